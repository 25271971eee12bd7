import { Button } from '@fluentui/react-components';
import { tickable, type SheetChanges } from '../../model/changeGroups';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { LongList } from '../LongList';
import { ReadAgain } from '../ReadAgain';
import { AskedCell } from './CellExplanation';
import { OfferedFormula } from './InsertFormula';
import { MissingFigures } from './MissingFigures';
import { ReadingChoices } from './ReadingChoices';
import { SheetPart } from './SheetPart';
import { TickBox } from './TickBox';

/** More cells than this are not all shown at once: the sheets after the first are closed. */
const shownAtOnce = 400;

/** What will be written, sheet by sheet, and what the person has to say first. */
export function ChangesSection({ sheets }: { readonly sheets: readonly SheetChanges[] }) {
  const styles = useStyles();
  const { texts, assistant, state } = useWork();
  const { tables, changes } = useAnalysis();
  const preselected = changes.changes.filter(
    (change) => change.status === 'proposed' && change.preselected,
  ).length;
  const ticks = tickable(sheets.flatMap(({ items }) => items.flatMap(({ cells }) => cells)));
  if (sheets.length === 0) {
    return (
      <>
        <AskedCell />
        <OfferedFormula />
        <p className={styles.text}>{tables.length === 0 ? texts.tables.none : texts.changes.none}</p>
        <ReadAgain />
      </>
    );
  }
  return (
    <>
      <AskedCell />
      <OfferedFormula />
      <p className={styles.note}>{texts.changes.intro}</p>
      <div className={styles.line}>
        {preselected > 0 && (
          <Button
            size="small"
            disabledFocusable={state.activity !== 'idle'}
            onClick={() => {
              assistant.acceptPreselected();
            }}
          >
            {texts.changes.acceptPreselected(preselected)}
          </Button>
        )}
        <ReadAgain />
      </div>
      {sheets.length > 1 && ticks.length > 0 && (
        <TickBox changes={ticks} label={texts.changes.tickAll(ticks.length)} />
      )}
      <ReadingChoices />
      <MissingFigures />
      <LongList entries={sheets} keyOf={({ sheetId }) => sheetId} height={50} unlined>
        {(sheet) => (
          <SheetPart sheet={sheet} open={sheet === sheets[0] || changes.changes.length <= shownAtOnce} />
        )}
      </LongList>
    </>
  );
}
