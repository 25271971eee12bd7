import type { FunctionText } from './functionTexts';
import type { RateFunctionId } from './rateFunctions';

/** What Excel shows of the budget rates, in en-US. */
export const rateTextsEnglish: Readonly<Record<RateFunctionId, FunctionText>> = {
  COMPLETIONRATE: {
    description:
      'Budget completion rate: (carried over + initial + added − left at year end) ÷ (carried over + initial + added), as a fraction.',
    parameters: {
      carriedIn: {
        name: 'carriedIn',
        description:
          'Money carried over from last year, 0 if none: a number, a text with its unit or a range, which is summed.',
      },
      initial: { name: 'initial', description: 'Budget at the start of the year, in the same unit.' },
      added: { name: 'added', description: 'Budget added during the year, 0 if none, below 0 for a cut.' },
      carriedOut: { name: 'carriedOut', description: 'Money left at the end of the year, 0 if none.' },
    },
  },
  CONTROLRATE: {
    description:
      'Budget control rate: budget added during the year ÷ initial budget. A fraction; below 0 after a cut.',
    parameters: {
      added: {
        name: 'added',
        description:
          'Budget added during the year: a number, a text with its unit or a range, which is summed.',
      },
      initial: {
        name: 'initial',
        description: 'Budget at the start of the year, in the same unit. Blank or 0 gives #N/A.',
      },
    },
  },
  ADJUSTRATE: {
    description:
      'Budget adjustment rate: (adjusted − initial budget) ÷ initial budget. A fraction; below 0 after a cut.',
    parameters: {
      adjusted: {
        name: 'adjusted',
        description: 'Budget after adjustment: a number, a text with its unit or a range, which is summed.',
      },
      initial: {
        name: 'initial',
        description: 'Budget at the start of the year, in the same unit. Blank or 0 gives #N/A.',
      },
    },
  },
  STAFFRATE: {
    description: 'Staff control rate: people in post ÷ posts approved, as a fraction.',
    parameters: {
      staff: { name: 'staff', description: 'People in post, with or without 人; a range is summed.' },
      quota: { name: 'quota', description: 'Posts approved. Blank or 0 gives #N/A.' },
    },
  },
  CHANGERATE: {
    description: 'Rate of change: (this year − last year) ÷ last year. A fraction; below 0 is a fall.',
    parameters: {
      current: {
        name: 'current',
        description: 'Figure of this year: a number, a text with its unit or a range, which is summed.',
      },
      previous: {
        name: 'previous',
        description: 'Figure of last year, of the same scope and unit. Blank or 0 gives #N/A.',
      },
    },
  },
  SANGONGRATE: {
    description: 'Control rate of 三公 spending: actual ÷ budget, as a fraction.',
    parameters: {
      actual: {
        name: 'actual',
        description: 'Actual 三公 spending: a number, a text with its unit or a range, which is summed.',
      },
      budget: { name: 'budget', description: '三公 budget, in the same unit. Blank or 0 gives #N/A.' },
    },
  },
  PUBLICRATE: {
    description: 'Control rate of running costs: actual ÷ budget, as a fraction.',
    parameters: {
      actual: {
        name: 'actual',
        description: 'Actual running costs: a number, a text with its unit or a range, which is summed.',
      },
      budget: {
        name: 'budget',
        description: 'Budget of running costs, in the same unit. Blank or 0 gives #N/A.',
      },
    },
  },
  PROCURERATE: {
    description: 'Procurement rate: actual purchases ÷ purchases budgeted, as a fraction.',
    parameters: {
      actual: {
        name: 'actual',
        description: 'Actual purchases: a number, a text with its unit or a range, which is summed.',
      },
      budget: { name: 'budget', description: 'Purchases budgeted, in the same unit. Blank or 0 gives #N/A.' },
    },
  },
  CARRYRATE: {
    description: 'Carry-over rate: money left at the end of the year ÷ budget of spending, as a fraction.',
    parameters: {
      carried: {
        name: 'carriedOver',
        description:
          'Money left at the end of the year: a number, a text with its unit or a range, which is summed.',
      },
      budget: { name: 'budget', description: 'Budget of spending, in the same unit. Blank or 0 gives #N/A.' },
    },
  },
  PAYRATE: {
    description: 'Payment progress: paid ÷ planned by the same date, as a fraction.',
    parameters: {
      actual: {
        name: 'actual',
        description: 'Paid so far: a number, a text with its unit or a range, which is summed.',
      },
      planned: {
        name: 'planned',
        description: 'To be paid by then, in the same unit. Blank or 0 gives #N/A.',
      },
    },
  },
  FUNDRATE: {
    description: 'Funding rate: money received ÷ money planned, as a fraction.',
    parameters: {
      received: {
        name: 'received',
        description: 'Money received: a number, a text with its unit or a range, which is summed.',
      },
      planned: { name: 'planned', description: 'Money planned, in the same unit. Blank or 0 gives #N/A.' },
    },
  },
  SAVINGRATE: {
    description: 'Saving rate: (planned − actual cost) ÷ planned cost. A fraction; below 0 if overspent.',
    parameters: {
      planned: {
        name: 'planned',
        description:
          'Planned cost: a number, a text with its unit or a range, which is summed. Blank or 0 gives #N/A.',
      },
      actual: { name: 'actual', description: 'Actual cost, in the same unit.' },
    },
  },
  AREARATE: {
    description: 'Control rate of building area: built ÷ approved, as a fraction.',
    parameters: {
      actual: { name: 'actual', description: 'Area built, with or without its unit; a range is summed.' },
      approved: {
        name: 'approved',
        description:
          'Area approved, in the same unit. Nothing to compute without a new building; blank or 0 gives #N/A.',
      },
    },
  },
  INVESTRATE: {
    description: 'Control rate of building investment: invested ÷ approved, as a fraction.',
    parameters: {
      actual: {
        name: 'actual',
        description: 'Amount invested: a number, a text with its unit or a range, which is summed.',
      },
      approved: {
        name: 'approved',
        description:
          'Amount approved, in the same unit. Nothing to compute without a new building; blank or 0 gives #N/A.',
      },
    },
  },
  KEYRATE: {
    description: 'Share of key spending: key projects ÷ all projects, as a fraction.',
    parameters: {
      key: {
        name: 'key',
        description: 'Spending on key projects: a number, a text with its unit or a range, which is summed.',
      },
      all: { name: 'all', description: 'Spending on all projects, in the same unit. Blank or 0 gives #N/A.' },
    },
  },
  ASSETRATE: {
    description: 'Use of fixed assets: in use ÷ all, as a fraction.',
    parameters: {
      used: {
        name: 'used',
        description: 'Fixed assets in use: a number, a text with its unit or a range, which is summed.',
      },
      all: { name: 'all', description: 'All fixed assets, in the same unit. Blank or 0 gives #N/A.' },
    },
  },
};
