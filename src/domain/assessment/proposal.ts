import type { Target } from '../quantity/quantity';
import { parseAmountUnit } from '../quantity/units';
import { normaliseLabel } from '../snapshot/normalise';
import type { Outcome } from './assessment';
import type { RowReading } from './readRow';

/**
 * Rules a and b of domain.md §1.7: full marks proposed for a word of completion. `a` where a word can answer
 * (one piece, yes/no, a deadline): ticked beforehand; `b` for any other number or rate: the person is asked
 * for the figure. Null where the words are no words of completion, or a whole sentence answers a percentage.
 */
export function proposalFor({ target, actual, marks, indicator }: RowReading): Outcome | null {
  if (actual.kind !== 'word' || !marks) return null;
  if (actual.meaning !== 'completed' && actual.meaning !== 'completed-sentence') return null;
  const percent = 'percent' in target && target.percent;
  if (actual.meaning === 'completed-sentence' && percent) return null;
  const rule = answeredByWord(target, indicator.name ?? '') ? 'a' : 'b';
  return { status: 'proposal', rule, preselected: rule === 'a', score: marks };
}

function answeredByWord(target: Target, name: string): boolean {
  if (target.kind === 'deadline' || target.kind === 'yes-no') return true;
  return target.kind === 'number' && isOnePiece(target, name);
}

/** At least or exactly one 个, 次, 套 …: a count, no rate, no money, no length of time. */
function isOnePiece(target: Extract<Target, { kind: 'number' }>, name: string): boolean {
  const { value, percent, unit, comparison } = target;
  if (percent || !value.equals(1) || (comparison !== '>=' && comparison !== '=')) return false;
  if (unit === null) return !/(?:率|度|比例|比重)$/u.test(normaliseLabel(name));
  if (parseAmountUnit(unit) !== null) return false;
  return !/^(?:[百千万亿]+.*|年|个?月|季度?|周|天|日|工作日|小时|分钟|‰|元.*)$/u.test(normaliseLabel(unit));
}
