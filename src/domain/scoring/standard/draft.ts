import type { Decimal } from '../../decimal/decimal';
import type { AwardAt } from './awards';
import type { BoundAt } from './bounds';
import type { End } from './limits';
import type { LineAt } from './lines';
import type { PrintedNumber } from './numbers';
import type { ProportionAt } from './proportions';
import type { Span } from './rule';
import type { StepAt } from './steps';

/** A condition as it was put together from pieces, before the whole rule is known. */
export type DraftCondition =
  | {
      readonly kind: 'limits';
      readonly low: End | null;
      readonly high: End | null;
      readonly numbers: readonly PrintedNumber[];
    }
  | { readonly kind: 'reached' | 'missed' | 'rest'; readonly words: string }
  | { readonly kind: 'beside'; readonly side: 'over' | 'under' }
  /** 超过目标值, 低于目标值: reached or missed, as what it gives says. */
  | { readonly kind: 'strict'; readonly words: string }
  | { readonly kind: 'words'; readonly words: string };

export type DraftAward =
  | { readonly kind: 'given'; readonly at: AwardAt }
  | { readonly kind: 'step'; readonly step: StepAt }
  | { readonly kind: 'proportion'; readonly at: ProportionAt }
  | { readonly kind: 'line'; readonly at: LineAt }
  | { readonly kind: 'discretion' };

/** `when` null: nothing is printed before the award. */
export type DraftBranch = Span & { readonly when: DraftCondition | null; readonly award: DraftAward };

/** What a stretch of text says, before it is made a rule. Spans are in the source. */
export type Draft = {
  readonly branches: DraftBranch[];
  readonly bounds: BoundAt[];
  /** Full marks that are named (满分5分; a heading 预算完成率（3分）). */
  readonly full: { marks: Decimal; span: Span }[];
  /** Names of what is measured, as printed before limits. */
  readonly subjects: string[];
  /** Where the text says that the absolute value is measured. */
  readonly absolute: Span[];
  /** Words of a heading or a list item without an award of its own. */
  readonly labels: (Span & { readonly text: string })[];
  readonly unread: Span[];
};

export function emptyDraft(): Draft {
  return { branches: [], bounds: [], full: [], subjects: [], absolute: [], labels: [], unread: [] };
}
