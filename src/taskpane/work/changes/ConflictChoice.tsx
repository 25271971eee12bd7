import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { replacing } from '../../../workflow/answering';
import type { ListedChange } from '../../model/changeGroups';
import { useWork } from '../context';

/** Whether what stands in the cell stays, which is what happens without an answer, or gives way. */
export function ConflictChoice({ listed: { change, replaced } }: { readonly listed: ListedChange }) {
  const { assistant, texts } = useWork();
  return (
    <Field label={texts.changes.keepOrReplace}>
      <RadioGroup
        layout="horizontal"
        value={replaced ? 'replace' : 'keep'}
        onChange={(_event, { value }) => {
          assistant.answer((answers) => replacing(answers, change.identity, value === 'replace'));
        }}
      >
        <Radio value="keep" label={texts.changes.keep} />
        <Radio value="replace" label={texts.changes.replace} />
      </RadioGroup>
    </Field>
  );
}
