import type { OutcomeTexts } from '../outcomeText';

/** How the score of a row comes about. */
export const outcomes: OutcomeTexts = {
  computed: {
    'Q-POS': 'Scored by completion: full marks once the target is reached, in proportion below it.',
    'Q-EQ': 'Scored against an exact target: full marks once reached, in proportion below it.',
    'Q-EQ0': 'The target is 0: full marks if it did not happen, none if it did.',
    'Q-REV-inv': 'Full marks up to the limit, target ÷ actual above it.',
    'Q-REV-lin': 'Full marks up to the limit, less in proportion to the excess above it.',
    'in-range': 'Inside the range that was asked for: full marks.',
    'deadline-met': 'Finished in time: full marks.',
    coefficient: 'The coefficient times the marks.',
    standard: 'By the scoring standard.',
    yes: 'What was asked for is done: full marks.',
  },
  proposal: {
    a: 'One thing or a deadline was asked for and the actual value says that it is done: full marks are proposed. Confirm to write them.',
    b: 'The target is a number, the actual value only says that it was completed. Enter the number; if it was completed, accept full marks.',
  },
  none: 'This class has no indicator and is left alone.',
};
