import { futureFunction } from './futureFunctions';
import { parameterNames } from './parameterNames';
import { formulaTokens } from './tokens';

/** Formulas as people see them ↔ as the file stores them. Both without `=`. */
export type FileNames = {
  readonly fromFile: (formula: string) => string;
  readonly toFile: (formula: string) => string;
  /** True where a stored formula calls a function of ours. */
  readonly usesOurs: (stored: string) => boolean;
};

const prefix = '_xldudf_';

/**
 * Excel stores `PERF.EXECRATE(…)` as `_xldudf_PERF_EXECRATE(…)`. Underscores are ambiguous, so that the way back
 * goes by the list of our functions (`PERF.EXECRATE`, …); a name that is not in it stays as stored.
 */
export function fileNames(functionNames: readonly string[]): FileNames {
  const stored = new Map(
    functionNames.map((name) => [name.toUpperCase(), prefix + name.replaceAll('.', '_')]),
  );
  const shown = new Map(
    functionNames.map((name) => [(prefix + name.replaceAll('.', '_')).toUpperCase(), name]),
  );
  return {
    fromFile: (formula) =>
      formulaTokens(formula)
        .map(({ kind, text }) => {
          if (kind !== 'function' && kind !== 'name') return text;
          return (
            (kind === 'function' ? shown.get(text.toUpperCase()) : undefined) ??
            text.replace(/^_xlfn\.(?:_xlws\.)?|^_xlws\.|^_xlpm\./, '')
          );
        })
        .join(''),
    toFile: (formula) => {
      const tokens = formulaTokens(formula);
      const parameters = parameterNames(tokens);
      return tokens
        .map(({ kind, text }) => {
          if (kind !== 'function' && kind !== 'name') return text;
          if (parameters.has(text.toLowerCase())) return `_xlpm.${text}`;
          return (
            (kind === 'function' ? (stored.get(text.toUpperCase()) ?? futureFunction(text)) : undefined) ??
            text
          );
        })
        .join('');
    },
    usesOurs: (formula) =>
      formula.toLowerCase().includes(prefix) &&
      formulaTokens(formula).some(({ kind, text }) => kind === 'function' && shown.has(text.toUpperCase())),
  };
}
