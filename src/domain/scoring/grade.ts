import { type Decimal, roundTo } from '../decimal/decimal';
import type { Problem } from '../rates/problem';
import type { GradeBands } from './parameters';

/** The four grades of 自评等级. */
export type GradeWord = '优' | '良' | '中' | '差';

/**
 * Grade from the total as printed: rounded to 2 places first, so that 89.995 is 90.00 and 优 (domain.md §1.5).
 * A total above full marks is an error of the table (P-072), reported there; its grade is still the highest one,
 * as the plain Excel twin says.
 */
export function gradeOf(total: Decimal, bands: GradeBands): { readonly grade: GradeWord } | Problem {
  const printed = roundTo(total, 2);
  if (printed.isNegative()) return { error: 'negative', input: 'total' };
  if (printed.greaterThanOrEqualTo(bands.excellent)) return { grade: '优' };
  if (printed.greaterThanOrEqualTo(bands.good)) return { grade: '良' };
  return { grade: printed.greaterThanOrEqualTo(bands.fair) ? '中' : '差' };
}

/** Plain Excel formula of the grade, without `=`; blank while the total cell is. */
export function gradeTwin(total: string, bands: GradeBands): string {
  const printed = `ROUND(${total},2)`;
  const words = `IF(${printed}>=${bands.excellent.toString()},"优",IF(${printed}>=${bands.good.toString()},"良",IF(${printed}>=${bands.fair.toString()},"中","差")))`;
  return `IF(COUNT(${total})=0,"",${words})`;
}
