import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { repeating } from '../../../workflow/answering';
import type { RepetitionQuestion, Sums } from '../../model/repetitions';
import { useStyles } from '../../styles';
import { useWork } from '../context';

/** Whether rows that equal earlier ones count; both totals are named, since the answer decides between them. */
export function Repetition({ question }: { readonly question: RepetitionQuestion }) {
  const styles = useStyles();
  const { assistant, texts } = useWork();
  const { sheetId, table, rows, counted, leftOut, answer } = question;
  const labelOf = (choice: string, { marks, total }: Sums) => {
    const sums = [
      ...(marks === null ? [] : [texts.changes.marksSum(marks)]),
      ...(total === null ? [] : [texts.changes.totalSum(total)]),
    ];
    return sums.length === 0 ? choice : texts.pair(choice, texts.listed(sums));
  };
  return (
    <div className={styles.card}>
      <h3 className={styles.heading}>{texts.changes.groups.repetition}</h3>
      <Field label={texts.changes.repetitionRows(rows)}>
        <RadioGroup
          value={answer ?? ''}
          onChange={(_event, { value }) => {
            const answer = value === 'counted' ? 'counted' : 'left-out';
            assistant.answer((answers) => repeating(answers, { sheetId, table, answer }));
          }}
        >
          <Radio value="counted" label={labelOf(texts.changes.counted, counted)} />
          <Radio value="left-out" label={labelOf(texts.changes.leftOut, leftOut)} />
        </RadioGroup>
      </Field>
    </div>
  );
}
