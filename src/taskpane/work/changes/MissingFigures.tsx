import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { inputNames } from '../../../i18n/rateInputs';
import {
  enteredFigures,
  missingFigures,
  type EnteredFigure,
  type MissingFigure,
} from '../../model/missingFigures';
import { entering, withdrawing } from '../../../workflow/answering';
import { displayValue } from '../../model/display';
import { readScore } from '../../model/scoreText';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { LongList } from '../LongList';
import { FigureInput } from './FigureInput';

/** Figures that rates need and no form has a cell for: typed here, kept with the workbook. */
export function MissingFigures() {
  const styles = useStyles();
  const { texts } = useWork();
  const analysis = useAnalysis();
  const missing = missingFigures(analysis);
  const entered = enteredFigures(analysis);
  if (missing.length === 0 && entered.length === 0) return null;
  return (
    <section className={styles.card} aria-label={texts.changes.figures}>
      <h2 className={styles.heading}>{texts.changes.figures}</h2>
      <p className={styles.note}>{texts.changes.figuresIntro(entered.length)}</p>
      <LongList entries={entered} keyOf={({ key }) => key} height={40} unlined>
        {(figure) => <Entered figure={figure} />}
      </LongList>
      <LongList entries={missing} keyOf={({ key }) => key} height={66} unlined>
        {(figure) => <Figure figure={figure} />}
      </LongList>
    </section>
  );
}

/** A figure that was entered, and the way to take it back. */
function Entered({ figure: { fact, label, rate, input } }: { readonly figure: EnteredFigure }) {
  const styles = useStyles();
  const { assistant, texts, language } = useWork();
  const name = input === '' ? '' : (inputNames(language, rate, input)[0]?.name ?? input);
  const said = texts.changes.enteredFigure(
    label,
    name,
    `${displayValue(fact.value, 'General')} ${fact.unit}`,
  );
  return (
    <div className={styles.line}>
      <span>{said}</span>
      <Button
        size="small"
        aria-label={texts.changes.withdrawOf(said)}
        onClick={() => {
          assistant.answer((answers, kept) => withdrawing(answers, fact, kept.facts ?? []));
        }}
      >
        {texts.changes.withdraw}
      </Button>
    </div>
  );
}

/** One figure; it counts when the field is left or Enter is pressed. */
function Figure({ figure }: { readonly figure: MissingFigure }) {
  const { assistant, texts, language } = useWork();
  const [typed, setTyped] = useState('');
  const [isNumber, setIsNumber] = useState(true);
  const name = inputNames(language, figure.rate, figure.input)[0]?.name ?? figure.input;
  const commit = () => {
    const given = readScore(typed);
    const isUsable = given === null || !Number.isNaN(given);
    setIsNumber(isUsable);
    if (!isUsable || given === null) return;
    assistant.answer((answers, kept) =>
      entering(answers, { ...figure.fact, value: given }, kept.facts ?? []),
    );
  };
  return (
    <FigureInput
      label={texts.changes.figureOf(figure.label, name, figure.fact.unit)}
      problem={isNumber ? null : texts.changes.figureNoNumber}
      typed={typed}
      onType={setTyped}
      onCommit={commit}
    />
  );
}
