import type { FunctionId } from '../i18n/functionTexts';
import type { CustomFunction } from '../workbench/calculation/calculator';

type Shape = CustomFunction['parameters'][number];

const grid: Shape = { dimensionality: 'matrix', optional: false };
const single: Shape = { dimensionality: 'scalar', optional: false };
const optionalGrid: Shape = { ...grid, optional: true };
const optionalSingle: Shape = { ...single, optional: true };

/** What each function takes, as its metadata say (a test holds the two together). */
export const functionShapes: Readonly<Record<FunctionId, readonly Shape[]>> = {
  EXECRATE: [grid, grid],
  EXECSCORE: [grid, grid, optionalSingle, optionalSingle],
  TARGETSCORE: [grid, grid, grid, optionalSingle],
  ACHIEVE: [grid, grid, optionalSingle],
  DEVIATION: [grid, grid],
  TIERSCORE: [grid, grid, optionalGrid, optionalSingle],
  GRADE: [single, optionalSingle],
  AMOUNT: [grid, optionalSingle],
  COMPLETIONRATE: [grid, grid, grid, grid],
  CONTROLRATE: [grid, grid],
  ADJUSTRATE: [grid, grid],
  STAFFRATE: [grid, grid],
  CHANGERATE: [grid, grid],
  SANGONGRATE: [grid, grid],
  PUBLICRATE: [grid, grid],
  PROCURERATE: [grid, grid],
  CARRYRATE: [grid, grid],
  PAYRATE: [grid, grid],
  FUNDRATE: [grid, grid],
  SAVINGRATE: [grid, grid],
  AREARATE: [grid, grid],
  INVESTRATE: [grid, grid],
  KEYRATE: [grid, grid],
  ASSETRATE: [grid, grid],
  SCORE: [grid, grid, grid, optionalSingle, optionalGrid],
  EXPLAIN: [single, single, single, ...Array.from({ length: 4 }, () => optionalSingle)],
};
