import type { Outcome } from '../domain/assessment/assessment';
import type { ChangeReason } from '../domain/changes/changeSet';
import { ANSWER_PROBLEMS, REASONS } from '../domain/changes/reasons';
import { roundTo } from '../domain/decimal/decimal';
import type { Finding } from '../domain/findings/finding';
import type { ScoreExplanation } from '../domain/scoring/standard/standardScore';
import type { Recognition } from '../domain/tables/table';
import { quoted, type FindingText } from './findingText';
import { explainScore } from './explainScore';
import type { Language } from './language';
import { textsOf } from './texts';

type Data = Readonly<Record<string, string>>;
type Sentence = (data: Data) => string;

/** The sentence of a finding: what is wrong, in which rows, and what to do. */
export function renderFinding(finding: Finding, language: Language): string {
  const text = findingText(finding.code, language);
  return text ? text.message({ ...finding, lines: finding.lines ?? [] }) : finding.code;
}

/** The short name of a finding's check; the code itself where it is not known to this version. */
export function findingTitle(code: string, language: Language): string {
  return findingText(code, language)?.title ?? code;
}

function findingText(code: string, language: Language): FindingText | undefined {
  const texts: Readonly<Record<string, FindingText>> = textsOf(language).findings;
  return Object.hasOwn(texts, code) ? texts[code] : undefined;
}

/** Why a cell is filled as it is, or is not filled (`why`, `obstacle`, an alternative's `why`). */
export function renderReason(reason: ChangeReason, language: Language): string {
  const texts = textsOf(language);
  if (reason.standard) return withStandard(reason, reason.standard, language);
  return (
    sentence(texts.reasons, REASONS, reason.code, reason.data) ??
    sentence(texts.answerProblems, ANSWER_PROBLEMS, reason.code, reason.data) ??
    texts.unknownReason
  );
}

/** The sentence on the score by a standard, and what is left to say beside it. */
function withStandard(
  { code, data }: ChangeReason,
  explanation: ScoreExplanation,
  language: Language,
): string {
  const said = explainScore(explanation, language);
  const texts = textsOf(language).reasons;
  const rest =
    code === 'by-standard'
      ? sentence(texts, REASONS, 'by-standard', data)
      : sentence(texts, REASONS, 'score-it', {});
  return language === 'zh-CN' ? `${said}。${rest ?? ''}` : `${said}. ${rest ?? ''}`.trim();
}

/** Why something was recognised, with the words that say so. */
export function renderRecognition(recognition: Recognition, language: Language): string {
  const { byCode, columns, column, saidColumn, other } = textsOf(language).recognition;
  const said = quoted(recognition.text);
  const sentences: Readonly<Record<string, (said: string) => string>> = byCode;
  const known = Object.hasOwn(sentences, recognition.code) ? sentences[recognition.code] : undefined;
  if (known) return known(said);
  const [, block, by, role = ''] = /^(money|indicator)-(column|said)-(.+)$/.exec(recognition.code) ?? [];
  const names: Readonly<Record<string, string>> = columns;
  const name = Object.hasOwn(names, role) ? names[role] : undefined;
  const sentence = by === 'said' ? saidColumn : column;
  return name ? sentence(name, said, block === 'money' ? 'money' : 'indicator') : other(said);
}

/**
 * Why a row is computed, proposed, left to a person or left alone, from its assessment alone. `row` may name
 * what the sheet says under 指标值 and 实际完成值, so that the sentence can quote it.
 */
export function renderOutcome(
  outcome: Outcome,
  language: Language,
  row: { readonly actual?: string; readonly target?: string; readonly marks?: string } = {},
): string {
  const { outcomes } = textsOf(language);
  switch (outcome.status) {
    case 'computed':
      return outcomes.computed[outcome.rule];
    case 'proposal':
      return outcomes.proposal[outcome.rule];
    case 'judgement': {
      const [low, high] = outcome.interval ?? [];
      const data = {
        actual: row.actual ?? '',
        target: row.target ?? '',
        marks: row.marks ?? '',
        tier: outcome.tier ?? '',
        low: low ? roundTo(low, 2).toFixed() : '',
        high: high ? roundTo(high, 2).toFixed() : '',
      };
      return renderReason({ code: outcome.why, data }, language);
    }
    case 'not-computable': {
      const missing = outcome.missing.map(({ what }) => what).join(',');
      return renderReason({ code: 'missing-input', data: { missing } }, language);
    }
    case 'none':
      return outcomes.none;
  }
}

/** What can go wrong with Excel or with a file: `hostCode` tells a problem of the workbook from one of a file. */
export type Problem =
  | { readonly code: string; readonly hostCode: string | null; readonly detail: string | null }
  | { readonly code: string; readonly detail?: string | null };

/**
 * One sentence for a problem: what happened and what to do next. Never the detail, which is for a log.
 * A code that is not known gets the sentence for an unexpected problem, or for a file that cannot be read.
 */
export function renderProblem(problem: Problem, language: Language): string {
  const { workbookProblems, fileProblems } = textsOf(language);
  const inWorkbook: Readonly<Record<string, string>> = workbookProblems;
  const ofFile: Readonly<Record<string, string>> = fileProblems;
  const known = (texts: Readonly<Record<string, string>>) =>
    Object.hasOwn(texts, problem.code) ? texts[problem.code] : undefined;
  return 'hostCode' in problem
    ? (known(inWorkbook) ?? known(ofFile) ?? workbookProblems.unexpected)
    : (known(ofFile) ?? known(inWorkbook) ?? fileProblems.unreadable);
}

/** The sentence of a code where the catalogue has one; data that are not there are empty, not `undefined`. */
function sentence(
  texts: object,
  keys: Readonly<Record<string, readonly string[]>>,
  code: string,
  data: Data,
): string | null {
  if (!Object.hasOwn(texts, code) || !Object.hasOwn(keys, code)) return null;
  const write = (texts as Readonly<Record<string, Sentence>>)[code];
  const filled = Object.fromEntries((keys[code] ?? []).map((key) => [key, data[key] ?? '']));
  return write ? write(filled) : null;
}
