import { Button } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { sheetById } from '../../../domain/snapshot/cells';
import { nothingPointed, pointedOf, type Pointed } from '../../../domain/tables/correcting';
import { headerRowsOf, likeliestHeader, type HeaderRow } from '../../../domain/tables/headerRows';
import { viewOf } from '../../../domain/tables/sheetView';
import type { Analysis } from '../../../workflow/analyse';
import { previewCorrection, type Corrected } from '../../../workflow/previewCorrection';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { CorrectionFields } from './CorrectionFields';
import { CorrectionLine, CorrectionResult } from './CorrectionResult';
import { useCorrecting } from './useCorrecting';

/** Rows below the beginning of a table, or of the sheet, among which its header is looked for. */
const mostRows = 60;

/** Corrects what was recognised of one table, or points one out; what would come of it is shown before it is kept. */
export function CorrectTable({
  corrected,
  name,
  onClose,
}: {
  readonly corrected: Corrected;
  /** The table as the heading names it. */
  readonly name: string;
  /** Told whether anything was kept. */
  readonly onClose: (isKept: boolean) => void;
}) {
  const styles = useStyles();
  const hintId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { state, texts } = useWork();
  const analysis = useAnalysis();
  const { keep, withdraw } = useCorrecting();
  const rows = useMemo(() => rowsOf(analysis, corrected), [analysis, corrected]);
  const [pointed, setPointed] = useState<Pointed>(() => atFirst(analysis, corrected, rows));
  // A choice is shown at once; what comes of it follows.
  const shown = useDeferredValue(pointed);
  const preview = useMemo(() => previewCorrection(analysis, corrected, shown), [analysis, corrected, shown]);
  const isBusy = state.activity !== 'idle';
  const isUsable = preview.outcome.status === 'applied' && shown === pointed;
  const before = corrected.before?.correction ?? null;

  useEffect(() => {
    heading.current?.focus();
  }, []);

  const closeAfter = (work: Promise<boolean>) => {
    void work.then((isKept) => {
      if (isKept) onClose(true);
    });
  };

  return (
    <section className={styles.card} aria-label={texts.tables.correcting(name)}>
      <h3 className={styles.heading} tabIndex={-1} ref={heading}>
        {texts.tables.correcting(name)}
      </h3>
      <p id={hintId} className={styles.note}>
        {texts.tables.correctHint}
      </p>
      <CorrectionLine preview={preview} />
      <CorrectionFields preview={preview} rows={rows} pointed={pointed} onPoint={setPointed} />
      <CorrectionResult preview={preview} />
      <div className={styles.line}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={isBusy || !isUsable}
          onClick={() => {
            closeAfter(keep(corrected, pointed));
          }}
        >
          {texts.tables.confirm}
        </Button>
        {before && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => {
              closeAfter(withdraw(before));
            }}
          >
            {texts.tables.withdraw}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => {
            onClose(false);
          }}
        >
          {texts.tables.back}
        </Button>
      </div>
    </section>
  );
}

function rowsOf({ workbook }: Analysis, { sheetId, table }: Corrected): readonly HeaderRow[] {
  const view = viewOf(sheetById(workbook, sheetId));
  const firstRow = table?.area.row ?? view.firstRow;
  const lastRow = Math.min(view.lastRow, firstRow + mostRows);
  return headerRowsOf(view, { firstRow, lastRow });
}

/** What was said before; of a sheet without a table, where its header probably is. */
function atFirst(
  { workbook }: Analysis,
  { sheetId, table, before }: Corrected,
  rows: readonly HeaderRow[],
): Pointed {
  if (before) return pointedOf(sheetById(workbook, sheetId), before);
  const row = table ? null : likeliestHeader(rows);
  if (row === null) return nothingPointed;
  return { ...nothingPointed, headers: [{ block: 'indicators', firstRow: row, lastRow: row }] };
}
