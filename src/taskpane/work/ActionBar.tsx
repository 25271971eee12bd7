import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { changesBySheet, readyCount, type SheetChanges } from '../model/changeGroups';
import { undoableRecord, undoLabel } from '../model/undoable';
import { useStyles } from '../styles';
import { useAnalysis, useWork, type Work } from './context';

/** The two commands that change the workbook; each says what it will do, or why it cannot. */
export function ActionBar() {
  const styles = useStyles();
  const reasonId = useId();
  const work = useWork();
  const { assistant, state, texts } = work;
  const { memory, ...analysis } = useAnalysis();
  const busy = state.activity !== 'idle';
  const ready = readyCount(analysis);
  const hindrance = whyNotFill(work, ready);
  const undoable = undoableRecord(memory);
  return (
    <div role="toolbar" aria-label={texts.actions.name} className={styles.actions}>
      <div className={styles.line}>
        <Button
          appearance="primary"
          disabledFocusable={busy || hindrance !== null}
          aria-describedby={hindrance === null ? undefined : reasonId}
          onClick={() => {
            void assistant.fill();
          }}
        >
          {texts.actions.fill(ready)}
        </Button>
        <Button
          disabledFocusable={busy || undoable === null || memory.locked !== undefined}
          onClick={() => {
            void assistant.undo();
          }}
        >
          {undoable === null ? texts.actions.nothingToUndo : undoLabel(undoable, texts)}
        </Button>
      </div>
      {hindrance !== null && (
        <p id={reasonId} className={styles.note}>
          {hindrance}
        </p>
      )}
    </div>
  );
}

/** Why the fill button does nothing; null where there is something to fill. */
function whyNotFill({ state, texts }: Work, ready: number): string | null {
  const { analysis } = state;
  if (!analysis) return texts.actions.nothingToFill;
  const isOpen = analysis.memory.records.some((record) => record.state === 'open');
  if (analysis.memory.locked ?? isOpen) return texts.actions.notWritable;
  if (ready > 0) return null;
  const sheets = changesBySheet(analysis);
  const sum = (count: (sheet: SheetChanges) => number) =>
    sheets.reduce((whole, sheet) => whole + count(sheet), 0);
  const questions = sum(({ open }) => open);
  if (questions > 0) return texts.actions.answerFirst(questions);
  const left = sum(({ counts }) => counts.ready);
  if (left > 0) return texts.actions.allLeftOut(left);
  const kept = sum(({ counts }) => counts.conflict);
  if (kept > 0) return texts.actions.allKept(kept);
  const missing = sum(({ counts }) => counts.waiting);
  if (missing > 0) return texts.actions.dataMissing(missing);
  const blocked = sum(({ counts }) => counts.blocked);
  if (blocked > 0) return texts.actions.allBlocked(blocked);
  const done = sum(({ counts }) => counts.unchanged);
  return done > 0 ? texts.actions.allFilled : texts.actions.nothingToFill;
}
