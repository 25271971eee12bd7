import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { choosing } from '../../../workflow/answering';
import { renderReason } from '../../../i18n/render';
import type { ListedChange } from '../../model/changeGroups';
import { useWork } from '../context';

/** Which figure a rate is divided by, with what each would give; nothing is written before the person has chosen. */
export function RateChoice({ listed: { question } }: { readonly listed: ListedChange }) {
  const { assistant, texts, language } = useWork();
  if (!question) return null;
  return (
    <Field label={texts.changes.chooseBase}>
      <RadioGroup
        value={question.chosen ?? ''}
        onChange={(_event, { value }) => {
          assistant.answer((answers) => choosing(answers, question.identity, value));
        }}
      >
        {question.choices.map(({ choice, why }) => (
          <Radio key={choice} value={choice} label={renderReason(why, language)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
