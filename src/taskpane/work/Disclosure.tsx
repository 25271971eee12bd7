import { Button } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { useStyles } from '../styles';

/** A heading that shows and hides what belongs to it; what is hidden is not rendered. */
export function Disclosure({
  title,
  name,
  open: openAtFirst = false,
  size = 'medium',
  level,
  children,
}: {
  readonly title: ReactNode;
  /** Name for screen readers where the title alone does not say what is shown. */
  readonly name?: string;
  readonly open?: boolean;
  readonly size?: 'small' | 'medium';
  /** Level of the heading; none for a detail of a row. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(openAtFirst);
  const button = (
    <Button
      appearance="transparent"
      size={level === 2 ? 'large' : size}
      className={styles.disclosure}
      icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
      aria-expanded={open}
      aria-controls={id}
      aria-label={name}
      onClick={() => {
        setOpen(!open);
      }}
    >
      {title}
    </Button>
  );
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={styles.tight}>
      {level ? <Heading className={styles.heading}>{button}</Heading> : <div>{button}</div>}
      <div id={id} className={styles.tight} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
