import { Button } from '@fluentui/react-components';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { Disclosure } from '../Disclosure';

/** Makes the sheet for a reviewer; nothing where there is no table to review. */
export function ReviewSheet() {
  const styles = useStyles();
  const { assistant, state, texts, language } = useWork();
  const { assessments } = useAnalysis();
  if (assessments.length === 0) return null;
  const said = texts.handover.review;
  const make = () =>
    assistant.perform({
      changes: true,
      work: async ({ port, analysis }) => {
        const { reviewSheet } = await import('../../../workflow/reviewSheet');
        const sheet = reviewSheet(analysis, language);
        return sheet && { kind: 'sheets', result: await port.addSheets([sheet]) };
      },
    });
  return (
    <Disclosure title={said.title} level={3}>
      <p className={styles.note}>{said.intro}</p>
      <div className={styles.line}>
        <Button size="small" disabledFocusable={state.activity !== 'idle'} onClick={() => void make()}>
          {said.make}
        </Button>
      </div>
    </Disclosure>
  );
}
