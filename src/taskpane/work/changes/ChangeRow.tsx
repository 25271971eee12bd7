import { renderReason } from '../../../i18n/render';
import { tickable, type ListedChange } from '../../model/changeGroups';
import type { FigureQuestion } from '../../model/figureQuestions';
import { nextText } from '../../model/display';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useWork } from '../context';
import { Facts } from '../Facts';
import { ChangeDetails } from './ChangeDetails';
import { ConflictChoice } from './ConflictChoice';
import { FigureField } from './FigureField';
import { JudgementField } from './JudgementField';
import { Proposal } from './Proposal';
import { RateChoice } from './RateChoice';
import { TickBox } from './TickBox';

/**
 * One cell of a row: whether it is filled in, where it is, what it holds now and would hold, why, and the question to the
 * person if there is one.
 */
export function ChangeRow({
  listed,
  title,
  figure,
}: {
  readonly listed: ListedChange;
  /** What the row is called. */
  readonly title: string;
  /** The figure that is asked for here, if one is. */
  readonly figure: FigureQuestion | null;
}) {
  const styles = useStyles();
  const { texts, names, language } = useWork();
  const { change, address, kind, replaced } = listed;
  const column = names.columns[change.identity.column];
  const name = texts.changes.item(title, column);
  return (
    <div role="group" aria-label={name} className={styles.tight}>
      <div className={styles.line}>
        <TickBox changes={tickable([listed])} name={texts.changes.tick(address, name)} />
        <CellLink cell={change.target}>{address}</CellLink>
        <span>{column}</span>
        <NowAndNext listed={listed} />
        {change.status === 'left-out' && <span className={styles.strong}>{texts.changes.notFilled}</span>}
      </div>
      <p className={styles.note}>{renderReason(reasonOf(listed), language)}</p>
      {figure && <FigureField question={figure} />}
      {kind === 'choice' && <RateChoice listed={listed} />}
      {kind === 'proposal' && <Proposal listed={listed} />}
      {kind === 'judgement' && <JudgementField listed={listed} />}
      {(kind === 'conflict' || replaced) && <ConflictChoice listed={listed} />}
      <ChangeDetails listed={listed} />
    </div>
  );
}

function NowAndNext({ listed }: { readonly listed: ListedChange }) {
  const { texts } = useWork();
  const { change, now, kind } = listed;
  const { status } = change;
  // An open question shows what stands in the cell only where it is in the way.
  if (status === 'judgement' || status === 'proposed') return null;
  const isWritten = status !== 'unchanged' && change.write !== null;
  return (
    <Facts
      inline
      facts={[
        [texts.changes.now, now.trim() || texts.blank],
        [
          kind === 'conflict' || status === 'left-out' ? texts.changes.would : texts.changes.next,
          isWritten ? nextText(change) || texts.changes.stays : null,
        ],
      ]}
    />
  );
}

function reasonOf({ change }: ListedChange) {
  const isHindered = change.status === 'conflict' || change.status === 'blocked';
  return (isHindered && change.obstacle) || change.why;
}
