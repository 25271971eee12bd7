export const actions = {
  name: '填入和撤销',
  fill: (count: number) => `填入 ${count} 项`,
  nothingToFill: '没有可以填入的内容',
  answerFirst: (count: number) => `没有可以直接填入的内容；有 ${count} 项要请您先定。`,
  allKept: (count: number) => `有 ${count} 格已有其他内容，予以保留；要替换请在列表中选“替换为填入内容”。`,
  allBlocked: (count: number) => `有 ${count} 格不能写入，原因和办法见列表中的“不能写入”。`,
  dataMissing: (count: number) => `有 ${count} 格缺少数据。请在表中补填，再点“重新识别”。`,
  allFilled: '能填的都已填好。',
  notWritable: '工作簿不能写入，原因见上方提示。',
  undo: {
    fill: (cells: number) => `撤销：填入 ${cells} 格`,
    correctedCell: (address: string) => `撤销：改正 ${address}`,
    corrected: (cells: number) => `撤销：改正 ${cells} 格`,
    sheet: (name: string) => `撤销：新表 ${name}`,
  },
  nothingToUndo: '没有可撤销的',
  restore: '恢复上次未完成的填表',
};
