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
};
