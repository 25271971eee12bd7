/** 「插入绩效公式」的文字。 */
export const insert = {
  titleOf: (place: string) => `插入绩效公式：${place}`,
  now: '现在',
  next: '公式',
  inputs: '用到的格',
  ask: '这一格已有内容。要换成下面的公式吗？',
  offer: '可以插入下面的公式。',
  replace: '换成公式',
  put: '插入',
  keep: '保留原样',
  close: '收起',
  there: '这一格已经是这个公式。',
  locked: '这一格不能写入：工作表受保护，或者是表格的标题。',
  nothing: '按这一格的表头和左右单元格，没有合适的函数。下面是全部函数，可查看用法后自行输入。',
  functions: '绩效函数',
  help: (name: string) => `${name} 的说明（在浏览器中打开）`,
  and: '、',
};
