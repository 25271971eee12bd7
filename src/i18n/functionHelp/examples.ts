import type { FunctionId } from '../functionTexts';

/** What a page shows as an example; a test evaluates it. */
export type FunctionExample = {
  /** Arguments in their order; left out from the end. */
  readonly values: readonly (string | number)[];
  readonly result: string | number;
  /**
   * The same in ordinary Excel, with `B1`, `B2` … for the arguments; null where no ordinary formula does it.
   * For a rate it comes from the definition of the rate.
   */
  readonly plain?: string | null;
};

/** One example for each function, in figures of nobody. */
export const functionExamples: Readonly<Record<FunctionId, FunctionExample>> = {
  EXECRATE: { values: [90, 120], result: 0.75 },
  EXECSCORE: { values: [90, 120, 10], result: 7.5, plain: 'ROUND(MIN(1,B1/B2)*B3,2)' },
  TARGETSCORE: { values: ['80人次', '≥100人次', 10], result: 8, plain: null },
  ACHIEVE: { values: [120, 100], result: 1.2 },
  DEVIATION: { values: [120, 100], result: 0.2 },
  TIERSCORE: { values: ['部分达成', 10, 0.5], result: 7, plain: null },
  GRADE: {
    values: [89.996],
    result: '优',
    plain: 'IF(ROUND(B1,2)>=90,"优",IF(ROUND(B1,2)>=80,"良",IF(ROUND(B1,2)>=60,"中","差")))',
  },
  AMOUNT: { values: ['4,753.66万元', '元'], result: 47536600, plain: null },
  COMPLETIONRATE: { values: [10, 100, 20, 13], result: 0.9 },
  CONTROLRATE: { values: [12, 120], result: 0.1 },
  ADJUSTRATE: { values: [132, 120], result: 0.1 },
  STAFFRATE: { values: [21, 24], result: 0.875 },
  CHANGERATE: { values: [9, 10], result: -0.1 },
  SANGONGRATE: { values: [9, 10], result: 0.9 },
  PUBLICRATE: { values: [45, 50], result: 0.9 },
  PROCURERATE: { values: [80, 100], result: 0.8 },
  CARRYRATE: { values: [5, 100], result: 0.05 },
  PAYRATE: { values: [60, 80], result: 0.75 },
  FUNDRATE: { values: [95, 100], result: 0.95 },
  SAVINGRATE: { values: [100, 96], result: 0.04 },
  AREARATE: { values: [1000, 1250], result: 0.8 },
  INVESTRATE: { values: [300, 400], result: 0.75 },
  KEYRATE: { values: [60, 80], result: 0.75 },
  ASSETRATE: { values: [950, 1000], result: 0.95 },
  SCORE: { values: ['95.99%', 5, '100%计满分，每低于5%扣2分，扣完为止。'], result: 5, plain: null },
  EXPLAIN: {
    values: ['96%', 5, '100%计满分，每低于1%扣1分，扣完为止。'],
    result: '结果为96%，低于100%共4个百分点，每1个百分点扣1分，共4档，扣4分，得1分',
    plain: null,
  },
};
