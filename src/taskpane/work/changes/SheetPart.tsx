import { changeKinds, type ChangeKind, type SheetChanges } from '../../model/changeGroups';
import { useStyles } from '../../styles';
import { useWork } from '../context';
import { Disclosure } from '../Disclosure';
import { LongList } from '../LongList';
import { ChangeRow } from './ChangeRow';
import { Repetition } from './Repetition';

const closedAtFirst: readonly ChangeKind[] = ['waiting', 'unchanged'];

/** The changes of one sheet: the questions first, then what will be written, then what will not. */
export function SheetPart({ sheet, open }: { readonly sheet: SheetChanges; readonly open: boolean }) {
  const styles = useStyles();
  const { texts } = useWork();
  const kinds = changeKinds.filter((kind) => sheet.groups[kind].length > 0);
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
      {sheet.hidden && <p className={styles.note}>{texts.hiddenSheet}</p>}
      {sheet.repetitions.map((question) => (
        <Repetition key={question.table} question={question} />
      ))}
      {kinds.map((kind) => (
        <Disclosure
          key={kind}
          level={3}
          open={!closedAtFirst.includes(kind)}
          title={texts.counted(texts.changes.groups[kind], sheet.groups[kind].length)}
          name={`${sheet.sheetName} ${texts.counted(texts.changes.groups[kind], sheet.groups[kind].length)}`}
        >
          <LongList entries={sheet.groups[kind]} keyOf={({ key }) => key}>
            {(listed) => <ChangeRow listed={listed} kind={kind} />}
          </LongList>
        </Disclosure>
      ))}
    </Disclosure>
  );
}
