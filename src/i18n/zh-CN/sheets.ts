import type { SheetTexts } from '../sheetText';

/** 助手生成的工作表上的文字。 */
export const sheets: SheetTexts = {
  findings: {
    title: '自评审核问题表',
    summary: (workbook, errors, warnings, hints) =>
      `${workbook}：错误 ${errors} 个，需核实 ${warnings} 个，提示 ${hints} 个。`,
    none: '没有发现问题。',
    headings: {
      number: '序号',
      severity: '级别',
      action: '处理',
      sheet: '工作表',
      cells: '单元格（点击查看）',
      problem: '问题',
      found: '现为',
      expected: '应为',
      advice: '处理建议',
      code: '代码',
    },
    dismissed: '已核实，保留',
    reason: '保留的理由',
    more: (first, count) => `${first} 等 ${count} 格`,
    change: (cell, to) => `${cell} 改为 ${to}`,
    between: '；',
    moreChanges: (count) => `；另有 ${count} 格`,
    note: '本表列出审核时的情况。改正后请重新审核，再生成本表；没有列出的，不等于没有问题。',
  },
};
