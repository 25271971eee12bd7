import type { ParameterTexts } from '../parameterText';

/** The scoring parameters and their choices in words. */
export const parameters: ParameterTexts = {
  stepRounding: {
    name: 'a part of a step',
    choices: { floor: 'not deducted', linear: 'deducted in proportion', ceil: 'deducted as a whole step' },
  },
  reverse: {
    name: 'the rule for upper limits',
    choices: { inverse: 'target ÷ actual', linear: 'less in proportion to the excess' },
  },
  equal: {
    name: 'the rule for “=” targets',
    choices: {
      counts: 'full marks for counts only',
      'as-at-least': 'full marks once reached',
      judgement: 'a person decides',
    },
  },
  limit: {
    name: 'the rule for exact limits',
    choices: { inclusive: 'counts as reached', strict: 'does not count as reached' },
  },
  executionBase: {
    name: 'the denominator of the execution rate',
    choices: { annual: 'annual budget', initial: 'initial budget' },
  },
  controlBase: {
    name: 'the denominator of control rates',
    choices: { initial: 'initial budget', adjusted: 'adjusted budget' },
  },
  scoreFrom: {
    name: 'the execution rate that is scored',
    choices: { unrounded: 'unrounded', rounded: 'with 2 decimals' },
  },
  inapplicable: {
    name: 'an indicator that does not apply',
    choices: { full: 'full marks', rescale: 'left out and rescaled' },
  },
  tierGap: {
    name: 'a gap between printed tiers',
    choices: {
      worse: 'the tier that gives less',
      better: 'the tier that gives more',
      judgement: 'a person decides',
    },
  },
  tierOverlap: {
    name: 'a limit in two printed tiers',
    choices: {
      better: 'the tier that gives more',
      worse: 'the tier that gives less',
      judgement: 'a person decides',
    },
  },
  negative: {
    name: 'a negative result that no tier names',
    choices: { judgement: 'a person decides', full: 'full marks', absolute: 'as its absolute value' },
  },
  beyond: {
    name: 'a result above the last printed limit',
    choices: { judgement: 'a person decides', best: 'as the best tier' },
  },
  proportionBase: { name: 'the base of “below 95% in proportion”', choices: { limit: '95%', whole: '100%' } },
  printedMarks: {
    name: 'a standard for other full marks',
    choices: { judgement: 'a person decides', scaled: 'in proportion to the marks', printed: 'as printed' },
  },
};
