export const notices = {
  filled: (cells: number) => `已填入 ${cells} 格。`,
  filledNext: '请核对；要退回请点“撤销”。',
  nothingFilled: '没有填入任何内容。',
  refused: (cells: number, places: string) => `有 ${cells} 格没有填入（${places}）。`,
  changed: (places: string) =>
    `预览之后有单元格被改动（${places}），所以没有写入。助手已重新识别，请核对后再点“填入”。`,
  undone: (cells: number) => `已撤销，已恢复 ${cells} 格。`,
  kept: (cells: number, places: string) =>
    `有 ${cells} 格在填表后又改过，保留现在的内容（${places}）。如不需要，请自行修改。`,
  sheetsUndone: (names: string) => `已撤销，已恢复到生成工作表“${names}”之前。`,
  sheetsKept: (names: string) => `工作表“${names}”在生成后又改过，没有删除。如不需要，请自行删除。`,
  sheetsMade: (names: string) => `已生成工作表“${names}”。要退回请点“撤销”。`,
  sheetsRenewed: (names: string) => `已更新工作表“${names}”。要退回请点“撤销”。`,
  sheetsSame: (names: string) => `工作表“${names}”已是最新，没有改动。`,
  keptGone: '已删除的单元格',
  nothingToUndo: '没有可以撤销的填表。',
  restored: '上次未完成的填表已恢复到填表之前。可以重新填入。',
  corrected: (cells: number) => `已改正 ${cells} 格。请核对；要退回请点“撤销”。`,
  nothingCorrected: '没有改动任何内容。',
  correctionChanged: (places: string) =>
    `列出问题之后有单元格被改动（${places}），所以没有改正。助手已重新识别，请再看一遍。`,
  correctionRefused: (places: string) => `没有改正（${places}）。`,
  notKept:
    '您的答复没能存进工作簿，可能是工作簿只读或受保护。本次打开期间照常有效，关闭后要重新答。要留住，请另存一份，在那一份里填。',
  recognitionKept: '已按您的指定重新识别，并记在工作簿里。',
  recognitionWithdrawn: '已恢复自动识别。',
  inserted: {
    corrected: () => '公式已插入。要退回请点“撤销”。',
    nothingCorrected: '没有插入公式。',
    correctionChanged: (places: string) => `刚才有单元格被改动（${places}），没有插入。请再试一次。`,
    correctionRefused: (places: string) => `公式没有插入（${places}）。`,
  },
  checkedClean: '审核完成，没有发现问题。',
  checked: (errors: number, others: number) =>
    errors === 0
      ? `审核完成：没有错误，有 ${others} 处需要看一看。`
      : `审核完成：错误 ${errors} 个，其他 ${others} 个。请逐项核对。`,
  marked: (cells: number) =>
    `已标出 ${cells} 格，原有格式没有改动。改好后可再点“标出问题”更新，或点“取消标注”。`,
  nothingMarked: '没有要标出的问题，表中没有标注。',
  cleared: '已取消全部标注。',
  nothingCleared: '表中没有标注。',
  places: (places: string, more: number) => `${places} 等另 ${more} 格`,
};
