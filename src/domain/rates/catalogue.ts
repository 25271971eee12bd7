import { completionRate } from './completion';
import { deviationRate } from './deviation';
import { executionRate } from './executionRate';

/** Every rate, in the order of the manual. A new rate is one file and one line here. */
export const rates = [executionRate, completionRate, deviationRate] as const;
