export const print = {
  title: '打印设置',
  about:
    '把自评表调整到适合打印：行高够用、不截断文字，宽度一页，表头每页重复，不在合并单元格中间分页。不改任何内容，可以撤销。',
  look: '查看要改什么',
  looking: '正在查看…',
  nothing: '自评表已适合打印，没有要改的。',
  none: '没有识别出自评表。',
  apply: '按此设置',
  sheet: (name: string, parts: string) => `${name}：${parts}。`,
  heights: (count: number) => `加高 ${count} 行，使文字不被截断`,
  landscape: '改为横向',
  wide: '缩到一页宽',
  scale: (percent: number) => `缩放为 ${percent}%，宽度一页`,
  titleRows: (first: number, last: number) =>
    first === last ? `每页重复第 ${first} 行表头` : `每页重复第 ${first}–${last} 行表头`,
  breaks: (count: number) => `分成 ${count + 1} 页，不截断合并单元格`,
  between: '；',
  locked: (names: string) => `工作表“${names}”受保护，不作调整。要调整请先撤销保护。`,
  failed: '没有读出打印设置。请稍后重试。',
  done: (names: string) => `已设置打印：${names}。请用“打印预览”核对；要退回请点“撤销”。`,
  undone: (names: string) => `已撤销，“${names}”的打印设置已恢复。`,
  kept: (names: string) => `“${names}”的打印设置在这之后又改过，改过的部分保留。`,
};
