import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../../domain/findings/finding';
import type { CellRef } from '../../../domain/snapshot/snapshot';
import { placeOf } from '../../model/places';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useAnalysis, useWork } from '../context';

const shownAtFirst = 8;

/** The cells of a finding, each to be selected; more than a few only when they are asked for. */
export function FindingCells({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { texts } = useWork();
  const { workbook } = useAnalysis();
  const [all, setAll] = useState(false);
  const placed = (cell: CellRef) => [placeOf(workbook, cell, finding.sheetId), cell] as const;
  const cells = [...new Map(finding.cells.map(placed))];
  const shown = all ? cells : cells.slice(0, shownAtFirst);
  return (
    <span className={styles.line}>
      {shown.map(([place, cell]) => (
        <CellLink key={place} cell={cell}>
          {place}
        </CellLink>
      ))}
      {shown.length < cells.length && (
        <Link
          as="button"
          onClick={() => {
            setAll(true);
          }}
        >
          {texts.findings.moreCells(cells.length - shown.length)}
        </Link>
      )}
    </span>
  );
}
