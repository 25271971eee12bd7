import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PrintPlan } from '../../../workflow/printSetup';
import { printSentences } from '../../model/printSentences';
import { useStyles } from '../../styles';
import { useWork } from '../context';
import { LongList } from '../LongList';

type Looked = { readonly plan: PrintPlan; readonly analysis: unknown } | 'failed';

/** Says what the print set-up would change, sheet by sheet, and changes it when asked. */
export function PrintSetup() {
  const styles = useStyles();
  const { assistant, state, texts } = useWork();
  const [looked, setLooked] = useState<Looked | null>(null);
  const busy = state.activity !== 'idle' || !state.analysis;
  // What was looked at holds only as long as nothing was read again.
  const plan =
    looked !== null && looked !== 'failed' && looked.analysis === state.analysis ? looked.plan : null;

  const look = () => {
    void assistant.perform({
      changes: false,
      work: async ({ port, analysis }) => {
        try {
          const { planPrint } = await import('../../../workflow/printSetup');
          setLooked({ plan: await planPrint(port, analysis), analysis });
        } catch {
          setLooked('failed');
        }
        return null;
      },
    });
  };

  return (
    <section aria-label={texts.print.title}>
      <h3 className={styles.heading}>{texts.print.title}</h3>
      <p className={styles.note}>{texts.print.about}</p>
      <div className={styles.line}>
        <Button size="small" disabledFocusable={busy} onClick={look}>
          {texts.print.look}
        </Button>
        {plan && plan.changes.length > 0 && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              void import('../../../workflow/printSetup').then(({ setUpPrint }) =>
                assistant.perform(setUpPrint(plan)),
              );
            }}
          >
            {texts.print.apply}
          </Button>
        )}
      </div>
      <div role="status">
        {looked === 'failed' && <p>{texts.print.failed}</p>}
        {plan && <PlanWords plan={plan} />}
      </div>
    </section>
  );
}

function PlanWords({ plan }: { readonly plan: PrintPlan }) {
  const { texts } = useWork();
  return (
    <>
      {plan.changes.length === 0 && plan.locked.length === 0 && <p>{texts.print.nothing}</p>}
      <LongList entries={printSentences(plan, texts)} keyOf={(sentence) => sentence} height={50}>
        {(sentence) => sentence}
      </LongList>
      {plan.locked.length > 0 && <p>{texts.print.locked(plan.locked.join('”“'))}</p>}
    </>
  );
}
