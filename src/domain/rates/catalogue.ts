import { areaRate } from './areaRate';
import { assetUseRate } from './assetUseRate';
import { budgetAdjustmentRate } from './budgetAdjustmentRate';
import { budgetCompletionRate } from './budgetCompletionRate';
import { budgetControlRate } from './budgetControlRate';
import { carryOverRate } from './carryOverRate';
import { changeRate } from './changeRate';
import { completionRate } from './completion';
import { deviationRate } from './deviation';
import { executionRate } from './executionRate';
import { fundingRate } from './fundingRate';
import { investmentRate } from './investmentRate';
import { keySpendingRate } from './keySpendingRate';
import { paymentRate } from './paymentRate';
import { procurementRate } from './procurementRate';
import { runningCostRate } from './runningCostRate';
import { sangongRate } from './sangongRate';
import { savingRate } from './savingRate';
import { staffRate } from './staffRate';

/** Every rate, in the order of the manual. A new rate is one file and one line here. */
export const rates = [
  executionRate,
  budgetCompletionRate,
  budgetControlRate,
  budgetAdjustmentRate,
  staffRate,
  changeRate,
  sangongRate,
  runningCostRate,
  procurementRate,
  carryOverRate,
  paymentRate,
  fundingRate,
  savingRate,
  areaRate,
  investmentRate,
  keySpendingRate,
  assetUseRate,
  completionRate,
  deviationRate,
] as const;
