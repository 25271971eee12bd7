import { useId } from 'react';
import { renderReason } from '../../../i18n/render';
import type { ChangeKind, ListedChange } from '../../model/changeGroups';
import { nextText } from '../../model/display';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useWork, type Work } from '../context';
import { Facts } from '../Facts';
import { ChangeDetails } from './ChangeDetails';
import { ConflictChoice } from './ConflictChoice';
import { Proposal } from './Proposal';
import { RateChoice } from './RateChoice';
import { ScoreField } from './ScoreField';

/** One cell: where it is, what it holds now, what it would hold, why, and the question to the person if there is one. */
export function ChangeRow({ listed, kind }: { readonly listed: ListedChange; readonly kind: ChangeKind }) {
  const styles = useStyles();
  const id = useId();
  const work = useWork();
  const { change, address } = listed;
  return (
    <div role="group" aria-labelledby={id} className={styles.tight}>
      <div className={styles.line}>
        <CellLink cell={change.target}>{address}</CellLink>
        <span id={id}>{itemText(listed, work)}</span>
      </div>
      <NowAndNext listed={listed} kind={kind} />
      <p className={styles.note}>{renderReason(reasonOf(listed, kind), work.language)}</p>
      {kind === 'choice' && <RateChoice listed={listed} />}
      {kind === 'proposal' && <Proposal listed={listed} />}
      {kind === 'judgement' && <ScoreField listed={listed} />}
      {kind === 'conflict' && <ConflictChoice listed={listed} />}
      <ChangeDetails listed={listed} />
    </div>
  );
}

function NowAndNext({ listed, kind }: { readonly listed: ListedChange; readonly kind: ChangeKind }) {
  const { texts } = useWork();
  const { change, now } = listed;
  // A question shows what stands in the cell only where it is in the way.
  if (kind === 'choice' || kind === 'judgement' || kind === 'proposal') return null;
  const next = change.write === null ? null : nextText(change) || texts.changes.stays;
  return (
    <Facts
      inline
      facts={[
        [texts.changes.now, now.trim() || texts.blank],
        [texts.changes.next, kind === 'unchanged' ? null : next],
      ]}
    />
  );
}

function reasonOf({ change }: ListedChange, kind: ChangeKind) {
  const isHindered = kind === 'conflict' || kind === 'blocked';
  return (isHindered && change.obstacle) || change.why;
}

function itemText({ name, change }: ListedChange, { texts, names }: Work): string {
  const item = name.kind === 'total' ? texts.changes.total : name.name;
  return texts.changes.item(item, names.columns[change.identity.column]);
}
