import { defineClass } from '../definition';
import { invalidArgument } from '../errors';
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

/** An .xlsx in base64; whether it can be opened is seen when it is. */
function bytesOf(base64: unknown): Uint8Array {
  try {
    const bytes = Uint8Array.from(atob(String(base64)), (character) => character.charCodeAt(0));
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return bytes;
  } catch {
    // Not base64.
  }
  return invalidArgument('This is no workbook in base64.');
}
