import { assess } from '../../../src/domain/assessment/assess';
import { noAnswers } from '../../../src/domain/changes/decisions';
import { findProblems } from '../../../src/domain/findings/find';
import type { Finding } from '../../../src/domain/findings/finding';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { cellAddress } from '../../../src/domain/snapshot/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/domain/snapshot/snapshot';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import { type SheetOptions, sheetOf, workbookOf } from '../../support/grid';

/** Everything that is found in a workbook, by the whole way from its cells. */
export function findingsIn(...sheets: readonly SheetSnapshot[]): readonly Finding[] {
  const workbook: WorkbookSnapshot = workbookOf(...sheets);
  const settings = { parameters: defaultParameters, answers: noAnswers };
  return findProblems(
    workbook,
    recogniseTables(workbook).map((table) => assess(workbook, table, settings)),
  );
}

/** Findings of one code on one sheet as `severity A1 B2`, the cells in the order of the finding. */
export function found(code: string, grid: string, options: SheetOptions = {}): string[] {
  return shown(code, findingsIn(sheetOf(grid, options)));
}

/** Findings of one code as `severity A1 B2`. */
export function shown(code: string, findings: readonly Finding[]): string[] {
  return findings
    .filter((finding) => finding.code === code)
    .map(({ severity, cells }) =>
      [severity, ...cells.map(({ row, column }) => cellAddress(row, column))].join(' '),
    );
}

/** Changes one cell of a grid in text form: `edit(form, 'H7', '9')`. */
export function edit(grid: string, address: string, text: string): string {
  const column = address.charCodeAt(0) - 65;
  const row = Number(address.slice(1)) - 1;
  const lines = grid.trim().split('\n');
  const cells = (lines[row] ?? '').split('|');
  while (cells.length <= column) cells.push('');
  cells[column] = text;
  lines[row] = cells.join('|');
  return lines.join('\n');
}

/** Changes several cells: `edits(form, { H7: '9' })`. */
export function edits(grid: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((form, [address, text]) => edit(form, address, text), grid);
}

/** A sound form with 指标性质 and 度量单位 in columns of their own, in our own words. */
export const unitForm = `
项目支出绩效自评表
（2023年度）
项目名称 | 县级农村公路养护 | | | | | | | |
实施单位 | 某县公路管理站 | | | | | | | |
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |
 | 年度资金总额 | 300 | 320 | 310.4 | 10 | 97.00% | 9.7 | |
年度总体目标 | 预期目标 | | | | 实际完成情况 | | | |
 | 养护县道，及时修补路面。 | | | | 路面养护工作按计划开展。 | | | |
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 养护里程 | ≥ | 200 | 公里 | 206 | 20 | 20 |
产出指标 | 质量指标 | 路面合格率 | ≥ | 90 | % | 93 | 10 | 10 |
产出指标 | 时效指标 | 养护及时率 | ≥ | 95 | % | 92.15 | 10 | 9.7 | 雨季两处塌方，养护推迟，今后提前排查
产出指标 | 成本指标 | 养护单价 | ≤ | 1.6 | 万元/公里 | 1.55 | 10 | 10 |
效益指标 | 社会效益指标 | 通行条件 | 定性 | 明显改善 | | 明显改善 | 30 | 28 | 仍有三段路面待修，已列入下年计划
满意度指标 | 服务对象满意度指标 | 沿线群众满意度 | ≥ | 90 | % | 94 | 10 | 10 |
其他需要说明事项 | 无 | | | | | | | |
总分 | | | | | | | 100 | 97.4 | 优
`;
