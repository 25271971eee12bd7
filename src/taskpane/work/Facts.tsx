import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStyles } from '../styles';

/** Names with their values; a value that is null is left out. */
export function Facts({
  facts,
  inline = false,
}: {
  readonly facts: readonly (readonly [string, ReactNode])[];
  /** Beside each other, where the values are short. */
  readonly inline?: boolean;
}) {
  const styles = useStyles();
  return (
    <dl className={mergeClasses(styles.facts, inline && styles.inline)}>
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name} className={inline ? styles.inlinePair : styles.pair}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
