/**
 * Why a figure cannot be computed. Never replaced by 0: a missing number is not a zero (design.md, Numbers).
 * `input` is the key of the argument it is about; i18n makes the sentence.
 * - `missing`: nothing was given.
 * - `zero-denominator`: the number divided by is 0; a blank cell reaches a function of desktop Excel as 0 too.
 * - `negative`: a number that must not be below 0.
 * - `unreadable`: a text in which no single number of the right kind can be read.
 * - `no-unit`, `mixed-units`: an amount without a unit where one is needed, or beside one that has a unit.
 */
export type Problem =
  | { readonly error: 'missing'; readonly input: string }
  | { readonly error: 'zero-denominator'; readonly input: string }
  | { readonly error: 'negative'; readonly input: string }
  | { readonly error: 'unreadable'; readonly input: string; readonly text: string }
  | { readonly error: 'no-unit'; readonly input: string; readonly text: string }
  | { readonly error: 'mixed-units'; readonly input: string };
