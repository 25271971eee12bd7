import type { RateDefinition } from '../domain/rates/rate';
import { type Options } from '../domain/scoring/optionTable';
import { readCase } from '../domain/scoring/readCase';
import type { FunctionId } from '../i18n/functionTexts';
import { isGivenError, toExcelNumber } from './cell';
import { spill } from './spill';

/** A rate of actual value and target over single values or equal columns (ACHIEVE, DEVIATION). */
export function measured(
  id: FunctionId,
  rate: RateDefinition<'actual' | 'target'>,
  { actual, target }: { readonly actual: unknown; readonly target: unknown },
  options: Options,
): (number | string | Error)[][] {
  const inputs = [
    { name: 'actual', argument: actual },
    { name: 'target', argument: target },
  ];
  return spill(id, inputs, 2, ([actualCell = null, targetCell = null]) => {
    if (isGivenError(actualCell)) return actualCell;
    if (isGivenError(targetCell)) return targetCell;
    const read = readCase(actualCell, targetCell, options);
    if ('error' in read) return read;
    if (read.kind === 'judgement') return { judgement: read.why, text: read.text };
    if (read.kind !== 'number') return { error: 'unreadable', input: 'target', text: String(targetCell) };
    const result = rate.compute({ actual: read.actual, target: read.target });
    return 'value' in result ? { result: toExcelNumber(result.value) } : result;
  });
}
