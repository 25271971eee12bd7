import { commandLine } from './commandLine';
import { expectedOf, type ExpectedCell } from '../support/expectedSamples';
import type { ResultChange } from '../../src/workflow/result';

jest.setTimeout(240_000);

const line = commandLine();
afterAll(line.remove);

const writes = ['computed', 'target', 'ratio', 'ambiguous-rule'];
const waits = ['judgement', 'question', 'not-computable'];

/** What is wrong about a change, in a few words; null where the cell is as its kind says. */
function fault(change: ResultChange | undefined, { kind, value }: ExpectedCell): string | null {
  if (!change) return 'not listed';
  const { status, formula } = change;
  if (writes.includes(kind)) {
    if (status !== 'written') return status;
    // Scores to half a cent, rates at the two places they are shown with.
    const close = Math.abs(Number(change.value) - Number(value)) <= 0.00500001;
    return close ? null : `${String(change.value)} instead of ${String(value)}`;
  }
  if (kind === 'proposal') return status === 'proposed' ? null : status;
  if (waits.includes(kind)) {
    const isLeft = (status === 'judgement' || status === 'unchanged') && formula === null;
    return isLeft && change.why.length > 8 ? null : `${status} ${String(formula)}`;
  }
  // Totals and grades wait in a formula, or for an answer, or have nothing to be computed from.
  return status === 'written' || status === 'judgement' ? null : status;
}

it.each(['baoshan-2018', 'baojing-2017', 'foshan-2020', 'beita-2023', 'yuxi-2020'])(
  'every cell of %s is as its kind says',
  async (workbook) => {
    const run = await line.run(
      ...['fill', line.sample(`${workbook}.blank.xlsx`), '-o', line.at('out.xlsx')],
      ...['--json', line.at('out.json')],
    );
    expect(run.code).toBe(0);
    const { changes } = line.result('out.json');
    const { cells } = expectedOf(workbook);
    const wrong = cells.flatMap((cell) => {
      const change = changes.find((one) => one.sheet === cell.sheet && one.cell === cell.cell);
      const problem = fault(change, cell);
      return problem === null ? [] : [`${cell.sheet}!${cell.cell} ${cell.kind}: ${problem}`];
    });
    expect(wrong).toEqual([]);
    expect(cells.length).toBeGreaterThan(15);
  },
);
