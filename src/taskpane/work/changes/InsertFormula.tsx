import { Button, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useRef, useSyncExternalStore } from 'react';
import type { CellRef } from '../../../domain/snapshot/snapshot';
import { insertFormula, offerFormula, type FormulaOffer } from '../../../workflow/insertFormula';
import { placeOf } from '../../model/places';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useAnalysis, useWork } from '../context';
import { Facts } from '../Facts';

/** The texts of the functions are many, and seldom wanted. */
const FunctionList = lazy(() => import('./FunctionList'));

/** 「插入绩效公式」 for the cell that the ribbon asked for; nothing while none is. */
export function OfferedFormula() {
  const { sections } = useWork();
  const subscribe = useCallback((listener: () => void) => sections.subscribe(listener), [sections]);
  const offered = useSyncExternalStore(subscribe, () => sections.offered());
  return offered && <InsertFormula asked={offered} />;
}

/** What stands in the cell and what would; the keyboard goes there when it opens. */
function InsertFormula({ asked }: { readonly asked: CellRef }) {
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { texts } = useWork();
  const analysis = useAnalysis();
  const offer = useMemo(() => offerFormula(analysis, asked), [analysis, asked]);
  useEffect(() => {
    heading.current?.focus();
  }, [asked]);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.heading}>
        {texts.insert.titleOf(placeOf(analysis.workbook, offer.cell))}
      </h2>
      {offer.kind === 'offer' ? <Offer offer={offer} /> : <NoOffer kind={offer.kind} now={offer.now} />}
    </section>
  );
}

function Offer({ offer }: { readonly offer: Extract<FormulaOffer, { kind: 'offer' }> }) {
  const styles = useStyles();
  const { texts, assistant, state, sections } = useWork();
  const { workbook } = useAnalysis();
  const { insert } = texts;
  const isEmpty = offer.now === null;
  return (
    <>
      <p className={styles.text}>{isEmpty ? insert.offer : insert.ask}</p>
      <Facts
        facts={[
          [insert.now, offer.now && <span className={styles.formula}>{offer.now}</span>],
          [insert.next, <span className={styles.formula}>{offer.formula}</span>],
          [
            insert.inputs,
            offer.inputs.length === 0 ? null : (
              <span className={styles.line}>
                {offer.inputs.map(({ cell, header }) => {
                  const place = placeOf(workbook, cell, offer.cell.sheetId);
                  return (
                    <span key={place}>
                      <CellLink cell={cell}>{place}</CellLink>
                      {header !== null && ` ${header}`}
                    </span>
                  );
                })}
              </span>
            ),
          ],
        ]}
      />
      <div className={styles.line}>
        <Button
          size="small"
          disabledFocusable={state.activity !== 'idle'}
          onClick={(event) => {
            event.currentTarget.closest('main')?.focus();
            sections.offer(null);
            void assistant.perform({
              changes: true,
              work: async ({ port, analysis }) => ({
                kind: 'inserted',
                result: await insertFormula(port, analysis, offer),
              }),
            });
          }}
        >
          {isEmpty ? insert.put : insert.replace}
        </Button>
        <PutAway>{isEmpty ? insert.close : insert.keep}</PutAway>
      </div>
    </>
  );
}

function NoOffer({
  kind,
  now,
}: {
  readonly kind: Exclude<FormulaOffer['kind'], 'offer'>;
  readonly now: string | null;
}) {
  const styles = useStyles();
  const { texts } = useWork();
  return (
    <>
      <p className={styles.text}>{texts.insert[kind]}</p>
      <Facts facts={[[texts.insert.now, now && <span className={styles.formula}>{now}</span>]]} />
      {kind === 'nothing' && (
        <Suspense fallback={<Spinner size="tiny" />}>
          <FunctionList />
        </Suspense>
      )}
      <div>
        <PutAway>{texts.insert.close}</PutAway>
      </div>
    </>
  );
}

function PutAway({ children }: { readonly children: string }) {
  const { sections } = useWork();
  return (
    <Button
      size="small"
      onClick={(event) => {
        // The button goes away: the keyboard goes on from the beginning of the work.
        event.currentTarget.closest('main')?.focus();
        sections.offer(null);
      }}
    >
      {children}
    </Button>
  );
}
