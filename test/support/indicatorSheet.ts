import type { SheetSnapshot } from '../../src/domain/snapshot/snapshot';
import type { SelfEvaluation } from '../../src/domain/tables/table';
import { type GridCell, sheetOf, type SheetOptions } from './grid';
import { handTable, type HandTable } from './handTable';

/** One indicator: class, name, sign, target, unit, actual value, marks, score; number formats by column letter. */
export type IndicatorCase = {
  readonly level2?: string;
  readonly name?: string;
  readonly sign?: GridCell;
  readonly target?: GridCell;
  readonly unit?: GridCell;
  readonly actual?: GridCell;
  readonly marks?: GridCell;
  readonly score?: GridCell;
  readonly standard?: string;
  readonly formats?: Readonly<Record<string, string>>;
};

/**
 * A sheet of indicators from row 6 on, 年度资金总额 in row 3 (1000 万元 of which 900 were spent, 10 marks), total and
 * grade under the last indicator: columns A–L are 一级, 二级, 三级, 性质, 指标值, 单位, 实际完成值, 分值, 得分, 完成率,
 * 偏差率, 评分标准.
 */
export function indicatorSheet(
  cases: readonly IndicatorCase[],
  options: SheetOptions & {
    readonly described?: Partial<HandTable>;
    readonly money?: readonly GridCell[];
  } = {},
): {
  readonly sheet: SheetSnapshot;
  readonly table: SelfEvaluation;
  readonly firstRow: number;
  readonly totalRow: number;
} {
  const firstRow = 6;
  const totalRow = firstRow + cases.length;
  const formats = Object.assign(
    {},
    ...cases.map((one, index) =>
      Object.fromEntries(
        Object.entries(one.formats ?? {}).map(([column, format]) => [`${column}${firstRow + index}`, format]),
      ),
    ),
  ) as Record<string, string>;
  const grid: GridCell[][] = [
    ['项目支出绩效自评表', '', '', '', '', '', '', '', '', '', '', ''],
    ['', '', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分', '', '', ''],
    ['年度资金总额', '', '', ...(options.money ?? [800, 1000, 900, 10, '', '']), '', '', ''],
    ['', '', '', '', '', '', '', '', '', '', '', ''],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '度量单位',
      '实际完成值',
      '分值',
      '得分',
      '完成率',
      '偏差率',
      '评分标准',
    ],
    ...cases.map((one) => [
      '产出指标',
      one.level2 ?? '数量指标',
      one.name ?? '指标',
      one.sign,
      one.target,
      one.unit,
      one.actual,
      'marks' in one ? one.marks : 10,
      one.score,
      '',
      '',
      one.standard,
    ]),
    ['总分', '', '', '', '', '', '', '', '', '', '', ''],
  ];
  const sheet = sheetOf(grid, { ...options, formats: { ...formats, ...options.formats } });
  const table = handTable(sheet, {
    columns: {
      level1: 'A',
      level2: 'B',
      name: 'C',
      comparison: 'D',
      target: 'E',
      unit: 'F',
      actual: 'G',
      marks: 'H',
      score: 'I',
      completion: 'J',
      deviation: 'K',
      standard: 'L',
    },
    rows: [firstRow, totalRow - 1],
    money: { row: 3, initial: 'D', annual: 'E', executed: 'F', marks: 'G', rate: 'H', score: 'I' },
    total: { row: totalRow, marks: 'H', score: 'I', grade: 'J' },
    year: 2023,
    ...options.described,
  });
  return { sheet, table, firstRow, totalRow };
}
