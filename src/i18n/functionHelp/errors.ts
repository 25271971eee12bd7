import type { FunctionErrorCode } from '../functionErrorTexts';
import type { FunctionId } from '../functionTexts';

const amounts = [
  'missing',
  'zero-denominator',
  'negative',
  'unreadable',
  'mixed-units',
  'given-error',
] as const;
const options = ['option-form', 'option-unknown', 'option-value', 'option-twice'] as const;
const columns = ['sizes', 'given-error'] as const;

/** What can go wrong in a function, the usual first; the sentences are those that the cell itself shows. */
const special: Readonly<Partial<Record<FunctionId, readonly FunctionErrorCode[]>>> = {
  EXECSCORE: [...amounts, ...options],
  TARGETSCORE: [
    'missing',
    'word',
    'words-target',
    'several-figures',
    'unit',
    'percent-scale',
    'above-equal-target',
    'not-equal-target',
    'open-bound',
    'deadline-missed',
    ...columns,
    ...options,
  ],
  ACHIEVE: ['missing', 'zero-denominator', 'word', 'unreadable', 'unit', 'percent-scale', ...columns],
  DEVIATION: ['missing', 'zero-denominator', 'word', 'unreadable', 'unit', 'percent-scale', ...columns],
  TIERSCORE: ['missing', 'tier-unknown', 'outside', 'no-step-in-tier', ...columns, ...options],
  GRADE: ['missing', 'unreadable', 'bands-form', 'given-error'],
  AMOUNT: ['missing', 'unreadable', 'no-unit', 'unit-unknown', 'given-error'],
  SCORE: ['missing', 'result-open', 'result-several', 'percent-scale', ...columns, ...options],
  EXPLAIN: ['language-unknown', ...options],
};

/** The errors that a page explains. */
export function errorsOf(id: FunctionId): readonly FunctionErrorCode[] {
  return special[id] ?? amounts;
}
