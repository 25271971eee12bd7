import { Button } from '@fluentui/react-components';
import { Decimal, roundTo } from '../../../domain/decimal/decimal';
import type { TotalReading } from '../../../domain/assessment/assessment';
import { parameterWords } from '../../../i18n/parameterText';
import { textsOf } from '../../../i18n/texts';
import type { ScoreCard } from '../../../workflow/scoreCard';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useWork, type Work } from '../context';
import { Disclosure } from '../Disclosure';
import { Facts } from '../Facts';
import { GroupTable, LossTable } from './RowTable';
import { ScoreDrawing } from './ScoreDrawing';
import { useScoreStyles } from './scoreStyles';

const two = (value: Decimal) => roundTo(value, 2).toFixed(2);
const plain = (value: Decimal) => roundTo(value, 2).toFixed();

/** The score of one table; on paper nothing is folded away. */
export function TableScore({
  card,
  printed = false,
}: {
  readonly card: ScoreCard;
  readonly printed?: boolean;
}) {
  const styles = useStyles();
  const work = useWork();
  const { texts } = work;
  const words = texts.scores;
  const { state, groups, losses, openRows, readings } = card;
  return (
    <article className={styles.card} aria-label={card.title}>
      <h2 className={styles.heading}>
        {printed ? card.title : <CellLink cell={card.firstCell}>{card.title}</CellLink>}
      </h2>
      <p className={styles.note}>{[card.subject, card.sheetName].filter(Boolean).join(' · ')}</p>
      {state === 'none' && <p className={styles.text}>{words.notScored}</p>}
      {state === 'waits' && <p className={styles.text}>{words.waits}</p>}
      {state !== 'none' && <Total card={card} />}
      {state !== 'none' && groups.length > 0 && (
        <>
          {losses.length > 0 ? (
            <LossTable caption={words.losses(losses.length, plain(lostOf(card)))} rows={losses} />
          ) : (
            <p className={styles.text}>{openRows.length > 0 ? words.noLossYet : words.noLoss}</p>
          )}
          {openRows.length > 0 && <LossTable caption={words.openRows(openRows.length)} rows={openRows} />}
          <GroupTable caption={words.groups} groups={groups} all={printed} />
          {!printed && (
            <Disclosure title={words.every} level={3}>
              <GroupTable caption={words.every} groups={groups} all />
            </Disclosure>
          )}
        </>
      )}
      {readings.length > 0 && <Readings readings={readings} total={card.total} printed={printed} />}
    </article>
  );
}

function lostOf({ groups }: ScoreCard): Decimal {
  return groups.reduce((sum, { lost }) => sum.plus(lost), new Decimal(0));
}

/** The total, or the range that it can lie in, as a figure, as a drawing and in words. */
function Total({ card }: { readonly card: ScoreCard }) {
  const styles = useStyles();
  const scoreStyles = useScoreStyles();
  const work = useWork();
  const { texts, names } = work;
  const words = texts.scores;
  const { total, least, most, bands, highest, full, open, above, spare } = card;
  const whole = most.greaterThan(highest) ? most : highest;
  const said = totalText(card, work);
  const marks = bands.map(({ grade, from }) => ({ at: from, word: grade }));
  return (
    <>
      <p className={scoreStyles.figure}>{said}</p>
      <ScoreDrawing
        got={total ?? least}
        open={total ?? most}
        whole={whole}
        marks={marks}
        label={words.drawing(said, plain(whole))}
      />
      <Facts
        facts={[
          [words.grade, gradeText(card, work)],
          [words.full, full ? plain(full) : words.fullUnknown],
          [words.stillOpen, open.isZero() ? null : words.openPoints(plain(open))],
          [words.toNext, above ? words.below(names.grades[above.grade], plain(above.points)) : null],
          [
            words.toThis,
            spare && card.grade ? words.above(names.grades[card.grade], plain(spare.points)) : null,
          ],
        ]}
      />
      {!total && <p className={styles.note}>{words.legend}</p>}
    </>
  );
}

function totalText({ total, least, most }: ScoreCard, { texts }: Work): string {
  return total ? texts.scores.total(two(total)) : texts.scores.range(two(least), two(most));
}

function gradeText({ grade, between }: ScoreCard, { texts, names }: Work): string {
  if (grade) return names.grades[grade];
  const [low, high] = between;
  if (!low || !high) return texts.scores.gradeOpen;
  return low === high
    ? texts.scores.gradeAnyway(names.grades[low])
    : texts.scores.gradeBetween(names.grades[low], names.grades[high]);
}

/** What the total would be by other readings of what a rule leaves open; one can be taken at once. */
function Readings({
  readings,
  total,
  printed,
}: {
  readonly readings: readonly TotalReading[];
  readonly total: Decimal | null;
  readonly printed: boolean;
}) {
  const styles = useStyles();
  const { assistant, texts, names, language, state } = useWork();
  const { parameters } = textsOf(language);
  const told = readings.map((reading) => {
    const { name, choice } = parameterWords(parameters, reading.parameter, reading.choice);
    const sum = reading.total
      ? texts.changes.readingTotal('', two(reading.total), reading.grade ? names.grades[reading.grade] : '')
      : texts.changes.readingRange('', two(reading.least), two(reading.most));
    return { ...reading, key: `${reading.parameter} ${reading.choice}`, name, words: choice, sum };
  });
  return (
    <section className={styles.tight} aria-label={texts.scores.readings}>
      <h3 className={styles.heading}>{texts.scores.readings}</h3>
      <p className={styles.note}>
        {total ? texts.scores.readingsIntro(two(total)) : texts.scores.readingsIntroOpen}
      </p>
      <ul className={styles.list}>
        {told.map(({ key, parameter, choice, name, words, sum }) => (
          <li key={key} className={styles.item}>
            <p className={styles.text}>{texts.pair(name, words)}</p>
            <div className={styles.line}>
              <span>{sum}</span>
              {!printed && (
                <Button
                  size="small"
                  disabledFocusable={state.activity !== 'idle'}
                  aria-label={texts.pair(texts.scores.readSo, texts.pair(name, words))}
                  onClick={() => {
                    assistant.parameter({ [parameter]: choice });
                  }}
                >
                  {texts.scores.readSo}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
