import { Checkbox } from '@fluentui/react-components';
import type { ListedChange } from '../../model/changeGroups';
import { displayValue } from '../../model/display';
import { useStyles } from '../../styles';
import { useWork } from '../context';
import { ScoreField } from './ScoreField';

/** A proposal is accepted by its tick; refusing it asks for a score instead. */
export function Proposal({ listed }: { readonly listed: ListedChange }) {
  const styles = useStyles();
  const { assistant, texts } = useWork();
  const { change, row, accepted, refused, score } = listed;
  const outcome = row?.outcome;
  if (outcome?.status !== 'proposal') return null;
  const proposed = displayValue(outcome.score.toNumber(), 'General');
  return (
    <div className={styles.tight}>
      {!outcome.preselected && <p className={styles.note}>{texts.changes.needsFigure}</p>}
      <Checkbox
        label={texts.changes.accept(proposed)}
        checked={accepted && score === null}
        onChange={(_event, { checked }) => {
          if (score !== null) assistant.score(change.identity, null);
          assistant.accept(change.identity, checked === true);
        }}
      />
      {(refused || score !== null) && <ScoreField listed={listed} />}
    </div>
  );
}
