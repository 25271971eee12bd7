import type { Decimal } from '../decimal/decimal';

/** Units of money; everything else a count is measured in is kept as the word that was printed (人, 个, 平方米 …). */
export const amountUnits = ['元', '千元', '万元', '亿元'] as const;

export type AmountUnit = (typeof amountUnits)[number];

/**
 * What a cell says, once.
 * - `number`: `value` as printed, without scaling: `95%` has value 95 and `percent` true; `4753.66万元` has unit 万元.
 *   `bound` tells how the comparison is left open: 超过/以上/多 → `above`, 以下/不足 → `below`, 约 → `about`.
 * - `date`: `2020.12.31`, `2020年12月`, `2023年1-12月` (its end).
 * - `word`: a word or a sentence that answers a target (domain.md §1.7).
 * - `text`: anything else, numbers that cannot be told apart included (`candidates` lists them).
 */
export type Quantity =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly percent: boolean;
      readonly unit: string | null;
      readonly bound: 'exact' | 'above' | 'below' | 'about';
      /** True where the number stood inside a sentence or as text, so that SUM would skip it. */
      readonly fromText: boolean;
    }
  | {
      readonly kind: 'date';
      readonly year: number;
      readonly month: number | null;
      readonly day: number | null;
    }
  | { readonly kind: 'word'; readonly meaning: WordMeaning; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly candidates: readonly Figure[] };

/** `completed`: 完成, 已完成, 已建成 or a sentence of completion; `reached`: names the tier 达成 (达到预期目标, 明显提升 against words); `partial`; `failed`: 未完成. */
export type WordMeaning =
  'completed' | 'completed-sentence' | 'reached' | 'partial' | 'failed' | 'yes' | 'no';

/** One number found inside a text, with the span it was read from. */
export type Figure = {
  readonly value: Decimal;
  readonly percent: boolean;
  readonly unit: string | null;
  readonly bound: 'exact' | 'above' | 'below' | 'about';
  readonly start: number;
  readonly end: number;
};

export type Comparison = '>=' | '>' | '=' | '<=' | '<';

/** What a target asks for. `comparison` null: none printed (a bare number under 指标值 counts as `=`, said by the reader). */
export type Target =
  | {
      readonly kind: 'number';
      readonly comparison: Comparison;
      /** False where no sign was printed and `=` was taken. */
      readonly comparisonPrinted: boolean;
      readonly value: Decimal;
      readonly percent: boolean;
      /** `%` where `percent` is true; a unit in the cell wins over the unit column. */
      readonly unit: string | null;
      /**
       * True where % stands beside the number or its number format is a percentage; false where only the
       * unit column says %, so that 1 may mean 100 % (alignScale answers it).
       */
      readonly percentPrinted?: boolean;
    }
  | {
      readonly kind: 'range';
      readonly low: Decimal;
      readonly high: Decimal;
      readonly percent: boolean;
      readonly unit: string | null;
      /** As for a number. */
      readonly percentPrinted?: boolean;
    }
  | {
      readonly kind: 'deadline';
      readonly comparison: Comparison;
      readonly year: number;
      readonly month: number | null;
      readonly day: number | null;
    }
  | { readonly kind: 'yes-no'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'blank' };

export type NumberQuantity = Extract<Quantity, { kind: 'number' }>;
export type NumberTarget = Extract<Target, { kind: 'number' }>;

/** How a printed figure leaves its exact value open. */
export type Bound = Figure['bound'];
