import { defineClass } from '../definition';
import { invalidArgument } from '../errors';
import { bytesOf } from './base64';
import { createdWorkbook } from './createdWorkbook';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

export const application = defineClass<null>({
  className: 'Application',
  properties: {
    CalculationMode: {
      get: (_state, host) => host.calculation.mode,
      set: (_state, value, host) => {
        const mode = MODES.find((known) => known === value);
        if (!mode) return invalidArgument('This is no calculation mode.');
        host.calculation.mode = mode;
      },
    },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
  },
  methods: {
    CreateWorkbook: (_state, [base64]) => createdWorkbook({ bytes: bytesOf(base64) }),
    Calculate: (_state, [type], host) => {
      if (type !== 'Recalculate' && type !== 'Full' && type !== 'FullRebuild') {
        invalidArgument('This is no type of calculation.');
      }
      host.calculation.demand(type !== 'Recalculate');
    },
    SuspendApiCalculationUntilNextSync: (_state, _args, host) => {
      host.calculation.suspend();
    },
    /** Nothing is drawn here. */
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});
