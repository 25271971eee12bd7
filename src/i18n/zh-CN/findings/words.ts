import type { FindingLine } from '../../../domain/findings/finding';
import { clauses, of, quoted, type FindingText } from '../../findingText';

const joint = { between: '；', more: (count: number) => `；另有 ${count} 处` };
export const each = (lines: readonly FindingLine[], clause: (line: FindingLine) => string) =>
  clauses(lines, clause, joint);
export const rows = (list: string) => `第 ${list.replaceAll(',', '、')} 行`;
export const row = (line: FindingLine) => `${rows(of(line, 'row'))}“${quoted(of(line, 'name'))}”`;
export const columnNames: Readonly<Record<string, string>> = {
  initial: '年初预算数',
  annual: '全年预算数',
  executed: '全年执行数',
};
export const rateNames: Readonly<Record<string, string>> = {
  execution: '执行率',
  completion: '完成率',
  deviation: '偏差率',
};

/** A text that names its rows one by one and then says what to do. */
export function listed(title: string, clause: (line: FindingLine) => string, advice: string): FindingText {
  return { title, message: ({ lines }) => `${each(lines, clause)}。${advice}` };
}
