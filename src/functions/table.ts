import type { FunctionId } from '../i18n/functionTexts';
import { achieve } from './achieve';
import { adjustrate } from './adjustrate';
import { amount } from './amount';
import { arearate } from './arearate';
import { assetrate } from './assetrate';
import { carryrate } from './carryrate';
import { changerate } from './changerate';
import { completionrate } from './completionrate';
import { controlrate } from './controlrate';
import { deviation } from './deviation';
import { execrate } from './execrate';
import { execscore } from './execscore';
import { explain } from './explain';
import { fundrate } from './fundrate';
import { grade } from './grade';
import { investrate } from './investrate';
import { keyrate } from './keyrate';
import { payrate } from './payrate';
import { procurerate } from './procurerate';
import { publicrate } from './publicrate';
import { sangongrate } from './sangongrate';
import { savingrate } from './savingrate';
import { score } from './score';
import { staffrate } from './staffrate';
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
  COMPLETIONRATE: completionrate,
  CONTROLRATE: controlrate,
  ADJUSTRATE: adjustrate,
  STAFFRATE: staffrate,
  CHANGERATE: changerate,
  SANGONGRATE: sangongrate,
  PUBLICRATE: publicrate,
  PROCURERATE: procurerate,
  CARRYRATE: carryrate,
  PAYRATE: payrate,
  FUNDRATE: fundrate,
  SAVINGRATE: savingrate,
  AREARATE: arearate,
  INVESTRATE: investrate,
  KEYRATE: keyrate,
  ASSETRATE: assetrate,
  SCORE: score,
  EXPLAIN: explain,
};
