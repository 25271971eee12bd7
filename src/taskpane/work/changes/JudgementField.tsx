import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { choosingTier, scoring } from '../../../workflow/answering';
import type { ListedChange } from '../../model/changeGroups';
import { displayValue } from '../../model/display';
import { tierChoices, type TierChoice } from '../../model/tierChoices';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { ScoreField } from './ScoreField';

/** The score that only a person can give: the tiers with what each allows, and the score within the one that is chosen. */
export function JudgementField({ listed }: { readonly listed: ListedChange }) {
  const { assistant, texts } = useWork();
  const { assessments } = useAnalysis();
  const { change, row, score } = listed;
  const parameters = assessments.find(({ rows }) => row !== null && rows.includes(row))?.parameters;
  const choices = row && parameters ? tierChoices(row, parameters) : [];
  if (choices.length === 0) return <ScoreField listed={listed} tier={null} />;
  const named = row?.outcome.status === 'judgement' ? row.outcome.tier : null;
  // What the words name is chosen to begin with; of printed tiers the one that the score answers.
  const key =
    choices.find((one) => one.key === listed.chosenTier)?.key ??
    choices.find(({ tier }) => tier !== null && tier === (listed.tier ?? named))?.key ??
    choices.find(({ tier, low, high }) => tier === null && score !== null && low <= score && score <= high)
      ?.key ??
    '';
  const choice = choices.find((one) => one.key === key) ?? null;
  return (
    <>
      <Field label={texts.changes.tier}>
        <RadioGroup
          value={key}
          onChange={(_event, { value }) => {
            const next = choices.find((one) => one.key === value);
            if (!next) return;
            const only = next.low === next.high ? next.low : score;
            // A score that was given is looked at again in the other tier; without one only the tier is answered.
            assistant.answer((answers) => {
              const chosen = choosingTier(answers, change.identity, value);
              return only === null ? chosen : scoring(chosen, change.identity, only, next.tier);
            });
          }}
        >
          {choices.map((one) => (
            <Radio key={one.key} value={one.key} label={<Label choice={one} />} />
          ))}
        </RadioGroup>
      </Field>
      <ScoreField listed={listed} tier={choice} />
    </>
  );
}

function Label({ choice: { tier, words, low, high, open } }: { readonly choice: TierChoice }) {
  const styles = useStyles();
  const { texts } = useWork();
  const name = tier === null ? words : texts.changes.tiers[tier];
  const [from, to] = [low, high].map((points) => displayValue(points, 'General'));
  return (
    <>
      {name} <span className={styles.unbroken}>{texts.changes.tierRange(from ?? '', to ?? '', open)}</span>
    </>
  );
}
