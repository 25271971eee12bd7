import type { FindingTexts } from '../findingText';
import { basis } from './findings/basis';
import { money } from './findings/money';
import { sums } from './findings/sums';

/** 审核问题的中文名称和说明。 */
export const findings: FindingTexts = { ...sums, ...money, ...basis };
