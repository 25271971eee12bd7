import { normaliseLabel } from '../../snapshot/normalise';
import type { WorkbookCheck } from '../context';
import { oneEditApart } from '../editDistance';
import { listBySheet, textCells, textLine, type SheetHit } from '../textCells';

/** Names of the common framework (domain.md §2 and §3); only these are taken to be right. */
const NAMES: readonly string[] = [
  '预算完成率',
  '预算执行率',
  '预算控制率',
  '预算调整率',
  '支付进度率',
  '结转结余率',
  '结转结余变动率',
  '公用经费控制率',
  '三公经费控制率',
  '三公经费变动率',
  '政府采购执行率',
  '在职人员控制率',
  '重点支出安排率',
  '固定资产利用率',
  '资金到位率',
  '到位及时率',
  '成本节约率',
  '实际完成率',
  '完成及时率',
  '质量达标率',
  '重点工作办结率',
  '绩效目标合理性',
  '绩效指标明确性',
  '管理制度健全性',
  '资金使用合规性',
  '预决算信息公开性',
  '基础信息完善性',
  '资产管理安全性',
];
/** Letters that make another name of it, not a slip: 资产 and 资金, 完成 and 完工, 预算 and 决算, 执行数 and 执行率. */
const OTHER_NAME = /[产金资工成准及按期初预决实上下年本总月季度性数额量值]/;

/**
 * P-092: a name is one letter away from a name of the common framework that the workbook writes correctly elsewhere:
 * 预算控置率 beside 预算控制率.
 */
export const p092Misspelt: WorkbookCheck = (context) => {
  const labels = textCells(context).map((entry) => ({ entry, label: normaliseLabel(entry.text) }));
  const used = NAMES.filter((name) => labels.some(({ label }) => label.includes(name)));
  const hits = labels.flatMap(({ entry, label }): readonly SheetHit[] => {
    const core = label.replace(/^[\d.、()]+/, '').replace(/\([^()]*\)$/, '');
    if (core.length < 5 || NAMES.includes(core)) return [];
    const name = used.find((candidate) =>
      oneEditApart(core, candidate, (letters) => letters.length < 2 || OTHER_NAME.test(letters)),
    );
    if (name === undefined) return [];
    const { view, cell } = entry;
    return [
      {
        view,
        cells: [cell],
        line: textLine(cell, cell.text, { due: name }),
        found: cell.text,
        expected: name,
      },
    ];
  });
  return listBySheet(context, 'P-092', hits);
};
