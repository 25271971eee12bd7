import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useMemo, useRef, useSyncExternalStore } from 'react';
import type { CellRef } from '../../../domain/snapshot/snapshot';
import { renderFinding, renderReason } from '../../../i18n/render';
import { explainCell } from '../../../workflow/explainCell';
import { placeOf } from '../../model/places';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useAnalysis, useWork } from '../context';
import { Facts } from '../Facts';
import { Explanation } from './Explanation';
import { inputName } from './InputList';

/** 「这个数怎么来的」 for the cell that the ribbon asked for; nothing while none is. */
export function AskedCell() {
  const { sections } = useWork();
  const subscribe = useCallback((listener: () => void) => sections.subscribe(listener), [sections]);
  const asked = useSyncExternalStore(subscribe, () => sections.asked());
  return asked && <CellExplanation asked={asked} />;
}

/** Everything that is known of one cell; the keyboard goes there when it opens. */
export function CellExplanation({ asked }: { readonly asked: CellRef }) {
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const work = useWork();
  const { texts, language, sections } = work;
  const analysis = useAnalysis();
  const found = useMemo(() => explainCell(analysis, asked), [analysis, asked]);
  useEffect(() => {
    heading.current?.focus();
  }, [asked]);
  const place = placeOf(analysis.workbook, found.cell);
  const { explanation, formula, usedBy, findings } = found;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.heading}>
        {texts.explain.titleOf(place)}
      </h2>
      {!found.known && <p className={styles.text}>{texts.explain.unknown}</p>}
      <Facts
        facts={[
          [texts.explain.is, inputName(found, work) || null],
          [texts.explain.shown, found.text.trim() || texts.explain.blank],
          [texts.explain.own, formula && <span className={styles.formula}>{formula}</span>],
          [
            texts.explain.usedBy,
            usedBy.length === 0 ? null : (
              <span className={styles.line}>
                {usedBy.map(({ target }) => {
                  const used = placeOf(analysis.workbook, target, found.cell.sheetId);
                  return (
                    <CellLink key={used} cell={target}>
                      {used}
                    </CellLink>
                  );
                })}
              </span>
            ),
          ],
          [
            texts.explain.problems,
            findings.length === 0 ? null : (
              <ul className={styles.steps}>
                {findings.map((finding) => {
                  const said = renderFinding(finding, language);
                  return <li key={said}>{said}</li>;
                })}
              </ul>
            ),
          ],
        ]}
      />
      {explanation && (
        <>
          <p className={styles.text}>{renderReason(explanation.change.why, language)}</p>
          <Explanation explanation={explanation} />
        </>
      )}
      <div>
        <Button
          size="small"
          onClick={(event) => {
            // The button goes away: the keyboard goes on from the beginning of the work.
            event.currentTarget.closest('main')?.focus();
            sections.explain(null);
          }}
        >
          {texts.explain.close}
        </Button>
      </div>
    </section>
  );
}
