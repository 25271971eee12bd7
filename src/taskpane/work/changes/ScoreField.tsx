import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { renderReason } from '../../../i18n/render';
import type { ListedChange } from '../../model/changeGroups';
import { displayValue } from '../../model/display';
import { readScore } from '../../model/scoreText';
import { useWork, type Work } from '../context';

/** The score that only a person can give; it counts when the field is left or Enter is pressed. */
export function ScoreField({ listed }: { readonly listed: ListedChange }) {
  const work = useWork();
  const { assistant, texts, language } = work;
  const { change, score, problem } = listed;
  const [typed, setTyped] = useState(score === null ? '' : String(score));
  const [isNumber, setIsNumber] = useState(true);

  const commit = () => {
    const given = readScore(typed);
    const isUsable = given === null || !Number.isNaN(given);
    setIsNumber(isUsable);
    // What is no number is no answer: an earlier one must not stay behind it unseen.
    const answer = isUsable ? given : null;
    if (answer !== score) assistant.score(change.identity, answer);
  };

  const refusal = isNumber ? problem : { code: 'no-number', data: {} };
  return (
    <Field
      label={texts.changes.score}
      hint={hintOf(listed, work)}
      validationState={refusal ? 'error' : 'none'}
      validationMessage={refusal ? renderReason(refusal, language) : undefined}
    >
      <Input
        value={typed}
        inputMode="decimal"
        autoComplete="off"
        onChange={(_event, { value }) => {
          setTyped(value);
        }}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit();
        }}
      />
    </Field>
  );
}

/** The full marks, and the interval of the tier that the words name. */
function hintOf({ change, row }: ListedChange, { texts }: Work): string | undefined {
  const text = (value: number) => displayValue(value, 'General');
  const hints = [
    ...(row?.marks ? [texts.changes.marksHint(text(row.marks.toNumber()))] : []),
    ...(change.interval ? [texts.changes.tierHint(text(change.interval[0]), text(change.interval[1]))] : []),
  ];
  return hints.length > 0 ? texts.listed(hints) : undefined;
}
