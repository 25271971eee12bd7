import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Change } from '../../../domain/changes/changeSet';
import type { Finding } from '../../../domain/findings/finding';
import { cellAt, sheetById } from '../../../domain/snapshot/cells';
import { renderReason } from '../../../i18n/render';
import { correct, correctionFor } from '../../../workflow/corrections';
import { formulaOf, nextText } from '../../model/display';
import { placeOf } from '../../model/places';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useAnalysis, useWork } from '../context';
import { LongList } from '../LongList';

/** What would be right, cell by cell, and a button that writes it; or why nothing is written for the person. */
export function Suggestion({ finding, title }: { readonly finding: Finding; readonly title: string }) {
  const styles = useStyles();
  const { assistant, state, texts, language } = useWork();
  const analysis = useAnalysis();
  const correction = useMemo(() => correctionFor(analysis, finding), [analysis, finding]);
  if (!correction) return null;
  const words = texts.findings;
  if (!('changes' in correction)) {
    return <p className={styles.note}>{words.noSuggestion[correction.kind]}</p>;
  }
  const { kind, changes } = correction;
  const [first] = changes;
  const busy = state.activity !== 'idle' || analysis.memory.locked !== undefined;
  const run = (chosen: readonly Change[]) => {
    void assistant.perform({
      changes: true,
      work: async ({ port, analysis: now }) => ({
        kind: 'corrected',
        result: await correct(port, now, chosen),
      }),
    });
  };
  return (
    <div role="group" aria-label={texts.pair(words.suggestion, title)} className={styles.suggestion}>
      <LongList entries={changes} keyOf={({ target }) => placeOf(analysis.workbook, target)}>
        {(change) => <Suggested change={change} finding={finding} busy={busy} run={run} kind={kind} />}
      </LongList>
      {kind === 'blocked' && first?.obstacle && (
        <p className={styles.note}>{renderReason(first.obstacle, language)}</p>
      )}
      {kind === 'offered' && changes.length > 1 && (
        <div>
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => {
              run(changes);
            }}
          >
            {words.correctAll(changes.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** One cell: what stands there, what would, and the button. */
function Suggested({
  change,
  finding,
  busy,
  run,
  kind,
}: {
  readonly change: Change;
  readonly finding: Finding;
  readonly busy: boolean;
  readonly run: (changes: readonly Change[]) => void;
  readonly kind: 'offered' | 'blocked';
}) {
  const styles = useStyles();
  const { texts } = useWork();
  const { workbook } = useAnalysis();
  const { target } = change;
  const place = placeOf(workbook, target, finding.sheetId);
  const now = cellAt(sheetById(workbook, target.sheetId), target.row, target.column).text.trim();
  const next = nextText(change);
  const formula = formulaOf(change);
  return (
    <div className={styles.tight}>
      <div className={styles.line}>
        <CellLink cell={target}>{place}</CellLink>
        <span>{texts.findings.nowAndNext(now || texts.blank, next)}</span>
        {kind === 'offered' && (
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={texts.pair(place, texts.findings.correct(next))}
            onClick={() => {
              run([change]);
            }}
          >
            {texts.findings.correct(next)}
          </Button>
        )}
      </div>
      {formula !== null && (
        <span className={styles.note}>
          {texts.findings.asFormula} <span className={styles.formula}>{formula}</span>
        </span>
      )}
    </div>
  );
}
