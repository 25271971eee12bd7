import type { settings as chinese } from '../zh-CN/settings';

export const settings: typeof chinese = {
  title: 'Settings',
  intro: 'What you decide here is kept with the workbook; the language is kept on this computer.',
  save: 'Save',
  back: 'Back',
  change: 'Change',
  takeBack: 'Take back',

  schemes: 'Scoring scheme',
  schemesIntro:
    'A standard that the table prints comes first; where it prints none, the scheme scores. A chosen scheme holds for all tables of its kind (department or project).',
  inForce: 'In force',
  certainty: {
    chosen: 'chosen by you',
    sure: 'high',
    probable: 'fairly high, please have a look',
    unsure: 'low, please check',
  },
  alsoFits: 'Fits this table too',
  useScheme: 'Use',
  more: 'Change or export',
  otherSchemes: 'Other schemes',
  pick: 'Please choose',
  usePicked: 'Use the chosen scheme',
  recogniseScheme: 'Back to recognition',
  importScheme: 'Import a scheme',
  exportScheme: 'Export the scheme',
  schemeImported: (name) => `“${name}” was imported and is in use.`,

  writeMode: 'How figures are written',
  writeModeIntro: 'Holds from the next fill on. To change what is filled in already, fill in again.',
  writeModes: {
    perf: {
      name: 'Functions of the add-in',
      meaning:
        'Follow the data, shortest formulas. People without the add-in see the figures, but #NAME? once Excel calculates again.',
    },
    plain: {
      name: 'Plain formulas',
      meaning: 'Follow the data and calculate for everybody; the formulas are longer.',
    },
    values: {
      name: 'Values only',
      meaning: 'The same for everybody; they do not follow the data, so fill in again after changes.',
    },
  },

  parameters: 'Scoring parameters',
  parametersIntro:
    'They decide where the rules leave a choice. A change counts at once and is kept with the workbook.',
  from: 'From',
  byYou: 'chosen by you',
  byDefault: 'default',
  standard: 'Default',
  byScheme: 'Scheme',
  toStandard: 'Use the default',
  wrongValue: 'This cannot be read. Please write it as the hint says.',
  noValue: 'none',
  options: {
    取整: { title: 'Part of a step' },
    反向: { title: 'Missed upper limits' },
    等于: { title: 'Above an “=” target' },
    严格比较: { title: 'Exactly the limit of “>” or “<”' },
    超额说明: { title: 'Reason for over-completion from', hint: 'Share of the target, e.g. 130%' },
    超额扣分: {
      title: 'Deduction for over-completion',
      hint: 'From which share how many points, e.g. 130%:2; a share of the marks: 200%:10%; commas between entries; none for no deduction',
    },
    小指标值: {
      title: 'Targets too small for over-completion',
      hint: 'Up to this target no reason is asked for, e.g. 3',
    },
    档次: {
      title: 'Tiers of qualitative indicators',
      hint: 'Least shares of the two upper tiers, e.g. 80/60',
    },
    执行率分母: { title: 'Base of the execution rate' },
    控制率分母: { title: 'Base of control rates' },
    得分步长: { title: 'Scores are rounded to', hint: '0.01, 0.1, 0.5 or 1' },
    得分依据: { title: 'Execution rate that scores' },
    不适用: { title: 'Indicators that do not apply' },
    档间空档: { title: 'Gap between two tiers' },
    档间重叠: { title: 'Limit that two tiers claim' },
    负数: { title: 'Negative result that no tier names' },
    超出档次: { title: 'Result above the last limit' },
    比例基数: { title: 'Base of “in proportion below 95%”' },
    标准满分: { title: 'Full marks of the standard differ from the marks' },
    总分封顶: {
      title: 'Cap of the total at low execution',
      hint: 'Below which rate the total is at most how much, e.g. 80%:89; commas between entries; none for no cap',
    },
    不得分线: {
      title: 'No score below an execution rate of',
      hint: 'E.g. 60%; none if there is no such rule',
    },
    等级: { title: 'Lowest totals of the grades', hint: 'Falling, e.g. 90/80/60' },
    满分: { title: 'Full marks of the total', hint: 'E.g. 100' },
  },

  figures: 'Entered figures',
  noFigures: 'No figures were entered. Rates that lack one ask for it under “Fill”.',
  figureOf: (name, unit) => `${name} (${unit})`,

  language: 'Language',
  languages: { 'zh-CN': 'Chinese', 'en-US': 'English' },

  remembered: 'Kept with this workbook',
  rememberedIntro:
    'What is cleared goes back to recognition and defaults. Cells that were filled in stay, and can still be undone.',
  nothingRemembered: 'Nothing is kept with this workbook.',
  kinds: {
    corrections: 'Corrections of recognition',
    schemes: 'Scoring schemes',
    options: 'Scoring parameters',
    writeMode: 'How figures are written',
    facts: 'Entered figures',
    choices: 'Chosen bases',
    leftOut: 'Cells not to be filled',
    scores: 'Scores',
    tiers: 'Chosen tiers',
    proposals: 'Answers to suggestions',
    replaced: 'Cells to be replaced',
    repetitions: 'Whether repeated rows count',
    actuals: 'Figures for actual values',
    dismissals: 'Problems verified and kept',
  },
  clear: 'Clear',
  clearAll: 'Clear all',
  clearAsk: 'Clear it? This cannot be undone.',
  clearYes: 'Clear it',

  all: 'Export and import',
  allIntro:
    'Saves these settings as a file for other workbooks or colleagues. On import, what the file names replaces what is there; the rest stays.',
  exportAll: 'Export all settings',
  importAll: 'Import settings',
  allFile: 'perf-settings.json',
  imported: 'Imported, and everything was worked out anew.',
  notImported: 'Not imported; see the message above.',
  copy: 'Copy the content',
  saved: (file) =>
    `The file “${file}” should be in your downloads. If it is not, choose “Copy the content”, paste it into a text editor and save it under this name.`,
  copied: (file) => `Copied. Paste it into a text editor and save it as “${file}”.`,
  shown: (file) =>
    `It could not be copied. Copy the content below, paste it into a text editor and save it as “${file}”.`,
  content: 'Content of the file',
  unreadable: 'The file is too large or cannot be opened. Please choose a file that the assistant exported.',
  problems: {
    noJson: (line) =>
      `The file is not complete${line === '' ? '' : ` (line ${line})`}; nothing was imported. Please export it again.`,
    otherFile:
      'This is no settings file of the assistant; nothing was imported. Import a scheme under “Scoring scheme”.',
    newer: 'The file is of a newer version; nothing was imported. Please update the add-in first.',
    wrong: (place) =>
      `“${place}” in the file is wrong; nothing was imported. Please correct it, or export it again.`,
    option: (text) =>
      `The scoring parameter “${text}” in the file is wrong; nothing was imported. Please correct it.`,
    schemeGone: (id) =>
      `The chosen scheme “${id}” is not in the file; nothing was imported. Please export it again.`,
  },
};
