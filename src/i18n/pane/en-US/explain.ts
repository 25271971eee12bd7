import type { explain as chinese } from '../zh-CN/explain';

/** Texts of “Where this figure comes from”. */
export const explain: typeof chinese = {
  title: 'Where this figure comes from',
  titleOf: (place) => `Where this figure comes from: ${place}`,
  close: 'Put away',
  unknown:
    'This cell is outside of the tables that were recognised. It is not used here, and it will not be changed.',
  becomes: (now, next) => `${now} → ${next} (after the fill)`,
  blank: 'blank',
  shown: 'Shows now',
  own: 'Formula in the cell',
  is: 'This cell is',
  itemAnd: (item, column) => (item === '' ? column : `${item} · ${column}`),
  total: 'Total',
  usedBy: 'Goes into',
  problems: 'Findings',
  words: 'Rule',
  formula: 'Formula',
  inputs: 'Figures used',
  moreInputs: (count) => `and ${count} more`,
  steps: 'Step by step',
  others: 'Other ways to compute',
  standard: 'Standard',
  standardOf: (document) => `Standard (none is printed; by “${document}”)`,
  understood: 'Understood: ',
  unread: 'Not understood: ',
  legend:
    'What is highlighted was understood and used for the score; what has a wavy line was not, and a person judges it.',
  formulaWords: {
    rate: 'execution rate = spent in the year ÷ budget of the year',
    executionScore: 'score = marks × execution rate, at most full marks',
    completion: 'completion = actual ÷ target',
    deviation: 'deviation = (actual − target) ÷ target',
    scores: 'all scores added up; blank while one of them is missing',
    marks: 'all marks added up',
    grade: 'the total against the grade bands',
    person: 'judged by the person who fills in the form',
  },
};
