import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Corrected } from '../../../workflow/previewCorrection';
import { useWork } from '../context';
import { CorrectTable } from './CorrectTable';

/** A button that opens the correction of one table, and takes the focus again when that is over. */
export function Correcting({
  label,
  name,
  corrected,
}: {
  readonly label: string;
  /** The table, for the name of the button. */
  readonly name: string;
  readonly corrected: Corrected;
}) {
  const { texts } = useWork();
  const button = useRef<HTMLButtonElement>(null);
  /** The table as it was when the correction was begun: what is being said is about that one. */
  const [open, setOpen] = useState<Corrected | null>(null);
  return (
    <div>
      <Button
        size="small"
        ref={button}
        aria-expanded={open !== null}
        aria-label={texts.pair(label, name)}
        onClick={() => {
          setOpen(open ? null : corrected);
        }}
      >
        {label}
      </Button>
      {open && (
        <CorrectTable
          corrected={open}
          name={name}
          onClose={() => {
            setOpen(null);
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
}
