import type { zhCN } from './zhCN';

/** Texts of the pages on the functions. */
export const enUS: typeof zhCN = {
  title: 'The PERF functions',
  intro:
    'These functions come with the add-in. Type =PERF. in a cell to choose one. A blank or missing figure is never 0: the cell shows #N/A and says why.',
  index: 'All functions',
  other: '中文',
  purpose: 'Purpose',
  write: 'Form',
  arguments: 'Arguments',
  argument: 'Name',
  meaning: 'What to give',
  unit: 'Unit',
  optional: ' (may be left out)',
  result: 'Result',
  rule: 'Rule',
  plain: 'The same as an ordinary formula',
  noPlain:
    'There is no ordinary formula for it. To hand a workbook in without add-in formulas, make the clean copy in the pane.',
  source: 'Source of the rule',
  sure: { read: 'checked against the text', known: 'common practice', deduced: 'deduced from related rules' },
  errors: 'Errors',
  code: 'Case',
  todo: 'What it says, and what to do',
  example: 'Example',
  cell: 'Cell',
  content: 'Content',
  gives: 'Result',
  cellText: 'text of the cell',
  kinds: {
    amount: 'money; all in one unit',
    count: 'people, area and the like; all in one unit',
    value: 'the unit of the indicator',
  },
  results: {
    rate: 'A fraction, not rounded: 0.75 is 75%. Give the cell a percent format.',
    score: 'A score from unrounded figures, rounded half up to 2 decimals at the end.',
    grade: '优, 良, 中 or 差; the total is first rounded to 2 decimals.',
    amount: 'A number in the unit that is asked for, not rounded.',
    text: 'One sentence.',
  },
  rules: {
    EXECSCORE: 'Marks × execution rate; above 100% it counts as 100%.',
    TARGETSCORE:
      'For ≥: full marks if met, else marks × actual ÷ target. For ≤ that was missed: marks × target ÷ actual.',
    TIERSCORE:
      'Lowest score of the tier + (highest − lowest) × place inside it; reached 100–80%, partial 80–60%, failed 60–0%.',
    GRADE: 'From 90 优, from 80 良, from 60 中, else 差.',
    AMOUNT: 'Reads the number of the text and converts its unit.',
    SCORE: 'By the words of the standard. Where a part of it is not understood, there is no score.',
    EXPLAIN: 'The same as PERF.SCORE, as a sentence.',
  },
  sources: {
    EXECSCORE: '财预〔2020〕10号, self-evaluation form of projects',
    TARGETSCORE: '财预〔2020〕10号, how self-evaluations are scored',
    TIERSCORE: '财预〔2020〕10号, tiers of qualitative indicators',
    GRADE: '财预〔2020〕10号, grades',
    AMOUNT: 'none (it reads and converts)',
    SCORE: 'the scoring standard printed in the form',
    EXPLAIN: 'the scoring standard printed in the form',
  },
};
