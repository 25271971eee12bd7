import type { CellIdentity } from '../../../src/domain/changes/changeSet';
import { cellAddress } from '../../../src/domain/snapshot/address';
import { itemKey, locate, tableKey } from '../../../src/domain/tables/identity';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import type { SelfEvaluation } from '../../../src/domain/tables/table';
import { sheetOf, workbookOf } from '../../support/grid';
import { layoutsIn, workbookOfLayout } from '../../support/layouts';

const columns: readonly CellIdentity['column'][] = [
  'rate',
  'score',
  'completion',
  'deviation',
  'marks',
  'grade',
  'reason',
];

/** Every identity of a table with the address that it names. */
function identities(tables: readonly SelfEvaluation[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const table of tables) {
    const items = [
      ...(table.money ? [table.money.total, ...table.money.parts] : []),
      ...(table.tasks?.rows ?? []),
      ...(table.indicators?.rows ?? []),
      ...table.groupTotals,
      ...(table.total ? [table.total] : []),
    ];
    for (const item of items) {
      for (const column of columns) {
        const identity = {
          sheetId: table.sheetId,
          table: tableKey(table),
          item: itemKey(table, item),
          column,
        };
        const cell = locate(identity, tables);
        if (!cell) continue;
        expect(found.has(JSON.stringify(identity))).toBe(false);
        found.set(JSON.stringify(identity), cellAddress(cell.row, cell.column));
      }
    }
  }
  return found;
}

describe('Every cell has an identity of its own, and only one', () => {
  test.each(layoutsIn('recognised').map((layout) => [layout.name, layout] as const))(
    '%s',
    (_name, layout) => {
      const found = identities(recogniseTables(workbookOfLayout(layout)));
      expect(found.size).toBeGreaterThan(0);
      // A cell may be reached as the marks of a class and of its row, never as two different figures.
      expect(new Set(found.values()).size).toBeGreaterThan(found.size * 0.8);
    },
  );
});

const twice = `
项目支出绩效自评表
项目名称|{{name}}|||||
项目资金|全年预算数|全年执行数|分值|执行率|得分|
年度资金总额|10|9|10|||
一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分
产出|数量|次数|≥1|1|20|
产出|数量|次数|≥2|2|20|
效益|社会|人数|≥3|3|50|
总分|||||100|`;
const once = (name: string): string => twice.replace('{{name}}', name);

test('Identities survive rows and columns inserted anywhere, and follow their cells', () => {
  const before = recogniseTables(workbookOf(sheetOf(once('甲') + once('乙') + once('甲'))));
  const lines = (once('甲') + once('乙') + once('甲')).split('\n').filter((line) => line !== '');
  const inserted = ['', ...lines.slice(0, 2), '单位：万元', ...lines.slice(2, 10), '', ...lines.slice(10)];
  const after = recogniseTables(workbookOf(sheetOf(inserted.map((line) => `|${line}`).join('\n'))));
  const [old, moved] = [identities(before), identities(after)];
  expect([...moved.keys()]).toEqual([...old.keys()]);
  expect(before.map(tableKey)).toEqual([
    'project-self-eval|项目支出绩效自评表|甲|0',
    'project-self-eval|项目支出绩效自评表|乙|0',
    'project-self-eval|项目支出绩效自评表|甲|1',
  ]);
  const [table] = after;
  const second = table!.indicators!.rows[1]!;
  expect(itemKey(table!, second)).toBe('indicator|产出|数量|次数#2');
  expect(
    locate(
      { sheetId: '{Sheet1}', table: tableKey(table!), item: 'indicator|产出|数量|次数#2', column: 'score' },
      after,
    ),
  ).toEqual({ sheetId: '{Sheet1}', row: 8, column: 7 });
});

test('An identity whose table, row or column is gone names no cell', () => {
  const tables = recogniseTables(workbookOf(sheetOf(once('甲'))));
  const identity: CellIdentity = {
    sheetId: '{Sheet1}',
    table: tableKey(tables[0]!),
    item: 'indicator|产出|数量|次数',
    column: 'score',
  };
  expect(locate(identity, tables)).not.toBeNull();
  expect(locate({ ...identity, sheetId: '{other}' }, tables)).toBeNull();
  expect(locate({ ...identity, table: 'project-self-eval|x||0' }, tables)).toBeNull();
  expect(locate({ ...identity, item: 'indicator|产出|数量|无' }, tables)).toBeNull();
  expect(locate({ ...identity, column: 'rate' }, tables)).toBeNull();
  expect(locate({ ...identity, column: 'deviation' }, tables)).toBeNull();
});
