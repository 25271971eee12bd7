import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useMemo } from 'react';
import { cellAddress } from '../../../domain/snapshot/address';
import { sheetById } from '../../../domain/snapshot/cells';
import { brokenFormulas, repairFormulas } from '../../../workflow/repairFormulas';
import { ownWorkbook } from '../../../workflow/sourceSheets';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useAnalysis, useWork } from '../context';

const shown = 6;

/** Formulas of ours that show #NAME? or are kept under another name, and the button that writes them again. */
export function RepairFormulas() {
  const styles = useStyles();
  const { assistant, state, texts } = useWork();
  const { workbook, sources } = useAnalysis();
  const broken = useMemo(() => brokenFormulas(ownWorkbook({ workbook, sources })), [workbook, sources]);
  if (broken.length === 0) return null;
  const said = texts.repairFormulas;
  const repair = () =>
    assistant.perform({
      changes: true,
      work: async ({ port, analysis }) => ({
        kind: 'corrected',
        result: await repairFormulas(port, analysis.workbook, brokenFormulas(ownWorkbook(analysis))),
      }),
    });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{said.title}</MessageBarTitle>
        {said.broken(broken.length)}
        <span className={styles.line}>
          {broken.slice(0, shown).map(({ cell }) => (
            <CellLink key={`${cell.sheetId} ${String(cell.row)} ${String(cell.column)}`} cell={cell}>
              {`${sheetById(workbook, cell.sheetId).name} ${cellAddress(cell.row, cell.column)}`}
            </CellLink>
          ))}
          {broken.length > shown && <span>{said.and(broken.length - shown)}</span>}
        </span>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={state.activity !== 'idle'} onClick={() => void repair()}>
          {said.repair}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
