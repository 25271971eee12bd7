export const repairFormulas = {
  title: '修复公式',
  broken: (count: number) =>
    `有 ${String(count)} 格的绩效函数没有算出来（如显示 #NAME?），可以重新写入公式。单元格里的其他内容不变，可以撤销。`,
  repair: '修复公式',
  and: (count: number) => `另有 ${String(count)} 格`,
};
