import { Button } from '@fluentui/react-components';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';

/** Makes the sheet for a reviewer; nothing where there is no table to review. */
export function ReviewSheet() {
  const styles = useStyles();
  const { assistant, state, texts, language } = useWork();
  const { assessments } = useAnalysis();
  if (assessments.length === 0) return null;
  const said = texts.handover.review;
  const make = async () => {
    await assistant.perform({
      changes: true,
      work: async ({ port, analysis }) => {
        const { reviewSheet } = await import('../../../workflow/reviewSheet');
        const sheet = reviewSheet(analysis, language);
        return sheet && { kind: 'sheets', result: await port.addSheets([sheet]) };
      },
    });
  };
  return (
    <section className={styles.card} aria-label={said.title}>
      <h3 className={styles.heading}>{said.title}</h3>
      <p className={styles.text}>{said.intro}</p>
      <div className={styles.line}>
        <Button size="small" disabledFocusable={state.activity !== 'idle'} onClick={() => void make()}>
          {said.make}
        </Button>
      </div>
    </section>
  );
}
