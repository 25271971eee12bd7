import { gradeDepends } from '../../../domain/assessment/readings';
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { parameterWords } from '../../../i18n/parameterText';
import { textsOf } from '../../../i18n/texts';
import { readingQuestions, type ReadingChoice, type ReadingQuestion } from '../../model/readingQuestions';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';

/** The choices that the rules of this workbook leave open, each asked once with what every answer gives. */
export function ReadingChoices() {
  const styles = useStyles();
  const { texts } = useWork();
  const { assessments, parameters } = useAnalysis();
  const questions = readingQuestions(assessments, parameters);
  if (questions.length === 0) return null;
  return (
    <section className={styles.card} aria-label={texts.changes.readings}>
      <h2 className={styles.heading}>{texts.changes.readings}</h2>
      <p className={styles.note}>{texts.changes.readingsIntro}</p>
      {assessments.some(({ total }) => gradeDepends(total)) && (
        <p className={styles.text}>{texts.changes.readingsDecide}</p>
      )}
      {questions.map((question) => (
        <Reading key={question.parameter} question={question} />
      ))}
    </section>
  );
}

/** A choice names the totals of so many tables; the others are in 得分. */
const mostTotals = 3;

function Reading({ question }: { readonly question: ReadingQuestion }) {
  const { assistant, texts, language } = useWork();
  const { parameters } = textsOf(language);
  const { parameter, chosen, choices } = question;
  const several = choices.some(({ results }) => results.length > 1);
  const labelOf = ({ choice, results }: ReadingChoice) => {
    const words = parameterWords(parameters, parameter, choice).choice;
    const totals = results
      .slice(0, mostTotals)
      .map(({ title, total, least, most, grade }) =>
        total === null
          ? texts.changes.readingRange(several ? title : '', least, most)
          : texts.changes.readingTotal(several ? title : '', total, grade ?? ''),
      );
    const rest = results.length - totals.length;
    return texts.pair(
      words,
      texts.listed([...totals, ...(rest > 0 ? [texts.changes.readingRest(rest)] : [])]),
    );
  };
  return (
    <Field label={parameterWords(parameters, parameter, chosen).name}>
      <RadioGroup
        value={chosen}
        onChange={(_event, { value }) => {
          assistant.parameter({ [parameter]: value });
        }}
      >
        {choices.map((choice) => (
          <Radio key={choice.choice} value={choice.choice} label={labelOf(choice)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
