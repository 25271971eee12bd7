import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { renderReason } from '../../../i18n/render';
import { scoring } from '../../../workflow/answering';
import type { ListedChange } from '../../model/changeGroups';
import { displayValue } from '../../model/display';
import { readScore } from '../../model/scoreText';
import type { TierChoice } from '../../model/tierChoices';
import { useStyles } from '../../styles';
import { useWork, type Work } from '../context';
import { FigureInput } from './FigureInput';

/**
 * A score as it is typed; it counts when the field is left or Enter is pressed. `tier`: the one that was chosen for it,
 * null where the row has none.
 */
export function ScoreField({
  listed,
  tier,
}: {
  readonly listed: ListedChange;
  readonly tier: TierChoice | null;
}) {
  const styles = useStyles();
  const work = useWork();
  const { assistant, texts, language } = work;
  const { change, score, problem } = listed;
  const [typed, setTyped] = useState(score === null ? '' : String(score));
  const [isNumber, setIsNumber] = useState(true);
  // An answer given elsewhere (a tier with one score, taken back) is shown; what is being typed is not touched.
  const [known, setKnown] = useState(score);
  if (known !== score) {
    setKnown(score);
    if (readScore(typed) === known) setTyped(score === null ? '' : String(score));
  }

  const answer = (given: number | null) => {
    assistant.answer((answers) => scoring(answers, change.identity, given, tier?.tier ?? null));
  };
  const commit = () => {
    const given = readScore(typed);
    const isUsable = given === null || !Number.isNaN(given);
    setIsNumber(isUsable);
    // What is no number is no answer: an earlier one must not stay behind it unseen.
    const next = isUsable ? given : null;
    if (next !== score) answer(next);
  };

  const refusal = isNumber ? problem : { code: 'no-number', data: {} };
  return (
    <div className={styles.answer}>
      <FigureInput
        label={texts.changes.score}
        hint={hintOf(listed, tier, work)}
        problem={refusal ? renderReason(refusal, language) : null}
        typed={typed}
        onType={setTyped}
        onCommit={commit}
      />
      {score !== null && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setTyped('');
            setIsNumber(true);
            answer(null);
          }}
        >
          {texts.changes.takeBackScore}
        </Button>
      )}
    </div>
  );
}

/** The full marks, and the interval of the tier that was chosen, or that the words name. */
function hintOf({ change, row }: ListedChange, tier: TierChoice | null, { texts }: Work): string | undefined {
  const text = (value: number) => displayValue(value, 'General');
  const hints = [
    ...(row?.marks ? [texts.changes.marksHint(text(row.marks.toNumber()))] : []),
    ...(tier
      ? [texts.changes.tierHint(texts.changes.tierRange(text(tier.low), text(tier.high), tier.open))]
      : change.interval
        ? [
            texts.changes.tierHint(
              texts.changes.tierRange(text(change.interval[0]), text(change.interval[1]), false),
            ),
          ]
        : []),
  ];
  return hints.length > 0 ? texts.listed(hints) : undefined;
}
