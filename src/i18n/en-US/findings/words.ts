import type { FindingLine } from '../../../domain/findings/finding';
import { clauses, of, quoted, type FindingText } from '../../findingText';

const joint = { between: '; ', more: (count: number) => `; and ${count} more` };
export const each = (lines: readonly FindingLine[], clause: (line: FindingLine) => string) =>
  clauses(lines, clause, joint);
export const rows = (list: string) => `${list.includes(',') ? 'rows' : 'row'} ${list.replaceAll(',', ', ')}`;
export const row = (line: FindingLine) => `${rows(of(line, 'row'))} (${quoted(of(line, 'name'))})`;
export const columnNames: Readonly<Record<string, string>> = {
  initial: 'initial budget',
  annual: 'annual budget',
  executed: 'amount spent',
};
export const rateNames: Readonly<Record<string, string>> = {
  execution: 'execution rate',
  completion: 'completion rate',
  deviation: 'deviation',
};
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
export const BANDS = '优 from 90, 良 from 80, 中 from 60';

/** A text that names its rows one by one and then says what to do. */
export function listed(title: string, clause: (line: FindingLine) => string, advice: string): FindingText {
  return { title, message: ({ lines }) => `${capital(each(lines, clause))}. ${advice}` };
}
