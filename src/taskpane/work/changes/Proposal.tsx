import { Button, Checkbox } from '@fluentui/react-components';
import { renderReason } from '../../../i18n/render';
import { accepting, scoring } from '../../../workflow/answering';
import type { ListedChange } from '../../model/changeGroups';
import { displayValue } from '../../model/display';
import { useStyles } from '../../styles';
import { useWork } from '../context';
import { ScoreField } from './ScoreField';

/** A proposal is accepted by its tick; refusing it asks for a score instead. */
export function Proposal({ listed }: { readonly listed: ListedChange }) {
  const styles = useStyles();
  const { assistant, texts, language } = useWork();
  const { change, row, accepted, refused, score, problem } = listed;
  const outcome = row?.outcome;
  if (outcome?.status !== 'proposal') return null;
  const proposed = displayValue(outcome.score.toNumber(), 'General');
  const isAccepted = accepted && score === null;
  const asksForScore = refused || score !== null;
  /** A score of one's own gives way to the proposal. */
  const accept = (accepts: boolean) => {
    assistant.answer((answers) =>
      accepting(scoring(answers, change.identity, null), change.identity, accepts),
    );
  };
  return (
    <div className={styles.tight}>
      <div className={styles.line}>
        <Checkbox
          label={texts.changes.accept(proposed)}
          checked={isAccepted}
          onChange={(_event, { checked }) => {
            accept(checked === true);
          }}
        />
        {!isAccepted && !asksForScore && (
          <Button
            appearance="subtle"
            size="small"
            onClick={() => {
              accept(false);
            }}
          >
            {texts.changes.otherScore}
          </Button>
        )}
      </div>
      {problem && !asksForScore && <p className={styles.note}>{renderReason(problem, language)}</p>}
      {asksForScore && <ScoreField listed={listed} tier={null} />}
    </div>
  );
}
