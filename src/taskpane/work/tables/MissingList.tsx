import { cellAddress } from '../../../domain/snapshot/address';
import type { MissingCells } from '../../model/tableCards';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useWork } from '../context';

/** Cells of one sort that are named one by one. */
const mostCells = 6;

/** What is missing, with the cells that it belongs in and what else there is to be looked at. */
export function MissingList({
  missing,
  remarks = [],
}: {
  readonly missing: readonly MissingCells[];
  readonly remarks?: readonly string[];
}) {
  const styles = useStyles();
  const { texts } = useWork();
  if (missing.length + remarks.length === 0) return null;
  return (
    <div>
      <span className={styles.strong}>{texts.tables.missing}</span>
      <ul className={styles.steps}>
        {missing.map(({ what, cells }) => (
          <li key={what}>
            {texts.tables.missingInputs[what]}
            <span className={styles.line}>
              {cells.slice(0, mostCells).map((cell) => (
                <CellLink key={`${String(cell.row)},${String(cell.column)}`} cell={cell}>
                  {cellAddress(cell.row, cell.column)}
                </CellLink>
              ))}
              {cells.length > mostCells && (
                <span className={styles.note}>{texts.tables.moreCells(cells.length - mostCells)}</span>
              )}
            </span>
          </li>
        ))}
        {[...new Set(remarks)].map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </div>
  );
}
