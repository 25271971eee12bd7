import { recogniseTables } from '../../../src/domain/tables/recognise';
import type { SelfEvaluation } from '../../../src/domain/tables/table';
import { layoutsIn, workbookOfLayout } from '../../support/layouts';

const layouts = layoutsIn('recognised');

function tableOf(name: string): SelfEvaluation {
  const layout = layouts.find((candidate) => candidate.name === name);
  const [table] = layout ? recogniseTables(workbookOfLayout(layout)) : [];
  if (!table) throw new Error(`${name} is gone`);
  return table;
}

function said(name: string): readonly string[] {
  const codes = ['standard-with-explanation', 'standard-elsewhere', 'standard-below', 'row-part'];
  return tableOf(name)
    .reasons.filter(({ code }) => codes.includes(code))
    .map(({ code, text }) => `${code} ${text.slice(0, 9)}`);
}

describe('Where the scoring standards stand is said', () => {
  test('in one column with the explanations, sub-rows named', () => {
    expect(said('explanation-with-standard-in-one-header')).toEqual([
      'standard-with-explanation 指标解释及评分标准',
      'row-part 其中：公务接待费',
      'row-part 公务用车费',
    ]);
  });

  test('under 备注 or 评分说明', () => {
    expect(said('score-left-of-target')).toEqual(['standard-elsewhere 备注（计分说明）']);
    expect(said('standard-and-evidence-called-alike')).toEqual(['standard-elsewhere 评分说明']);
  });

  test('in the row below each indicator', () => {
    expect(said('standard-in-the-row-below')).toEqual(['standard-below 计分办法：完成得满']);
  });

  test('not at all where it has a column of its own, or where notes say why marks were taken off', () => {
    expect(said('framework-with-marks-beside-every-level')).toEqual([]);
    expect(said('reasons-that-name-marks')).toEqual([]);
    expect(tableOf('reasons-that-name-marks').kind).toBe('project-self-eval');
  });
});

test('Marks that only the name prints are kept with the row', () => {
  const rows = tableOf('weights-in-name-labels-only').indicators?.rows ?? [];
  expect(rows.map(({ printedMarks }) => printedMarks)).toEqual([6, 6, 8, 8, 12, 30, 30]);
});

test('A standard in several cells names all of them, the first as the standard', () => {
  const [row] = tableOf('standard-in-tier-columns').indicators?.rows ?? [];
  expect(row?.standardCells?.map(({ column }) => column)).toEqual([4, 5, 6, 7]);
  expect(row?.standard).toEqual(row?.standardCells?.[0]);
});

test('A list in two panels has no total of its own in either', () => {
  const layout = layouts.find(({ name }) => name === 'two-panels-one-total');
  const tables = layout ? recogniseTables(workbookOfLayout(layout)) : [];
  expect(tables.map(({ total }) => total)).toEqual([null, null]);
  expect(tables.every(({ reasons }) => reasons.some(({ code }) => code === 'no-total'))).toBe(true);
});
