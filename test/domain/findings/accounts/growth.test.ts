import { accountForms } from '../../../../src/domain/findings/accounts/forms';
import { p025Forms } from '../../../../src/domain/findings/checks/p025Forms';
import { workbookContextOf } from '../../../../src/domain/findings/context';
import type { WorkbookFacts } from '../../../../src/domain/facts/facts';
import { type GridCell, sheetOf, workbookOf } from '../../../support/grid';

/** How often rows of the grid are looked at; the facts are read elsewhere. */
function readsOf(rowCount: number, line: (index: number) => readonly GridCell[]): number {
  const sheet = sheetOf([
    ['支出决算表'],
    ['金额单位：元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['', '合计', 700, 450, 250],
    ...Array.from({ length: rowCount }, (_, index) => line(index)),
  ]);
  let reads = 0;
  const values = new Proxy(sheet.values, {
    get(rows, key, receiver): unknown {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
      return Reflect.get(rows, key, receiver);
    },
  });
  const workbook = workbookOf({ ...sheet, values });
  const facts: WorkbookFacts = { workbook, facts: [], rateCells: [], dataTables: [], noBuilding: null };
  const context = workbookContextOf(workbook, [], facts);
  expect(accountForms(context).length).toBeGreaterThan(0);
  p025Forms(context);
  return reads;
}

const code = (index: number): string => String(2010000 + (index % 9000));

describe('the work on final accounts grows with the rows, not with their square', () => {
  it.each<[string, (index: number) => readonly GridCell[]]>([
    ['sound rows', (index) => [code(index), '某项支出', 2, 1, 1]],
    ['broken rows', (index) => [code(index), '某项支出', 9, 1, 1]],
    ['rows 合计', () => ['', '合计', 2, 1, 1]],
    ['titles', () => ['支出决算表']],
    [
      'headers without rows',
      (index) => (index % 2 === 0 ? ['支出决算表'] : ['项目', '本年支出合计', '基本支出', '项目支出']),
    ],
  ])('%s', (_name, line) => {
    expect(readsOf(2000, line) / readsOf(200, line)).toBeLessThanOrEqual(11);
  });

  it('many broken rows take a moment only', () => {
    const start = performance.now();
    readsOf(20_000, (index) => [code(index), '某项支出', 9, 1, 1]);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
