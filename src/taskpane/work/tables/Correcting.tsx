import { Button } from '@fluentui/react-components';
import { useRef, useState, type RefObject } from 'react';
import type { Corrected } from '../../../workflow/previewCorrection';
import { useWork } from '../context';
import { CorrectTable } from './CorrectTable';
import { foundId } from './foundId';

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
            focusAfter(button);
          }}
        />
      )}
    </div>
  );
}

/** A sheet with a table now is in another list than before, and its button gone: what was found says where it is. */
function focusAfter(button: RefObject<HTMLButtonElement | null>): void {
  button.current?.focus();
  requestAnimationFrame(() => {
    if (!button.current) document.getElementById(foundId)?.focus();
  });
}
