import type { FunctionId } from '../i18n/functionTexts';
import { achieve } from './achieve';
import { amount } from './amount';
import { deviation } from './deviation';
import { execrate } from './execrate';
import { execscore } from './execscore';
import { grade } from './grade';
import { targetscore } from './targetscore';
import { tierscore } from './tierscore';

/** Every function by its id, in the order of the metadata. */
export const functionTable: Readonly<Record<FunctionId, (...values: any[]) => unknown>> = {
  EXECRATE: execrate,
  EXECSCORE: execscore,
  TARGETSCORE: targetscore,
  ACHIEVE: achieve,
  DEVIATION: deviation,
  TIERSCORE: tierscore,
  GRADE: grade,
  AMOUNT: amount,
};
