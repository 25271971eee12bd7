/**
 * A formula as it is compared: spaces outside of texts removed, upper case, and the name under which a file keeps
 * an add-in's function (`_xldudf_PERF_EXECRATE`) turned back into the one a person sees.
 */
export function normaliseFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/u)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\s+/gu, '')
            .replace(/_xldudf_perf_/giu, 'PERF.')
            .replaceAll('@', '')
            .toUpperCase(),
    )
    .join('');
}

/** True where both say the same, however they are spaced or stored. */
export function sameFormula(one: string, other: string): boolean {
  return normaliseFormula(one) === normaliseFormula(other);
}
