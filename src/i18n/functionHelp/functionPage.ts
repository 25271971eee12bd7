import { rates } from '../../domain/rates/catalogue';
import type { RateDefinition } from '../../domain/rates/rate';
import { functionErrorText, type FunctionErrorCode } from '../functionErrorTexts';
import { functionTexts, type FunctionId, type FunctionLanguage } from '../functionTexts';
import { enUS } from './enUS';
import { errorsOf } from './errors';
import { functionExamples } from './examples';
import { zhCN } from './zhCN';

export type HelpTexts = typeof zhCN;
export const helpTexts: Readonly<Record<FunctionLanguage, HelpTexts>> = { 'zh-CN': zhCN, 'en-US': enUS };

/** Everything that the page of one function says, in one language. */
export type FunctionPage = {
  readonly id: FunctionId;
  readonly purpose: string;
  /** `PERF.EXECRATE(执行数, 预算数)`; arguments that may be left out stand in brackets. */
  readonly form: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    /** Null where the description says it. */
    readonly unit: string | null;
    readonly optional: boolean;
  }[];
  readonly result: string;
  readonly rule: string;
  /** With `=`; null where no ordinary formula does it. */
  readonly plain: string | null;
  readonly source: string;
  readonly errors: readonly { readonly code: FunctionErrorCode; readonly sentence: string }[];
  readonly example: {
    readonly cells: readonly {
      readonly address: string;
      readonly name: string;
      readonly value: string | number;
    }[];
    readonly formula: string;
    readonly plain: string | null;
    readonly result: string | number;
  };
};

/** The page of a function; `optional` says of each parameter, in order, whether it may be left out. */
export function functionPage(
  id: FunctionId,
  language: FunctionLanguage,
  optional: readonly boolean[],
): FunctionPage {
  const texts = helpTexts[language];
  const { description, parameters } = functionTexts[language][id];
  const keys = Object.keys(parameters);
  const rate = rateOf(id);
  const rule = texts.rules[id as keyof HelpTexts['rules']] as string | undefined;
  const named = Object.fromEntries(keys.map((key) => [key, parameters[key]?.name ?? key]));
  const cells = Object.fromEntries(keys.map((key, index) => [key, `B${String(index + 1)}`]));
  const { values, result, plain } = functionExamples[id];
  const twin = rate ? rate.twin(cells) : (plain ?? null);
  const form = keys.map((key, index) => (optional[index] ? `[${named[key] ?? key}]` : (named[key] ?? key)));
  return {
    id,
    purpose: description,
    form: `PERF.${id}(${form.join(', ')})`,
    parameters: keys.map((key, index) => {
      const kind = rate?.inputs.find((input) => input.key === key)?.kind;
      return {
        name: named[key] ?? key,
        description: parameters[key]?.description ?? '',
        unit: kind ? texts.kinds[kind] : null,
        optional: optional[index] ?? false,
      };
    }),
    result: texts.results[resultOf(id)],
    rule: rule ?? (rate ? inWords(rate.twin(named)) : ''),
    plain: twin && `=${twin}`,
    source: rate ? sourceOf(rate, texts) : texts.sources[id as keyof HelpTexts['sources']],
    errors: errorsOf(id).map((code) => ({ code, sentence: errorSentence(code, id, language) })),
    example: {
      cells: values.map((value, index) => ({
        address: `B${String(index + 1)}`,
        name: named[keys[index] ?? ''] ?? '',
        value,
      })),
      formula: `=PERF.${id}(${values.map((_, index) => `B${String(index + 1)}`).join(',')})`,
      plain: twin && `=${twin}`,
      result,
    },
  };
}

function rateOf(id: FunctionId): RateDefinition<string> | null {
  const found = rates.find((rate) => rate.id === id);
  return found ? found : null;
}

function resultOf(id: FunctionId): keyof HelpTexts['results'] {
  if (rateOf(id)) return 'rate';
  if (id === 'GRADE') return 'grade';
  if (id === 'AMOUNT') return 'amount';
  return id === 'EXPLAIN' ? 'text' : 'score';
}

/** The formula with the signs of a manual. */
function inWords(twin: string): string {
  return twin
    .replace(/\//g, ' ÷ ')
    .replace(/\*/g, ' × ')
    .replace(/([^\s(])([-+])/g, '$1 $2 ')
    .replace(/-/g, '−');
}

function sourceOf({ source: { document, article, sure } }: RateDefinition<string>, texts: HelpTexts): string {
  return `${document} ${article}（${texts.sure[sure]}）`;
}

/** What the cell shows; the place of the cell's own text is left open. */
function errorSentence(code: FunctionErrorCode, id: FunctionId, language: FunctionLanguage): string {
  const first = Object.keys(functionTexts[language][id].parameters)[0] ?? '';
  const divisor = rateOf(id)?.inputs.at(-1)?.key ?? first;
  const input = code === 'zero-denominator' || code === 'negative' ? divisor : first;
  return functionErrorText({ error: code, input, text: `…` }, id, language);
}
