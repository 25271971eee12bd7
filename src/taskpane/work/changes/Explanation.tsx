import { Fragment } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { renderReason } from '../../../i18n/render';
import type { ChangeExplanation } from '../../../workflow/explainCell';
import { formulaOf } from '../../model/display';
import { formulaWords, stepsOf } from '../../model/explanationParts';
import { useStyles } from '../../styles';
import { useWork } from '../context';
import { Facts } from '../Facts';
import { InputList } from './InputList';

/** Where a figure comes from: rule, formula, inputs, rule text, steps, and what other ways would give. */
export function Explanation({ explanation }: { readonly explanation: ChangeExplanation }) {
  const styles = useStyles();
  const { texts, language } = useWork();
  const { change, inputs, standard } = explanation;
  const formula = formulaOf(change);
  const steps = stepsOf(explanation, language);
  return (
    <Facts
      stacked
      facts={[
        [texts.explain.words, formulaWords(explanation, texts.explain, language)],
        [texts.explain.formula, formula && <span className={styles.formula}>{formula}</span>],
        [
          texts.explain.inputs,
          inputs.length === 0 ? null : <InputList inputs={inputs} spokenOf={change.target.sheetId} />,
        ],
        [
          standard?.source ? texts.explain.standardOf(standard.source.document) : texts.explain.standard,
          standard && <RuleText pieces={standard.pieces} />,
        ],
        [
          texts.explain.steps,
          <ol key="steps" className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>,
        ],
        [
          texts.explain.others,
          change.alternatives.length === 0 ? null : (
            <ul className={styles.steps}>
              {change.alternatives.map(({ why }) => {
                const said = renderReason(why, language);
                return <li key={said}>{said}</li>;
              })}
            </ul>
          ),
        ],
      ]}
    />
  );
}

/** The rule text as printed: what was understood is marked, and what was not; both are said to screen readers. */
function RuleText({ pieces }: { readonly pieces: NonNullable<ChangeExplanation['standard']>['pieces'] }) {
  const styles = useStyles();
  const { texts } = useWork();
  return (
    <>
      <p className={mergeClasses(styles.text, styles.printed)}>
        {pieces.map(({ text, kind }, index) => {
          // The pieces of a text never move.
          const key = `${String(index)} ${text}`;
          if (kind === 'plain') return <Fragment key={key}>{text}</Fragment>;
          return (
            <mark key={key} className={kind === 'understood' ? styles.understood : styles.unread}>
              <span className={styles.hidden}>{texts.explain[kind]}</span>
              {text}
            </mark>
          );
        })}
      </p>
      <p className={styles.note}>{texts.explain.legend}</p>
    </>
  );
}
