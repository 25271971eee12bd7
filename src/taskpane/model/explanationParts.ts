import { roundTo } from '../../domain/decimal/decimal';
import { explainSteps } from '../../i18n/explainScore';
import { functionTexts, type FunctionId } from '../../i18n/functionTexts';
import type { Language } from '../../i18n/language';
import type { PaneTexts } from '../../i18n/pane/paneTexts';
import { renderOutcome, renderReason } from '../../i18n/render';
import type { ChangeExplanation } from '../../workflow/explainCell';

/** The rule of a figure in words; null where the reason says it all. */
export function formulaWords(
  { change, row, rate }: ChangeExplanation,
  texts: PaneTexts['explain'],
  language: Language,
): string | null {
  const { formulaWords: words } = texts;
  const { identity, why } = change;
  switch (identity.column) {
    case 'rate':
    case 'completion':
    case 'deviation':
    case 'marks':
    case 'grade':
      return words[identity.column];
    case 'ratio':
      return rate && rate.finding.rate in functionTexts[language]
        ? firstSentence(functionTexts[language][rate.finding.rate as FunctionId].description)
        : null;
    case 'score':
      if (why.code === 'answered') return words.person;
      if (row) return row.outcome.status === 'computed' ? renderOutcome(row.outcome, language) : null;
      return why.code.startsWith('execution-score') ? words.executionScore : words.scores;
    default:
      return null;
  }
}

/** The calculation with its figures, one step after the other, in whole sentences or parts of them. */
export function stepsOf({ change, row, inputs }: ChangeExplanation, language: Language): readonly string[] {
  const { why, identity } = change;
  if (why.standard) return explainSteps(why.standard, language);
  const completion =
    identity.column === 'score' && why.code !== 'answered' ? (row?.completion ?? null) : null;
  const textOf = (wanted: string) => inputs.find(({ role }) => role?.role === wanted)?.text.trim() ?? '';
  const first = completion && {
    code: 'completion',
    data: {
      actual: textOf('actual'),
      target: [textOf('comparison'), textOf('target')].join(''),
      completion: `${roundTo(completion.times(100), 2).toFixed(2)}%`,
      written: 'live',
    },
  };
  return [...(first ? [first] : []), why].map((reason) => renderReason(reason, language));
}

/** Function help goes on with what Excel shows; the rule is its first sentence. */
function firstSentence(description: string): string {
  return /^.*?(?:。|\.(?=\s|$))/u.exec(description)?.[0] ?? description;
}
