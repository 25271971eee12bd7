import type { FindingTexts } from '../findingText';
import { basis } from './findings/basis';
import { money } from './findings/money';
import { sums } from './findings/sums';

/** Names and sentences of the findings in English. */
export const findings: FindingTexts = { ...sums, ...money, ...basis };
