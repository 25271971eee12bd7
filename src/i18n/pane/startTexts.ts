import type { Language } from '../language';

const zhCN = {
  name: '绩效自评助手',
  problems: {
    'no-office': '没有连上 Excel：Office 组件没有加载。请检查网络，再点“重新打开”。',
    'no-answer': 'Excel 没有回应。请保存工作簿，再点“重新打开”；如果仍然不行，请关闭 Excel，重新打开工作簿。',
    'not-excel': '助手要在 Excel 里使用。请打开工作簿，在“绩效自评”选项卡中选“打开助手”。',
    'not-loaded': '助手没有加载完整。请检查网络，再点“重新打开”。',
    broken: '助手显示出错，已经填入的内容不受影响。请点“重新打开”。',
  },
  reopen: '重新打开',
  firstRun: '自动填写绩效自评表',
  steps: [
    '助手读取本工作簿，找出绩效自评表。',
    '列出要填的每一格、填什么、为什么；拿不准的请您来定。',
    '点“填入”后才会写入，填错了可以撤销。',
  ],
  recognise: '识别本工作簿',
  sample: '插入示例表试一试',
  sampleHint: '示例是一张带数字的小表，放在新工作表里；原有的表不动，可以撤销。',
  loading: '正在准备…',
  restoring: '发现上次未完成的填表，正在恢复…',
  undo: {
    fill: (cells: number) => `撤销上次填入的 ${cells} 格`,
    correction: (cells: number) => `撤销上次改正的 ${cells} 格`,
    pages: '撤销上次的打印设置',
    sheet: (name: string) => `撤销上次写入的新表 ${name}`,
  },
  nothingToUndo: '没有可以撤销的',
  otherLanguage: 'English',
  help: '帮助',
  footer: '语言和帮助',
};

/** The few texts that the pane needs before anything else is loaded. */
export type StartTexts = typeof zhCN;

const enUS: StartTexts = {
  name: 'PERF Self-Evaluation',
  problems: {
    'no-office': 'Excel is not connected: Office did not load. Check the network, then choose “Reopen”.',
    'no-answer':
      'Excel does not answer. Save the workbook, then choose “Reopen”. If that does not help, close Excel and open the workbook again.',
    'not-excel':
      'The assistant works inside Excel. Open a workbook and choose “Open assistant” on the PERF tab.',
    'not-loaded': 'The assistant did not load completely. Check the network, then choose “Reopen”.',
    broken: 'The pane failed. What was filled in is not affected. Choose “Reopen”.',
  },
  reopen: 'Reopen',
  firstRun: 'Fill self-evaluation tables',
  steps: [
    'The assistant reads this workbook and finds the self-evaluation tables.',
    'It lists every cell to be filled, with what and why, and asks you where it is not sure.',
    'Nothing is written before you choose “Fill in”, and a fill can be undone.',
  ],
  recognise: 'Read this workbook',
  sample: 'Insert a sample to try',
  sampleHint:
    'The sample is a small table with figures on a new sheet. Your own sheets stay as they are, and it can be undone.',
  loading: 'Getting ready…',
  restoring: 'An unfinished fill was found and is being put back…',
  undo: {
    fill: (cells) => `Undo the last fill (cells: ${cells})`,
    correction: (cells) => `Undo the last correction (cells: ${cells})`,
    pages: 'Undo the last print set-up',
    sheet: (name) => `Undo the last new sheet (${name})`,
  },
  nothingToUndo: 'Nothing to undo',
  otherLanguage: '中文',
  help: 'Help',
  footer: 'Language and help',
};

/** The start texts of a language. */
export function startTexts(language: Language): StartTexts {
  return language === 'en-US' ? enUS : zhCN;
}
