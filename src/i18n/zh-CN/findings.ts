import type { FindingTexts } from '../findingText';
import { accounts } from './findings/accounts';
import { basis } from './findings/basis';
import { budget } from './findings/budget';
import { evidence } from './findings/evidence';
import { money } from './findings/money';
import { narrative } from './findings/narrative';
import { sources } from './findings/sources';
import { standards } from './findings/standards';
import { sums } from './findings/sums';
import { targets } from './findings/targets';

/** 审核问题的中文名称和说明。 */
export const findings: FindingTexts = {
  ...accounts,
  ...basis,
  ...budget,
  ...evidence,
  ...money,
  ...narrative,
  ...sources,
  ...standards,
  ...sums,
  ...targets,
};
