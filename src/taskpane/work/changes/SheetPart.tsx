import { changeKinds, tickable, type ChangeKind, type SheetChanges } from '../../model/changeGroups';
import { useStyles } from '../../styles';
import { useWork } from '../context';
import { Disclosure } from '../Disclosure';
import { LongList } from '../LongList';
import { ItemPart } from './ItemPart';
import { ManyFigures } from './ManyFigures';
import { Repetition } from './Repetition';
import { TickBox } from './TickBox';

const closedAtFirst: readonly ChangeKind[] = ['waiting', 'unchanged'];

/** The changes of one sheet: the questions first, then what will be written, then what will not. */
export function SheetPart({ sheet, open }: { readonly sheet: SheetChanges; readonly open: boolean }) {
  const styles = useStyles();
  const { texts } = useWork();
  return (
    <Disclosure
      level={2}
      open={open}
      title={
        <span className={styles.line}>
          <span className={styles.strong}>{sheet.sheetName}</span>
          {sheet.open > 0 && <span className={styles.note}>{texts.changes.sheetOpen(sheet.open)}</span>}
        </span>
      }
    >
      <Opened sheet={sheet} />
    </Disclosure>
  );
}

function Opened({ sheet }: { readonly sheet: SheetChanges }) {
  const styles = useStyles();
  const { texts } = useWork();
  const kinds = changeKinds.filter((kind) => sheet.groups[kind].length > 0);
  const ticks = tickable(sheet.items.flatMap(({ cells }) => cells));
  return (
    <>
      {sheet.hidden && <p className={styles.note}>{texts.hiddenSheet}</p>}
      {ticks.length > 1 && <TickBox changes={ticks} label={texts.changes.tickSheet(ticks.length)} />}
      {sheet.repetitions.map((question) => (
        <Repetition key={question.table} question={question} />
      ))}
      {kinds.map((kind) => {
        const items = sheet.groups[kind];
        const title = texts.counted(texts.changes.groups[kind], items.length);
        return (
          <Disclosure
            key={kind}
            level={3}
            open={!closedAtFirst.includes(kind)}
            title={title}
            name={`${sheet.sheetName} ${title}`}
          >
            {kind === 'figure' && (
              <ManyFigures questions={items.flatMap(({ figure }) => (figure ? [figure] : []))} />
            )}
            <LongList entries={items} keyOf={({ key }) => key} height={180}>
              {(item) => <ItemPart item={item} />}
            </LongList>
          </Disclosure>
        );
      })}
    </>
  );
}
