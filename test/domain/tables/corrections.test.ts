import type { TableCorrection } from '../../../src/domain/tables/corrections';
import { tableKey } from '../../../src/domain/tables/identity';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import { describeTable } from '../../support/describeTable';
import { sheetOf, workbookOf } from '../../support/grid';

const workbook = workbookOf(
  sheetOf(`
2023年部门整体支出绩效自评表
部门名称|市水务局||||||
预算|预算数|执行数|分值|执行率|得分||
合计|80|60|10||||
一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分|评价得分
产出|数量|次数|≥1|1|90||
总分|||||100||`),
);
const [recognised] = recogniseTables(workbook);
const table = recognised!;
const about = { sheetId: table.sheetId, table: tableKey(table) };

function corrected(...corrections: TableCorrection[]) {
  return recogniseTables(workbook, corrections)[0];
}

test('Without corrections the first column of scores counts and no unit is guessed', () => {
  expect(describeTable(table).indicators[1]).toContain('score G6');
  expect(table.unit).toBeNull();
});

test('A person can say which column holds the scores, by its header', () => {
  const result = corrected({
    ...about,
    what: 'column',
    block: 'indicators',
    role: 'score',
    header: '评价得分',
  });
  expect(describeTable(result!).indicators[1]).toContain('score H6');
  expect(describeTable(result!).total).toBe('row 7 label A7 marks F7 score H7');
});

test('A person can say that a column is not there', () => {
  const result = corrected({ ...about, what: 'column', block: 'indicators', role: 'score', header: null });
  expect(result!.indicators!.rows[0]!.score).toBeNull();
});

test('A header that is no longer there changes nothing', () => {
  const result = corrected({
    ...about,
    what: 'column',
    block: 'indicators',
    role: 'score',
    header: '复核得分',
  });
  expect(result).toEqual(table);
});

test('Unit, kind and rate convention can be set, and the key of the table stays', () => {
  const result = corrected(
    { ...about, what: 'unit', unit: '万元' },
    { ...about, what: 'kind', kind: 'indicator-table' },
    { ...about, what: 'rate-convention', convention: 'percent-points' },
  );
  expect(result).toMatchObject({
    unit: '万元',
    kind: 'indicator-table',
    money: { rateConvention: 'percent-points' },
  });
});

test('A table can be refused; a correction of another table does nothing', () => {
  expect(corrected({ ...about, what: 'not-a-table' })).toBeUndefined();
  expect(corrected({ ...about, table: 'x', what: 'not-a-table' })).toEqual(table);
  expect(corrected({ ...about, sheetId: '{other}', what: 'not-a-table' })).toEqual(table);
});
