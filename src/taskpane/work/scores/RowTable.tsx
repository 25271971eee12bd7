import { mergeClasses } from '@fluentui/react-components';
import { Fragment, useId } from 'react';
import { type Decimal, roundTo } from '../../../domain/decimal/decimal';
import { renderReason } from '../../../i18n/render';
import type { ScoreGroup, ScoreRow } from '../../../workflow/scoreCard';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useWork } from '../context';
import { ScoreDrawing } from './ScoreDrawing';
import { useScoreStyles } from './scoreStyles';

const points = (value: Decimal | null) => (value ? roundTo(value, 2).toFixed() : '');

/** Heads of the columns, the same for all tables of scores. */
function Head({ first }: { readonly first: string }) {
  const styles = useScoreStyles();
  const { texts } = useWork();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col" className={styles.number}>
          {texts.scores.marks}
        </th>
        <th scope="col" className={styles.number}>
          {texts.scores.score}
        </th>
        <th scope="col" className={styles.number}>
          {texts.scores.lost}
        </th>
      </tr>
    </thead>
  );
}

/** Rows with what each lost and why. */
export function LossTable({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly ScoreRow[];
}) {
  const styles = useScoreStyles();
  const { texts } = useWork();
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <Head first={texts.scores.item} />
      <tbody>
        {rows.map((row) => (
          <Row key={row.row} row={row} explained />
        ))}
      </tbody>
    </table>
  );
}

/** The first-level classes; with `all` every row of each. */
export function GroupTable({
  caption,
  groups,
  all,
}: {
  readonly caption: string;
  readonly groups: readonly ScoreGroup[];
  readonly all: boolean;
}) {
  const styles = useScoreStyles();
  const { texts } = useWork();
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <Head first={all ? texts.scores.item : texts.scores.group} />
      {groups.map((group) => (
        <tbody key={group.name ?? ''}>
          <tr className={mergeClasses(all && styles.strongRow)}>
            <th scope={all ? 'rowgroup' : 'row'}>
              {groupName(group, texts.scores)}
              {group.marks && (
                <ScoreDrawing got={group.decided} open={group.decided.plus(group.open)} whole={group.marks} />
              )}
            </th>
            <td>{points(group.marks)}</td>
            <td>
              {points(group.decided)}
              {!group.open.isZero() && <Open marks={group.open} />}
            </td>
            <td>{points(group.lost)}</td>
          </tr>
          {all && group.name !== null && group.rows.map((row) => <Row key={row.row} row={row} />)}
        </tbody>
      ))}
    </table>
  );
}

function Open({ marks }: { readonly marks: Decimal }) {
  const styles = useStyles();
  const { texts } = useWork();
  return (
    <Fragment>
      <br />
      <span className={styles.note}>{texts.scores.openMarks(points(marks))}</span>
    </Fragment>
  );
}

/** One thing that is scored; with `explained` its drawing and what is known of it stand below, across all columns. */
function Row({ row, explained = false }: { readonly row: ScoreRow; readonly explained?: boolean }) {
  const styles = useStyles();
  const scoreStyles = useScoreStyles();
  const id = useId();
  const { texts, language } = useWork();
  const { cell, marks, score, lost, low, high, why, reason } = row;
  const name = row.name === null ? texts.scores.execution : row.name || texts.scores.unnamed;
  return (
    <>
      <tr>
        <th scope="row" id={id}>
          {cell ? <CellLink cell={cell}>{name}</CellLink> : name}
        </th>
        <td>{points(marks)}</td>
        <td>{score ? points(score) : texts.scores.open}</td>
        <td>{points(lost)}</td>
      </tr>
      {explained && (
        <tr className={scoreStyles.below}>
          <td colSpan={4} headers={id}>
            {marks && <ScoreDrawing got={score ?? low} open={score ?? high} whole={marks} />}
            {reason !== '' && <p className={styles.note}>{texts.pair(texts.scores.reason, reason)}</p>}
            {why && <p className={styles.note}>{renderReason(why, language)}</p>}
            {!why && reason === '' && score && <p className={styles.note}>{texts.scores.noReason}</p>}
          </td>
        </tr>
      )}
    </>
  );
}

function groupName(
  { name }: ScoreGroup,
  { execution, unnamed }: { readonly execution: string; readonly unnamed: string },
): string {
  return name === null ? execution : name || unnamed;
}
