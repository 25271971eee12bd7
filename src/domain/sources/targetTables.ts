import { remembered } from '../remembered';
import type { SheetSnapshot } from '../snapshot/snapshot';
import type { TableCorrection } from '../tables/corrections';
import { readAsIs } from '../tables/readAsIs';
import { readSegment } from '../tables/readSegment';
import type { SelfEvaluation } from '../tables/table';

/**
 * The tables of indicators with targets on a source sheet, from top to bottom, whether they have scores or not: an
 * approved table of targets has none, so that it is no self-evaluation, but its columns are the same.
 */
export const targetTables = remembered((sheet: SheetSnapshot): readonly SelfEvaluation[] => {
  const { view, found } = readAsIs(sheet);
  return found
    .map(({ table, segment }) => table ?? readSegment(view, segment, asTargets(sheet)).table)
    .filter((table) => table !== null)
    .filter(({ indicators }) =>
      indicators?.rows.some(({ name, target }) => name !== null && target !== null),
    );
});

/** Reads the columns as they are, although the table cannot be filled. */
function asTargets({ id }: SheetSnapshot): TableCorrection {
  return {
    sheetId: id,
    table: { title: '', headers: [], subject: null, ordinal: 0, alike: 1, alone: true },
    kind: 'project-self-eval',
    headers: [],
    columns: [],
    unit: null,
    scheme: null,
    total: null,
  };
}
