import { halfWidth } from './glyphs';
import type { Figure } from './quantity';

/** What is meant to be, or is not, or is a part only: the figure of such a clause is no result. */
const future = /其中|预计|预期|拟|力争|争取|应(?!急|用|对|届|邀)|尚缺|还差|缺口|缺少|未(?!来)|没有|尚/u;

/** The words of a plan; 按计划培训500人 tells what was done. */
const plan = /(?<!按)(?<!按照)(?<!根据)(?<!依据)(?:目标|计划|要求|指标|任务数)/u;
const achieved = /完成|达|实际|实现|超|已|共|占/u;

/**
 * True for a figure that its clause plans, wants or denies: 预计500人, 应培训500人, 计划完成500人, 未达到95%.
 * 完成计划的95% and 培训计划已完成95% tell a result. Source: domain.md §1.7 (the actual value is read, nothing else).
 */
export function isPlanned(text: string, figure: Figure): boolean {
  const clause =
    halfWidth(text)
      .slice(0, figure.start)
      .split(/[，,。；;、\n]/u)
      .at(-1) ?? '';
  if (future.test(clause)) return true;
  const found = plan.exec(clause);
  if (!found) return false;
  const before = clause.slice(0, found.index);
  const after = clause.slice(found.index + found[0].length);
  if (achieved.test(before)) return false;
  if (/已|实际|达|共|实现/u.test(after)) return false;
  // 计划完成500人 is a plan, 培训计划完成95% a rate of it.
  return !(figure.percent && after.includes('完成'));
}

/** True where another figure touches this one: in 2小时30分钟 and 5元5角 each is only a part. */
export function isPart(figure: Figure, figures: readonly Figure[]): boolean {
  return figures.some(
    (other) => other !== figure && (other.end === figure.start || other.start === figure.end),
  );
}
