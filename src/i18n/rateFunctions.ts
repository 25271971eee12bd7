/** The budget rates that are custom functions, in the order of design.md. */
export type RateFunctionId =
  | 'COMPLETIONRATE'
  | 'CONTROLRATE'
  | 'ADJUSTRATE'
  | 'STAFFRATE'
  | 'CHANGERATE'
  | 'SANGONGRATE'
  | 'PUBLICRATE'
  | 'PROCURERATE'
  | 'CARRYRATE'
  | 'PAYRATE'
  | 'FUNDRATE'
  | 'SAVINGRATE'
  | 'AREARATE'
  | 'INVESTRATE'
  | 'KEYRATE'
  | 'ASSETRATE';
