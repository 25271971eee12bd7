import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStyles } from '../styles';

/** Names with their values; a value that is null is left out. */
export function Facts({
  facts,
  inline = false,
  stacked = false,
}: {
  readonly facts: readonly (readonly [string, ReactNode])[];
  /** Beside each other, where the values are short. */
  readonly inline?: boolean;
  /** Each value below its name, where the values are long. */
  readonly stacked?: boolean;
}) {
  const styles = useStyles();
  return (
    <dl className={stacked ? styles.explained : mergeClasses(styles.facts, inline && styles.inline)}>
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name} className={inline ? styles.inlinePair : stacked ? undefined : styles.pair}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
