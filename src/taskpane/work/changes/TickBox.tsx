import { Checkbox } from '@fluentui/react-components';
import type { Change } from '../../../domain/changes/changeSet';
import { leavingOut } from '../../../workflow/answering';
import { useWork } from '../context';

/** Whether these cells are filled in: one, those of a row, of a sheet, or all; without a cell to decide over nothing. */
export function TickBox({
  changes,
  label,
  name,
}: {
  readonly changes: readonly Change[];
  /** What stands beside the box; without it `name` is what screen readers say. */
  readonly label?: string;
  readonly name?: string;
}) {
  const { assistant } = useWork();
  if (changes.length === 0) return null;
  const ticked = changes.filter(({ status }) => status === 'ready').length;
  const state = ticked === changes.length ? true : ticked === 0 ? false : 'mixed';
  return (
    <Checkbox
      label={label}
      aria-label={label === undefined ? name : undefined}
      checked={state}
      onChange={() => {
        const leave = state === true;
        const identities = changes.map(({ identity }) => identity);
        assistant.answer((answers, kept) => leavingOut(answers, identities, leave, kept.leftOut ?? []));
      }}
    />
  );
}
