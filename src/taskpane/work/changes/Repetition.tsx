import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { RepetitionQuestion } from '../../model/repetitions';
import { useStyles } from '../../styles';
import { useWork } from '../context';

/** Whether rows that equal earlier ones count; both totals are named, since the answer decides between them. */
export function Repetition({ question }: { readonly question: RepetitionQuestion }) {
  const styles = useStyles();
  const { assistant, texts } = useWork();
  const { sheetId, table, rows, counted, leftOut, answer } = question;
  return (
    <div className={styles.card}>
      <h3 className={styles.heading}>{texts.changes.groups.repetition}</h3>
      <Field label={texts.changes.repetitionRows(rows)}>
        <RadioGroup
          value={answer ?? ''}
          onChange={(_event, { value }) => {
            assistant.repetition({ sheetId, table }, value === 'counted' ? 'counted' : 'left-out');
          }}
        >
          <Radio value="counted" label={texts.changes.counted(counted)} />
          <Radio value="left-out" label={texts.changes.leftOut(leftOut)} />
        </RadioGroup>
      </Field>
    </div>
  );
}
