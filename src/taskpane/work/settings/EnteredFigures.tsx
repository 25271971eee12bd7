import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { AnsweredFact } from '../../../domain/facts/facts';
import { asRemembered } from '../../../workflow/remembered';
import { enteredName } from '../../model/enteredFigures';
import { readScore } from '../../model/scoreText';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { LongList } from '../LongList';

/** Figures that no form has, as they were entered: changed and taken back here. */
export function EnteredFigures() {
  const styles = useStyles();
  const { assistant, texts } = useWork();
  const { answers } = useAnalysis();
  const facts = answers.facts ?? [];
  if (facts.length === 0) return <p className={styles.note}>{texts.settings.noFigures}</p>;
  const keep = (next: readonly AnsweredFact[]) =>
    assistant.keep({ facts: next.length === 0 ? '' : JSON.stringify(next) }, (now) =>
      asRemembered(now, ['facts']),
    );
  return (
    <LongList
      entries={facts}
      keyOf={({ subject, stage, period }) => JSON.stringify([subject, stage, period])}
    >
      {(fact) => (
        <Entered
          key={fact.value}
          fact={fact}
          onChange={(value) => {
            void keep(
              facts.flatMap((each) => (each !== fact ? [each] : value === null ? [] : [{ ...each, value }])),
            );
          }}
        />
      )}
    </LongList>
  );
}

/** One figure; null takes it back. */
function Entered({
  fact,
  onChange,
}: {
  readonly fact: AnsweredFact;
  readonly onChange: (value: number | null) => void;
}) {
  const styles = useStyles();
  const { state, texts, language } = useWork();
  const words = texts.settings;
  const [typed, setTyped] = useState(String(fact.value));
  const given = readScore(typed);
  const isNumber = given !== null && !Number.isNaN(given);
  const name = words.figureOf(enteredName(fact, language), fact.unit);
  const busy = state.activity !== 'idle';
  return (
    <div className={styles.tight}>
      <Field
        label={name}
        validationState={isNumber ? 'none' : 'error'}
        validationMessage={isNumber ? undefined : texts.changes.figureNoNumber}
      >
        <Input
          size="small"
          value={typed}
          inputMode="decimal"
          autoComplete="off"
          onChange={(_event, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      <div className={styles.line}>
        <Button
          size="small"
          aria-label={texts.pair(words.save, name)}
          disabledFocusable={busy || !isNumber || given === fact.value}
          onClick={() => {
            onChange(given);
          }}
        >
          {words.save}
        </Button>
        <Button
          size="small"
          aria-label={texts.pair(words.takeBack, name)}
          disabledFocusable={busy}
          onClick={() => {
            onChange(null);
          }}
        >
          {words.takeBack}
        </Button>
      </div>
    </div>
  );
}
