import { parseArgs } from 'node:util';
import { Decimal } from '../domain/decimal/decimal';
import { coverageOf } from '../domain/scoring/standard/coverage';
import { rateTarget, readResult } from '../domain/scoring/standard/readResult';
import { readStandard } from '../domain/scoring/standard/readStandard';
import { scoreByStandard } from '../domain/scoring/standard/scoreByStandard';
import { defaultParameters } from '../domain/scoring/parameters';
import { explainScore } from '../i18n/explainScore';
import { defaultLanguage, languages, type Language } from '../i18n/language';
import { parameterWords } from '../i18n/parameterText';
import { textsOf } from '../i18n/texts';
import type { Outcome } from './commands';

type Asked = {
  readonly text: string;
  readonly marks: Decimal | null;
  readonly result: string | null;
  readonly language: Language;
};

/**
 * `standard 文字 [--marks 5] [--result 95.99%]`: what of a scoring standard is understood and what is not, which choices
 * it leaves open, and the score of a result. Exit code 0 where all of it is understood, 1 where a part is not, 2 for a
 * call that names no text, an option that there is none of, marks that are none, or a result without the marks.
 */
export function reportOnStandard(argv: readonly string[]): Outcome {
  const asked = readAsked(argv);
  const { cli, parameters } = textsOf(asked?.language ?? defaultLanguage);
  if (!asked) return { exitCode: 2, lines: [], problems: [cli.standard.usage] };
  const { text, marks, result, language } = asked;
  const reading = readStandard(text, { marks, name: null });
  const { share, understood, unread } = coverageOf(reading);
  const open = reading.choices.map((choice) => parameterWords(parameters, choice, '').name);
  return {
    exitCode: reading.status === 'read' ? 0 : 1,
    lines: [
      cli.standard.share(new Decimal(share).times(100).toFixed(0)),
      ...understood.map((part) => cli.standard.understood(part.trim())),
      ...unread.map((part) => cli.standard.unread(part.trim())),
      ...(open.length > 0 ? [cli.standard.open(open)] : []),
      ...(result !== null && marks ? [scoreLine(text, marks, result, language)] : []),
    ],
    problems: [],
  };
}

function scoreLine(text: string, marks: Decimal, value: string, language: Language): string {
  const reading = readStandard(text, { marks, name: null });
  const result = readResult(value, reading, null);
  const { cli } = textsOf(language);
  if ('error' in result) return cli.standard.noResult(value);
  const given = { result, target: rateTarget(reading, result), marks };
  const score = scoreByStandard(reading, given, defaultParameters);
  return cli.standard.score(explainScore({ name: null, reading, given, score }, language));
}

function readAsked(argv: readonly string[]): Asked | null {
  const options = {
    marks: { type: 'string' },
    result: { type: 'string' },
    language: { type: 'string' },
  } as const;
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (tokens.some((token) => token.kind === 'option' && !Object.hasOwn(options, token.name))) return null;
  const text = positionals.join(' ').trim();
  const said = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  const marks = said(values.marks);
  const result = said(values.result);
  const wanted = said(values.language) ?? defaultLanguage;
  const language = languages.find((known) => known === wanted);
  if (!language || (result !== null && marks === null)) return null;
  if (text === '' || (marks !== null && !/^\d+(?:\.\d+)?$/.test(marks))) return null;
  return {
    text,
    marks: marks === null ? null : new Decimal(marks),
    result,
    language,
  };
}
