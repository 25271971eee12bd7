import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { renderSource } from '../../../i18n/schemeText';
import { textsOf } from '../../../i18n/texts';
import { listedParameters, type ListedParameter } from '../../../workflow/parameterList';
import { chosenOptions, optionProblem, optionText } from '../../../workflow/parameters';
import { asRemembered } from '../../../workflow/remembered';
import { choicesOf, valueWords } from '../../model/parameterWords';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { Facts } from '../Facts';

/** Every scoring parameter: what holds and why, the default, and a way to choose otherwise or go back. */
export function ParameterSettings() {
  const styles = useStyles();
  const { assistant, texts } = useWork();
  const analysis = useAnalysis();
  const parameters = useMemo(() => listedParameters(analysis), [analysis]);
  const { choices, memory } = analysis;
  /** Null goes back to what the scheme says, or to the default. */
  const choose = (name: string, value: string | null) => {
    const chosen = new Map(chosenOptions(choices.options, memory));
    if (value === null) chosen.delete(name);
    else chosen.set(name, value);
    void assistant.keep({ options: optionText(chosen) }, (now) => asRemembered(now, ['options']));
  };
  return (
    <>
      <p className={styles.note}>{texts.settings.parametersIntro}</p>
      <ul className={styles.list}>
        {parameters.map((parameter) => (
          <li key={parameter.name} className={styles.item}>
            <Parameter
              parameter={parameter}
              choose={(value) => {
                choose(parameter.name, value);
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

type Choose = (value: string | null) => void;

function Parameter({ parameter, choose }: { readonly parameter: ListedParameter; readonly choose: Choose }) {
  const styles = useStyles();
  const { state, texts, language } = useWork();
  const [isOpen, setIsOpen] = useState(false);
  const words = texts.settings;
  const { name, standard, chosen, schemes } = parameter;
  const { title } = words.options[name] ?? { title: name };
  const said = (value: string) => valueWords(parameter, value, language);
  const [first] = schemes;
  const inForce = chosen ?? first?.value ?? standard;
  const busy = state.activity !== 'idle';
  return (
    <div role="group" aria-label={title} className={styles.tight}>
      <span className={styles.strong}>{title}</span>
      <Facts
        facts={[
          [words.inForce, said(inForce)],
          [
            words.from,
            chosen !== null
              ? words.byYou
              : first
                ? texts.pair(first.scheme.name[language], renderSource(first.source, language))
                : words.byDefault,
          ],
          [words.standard, inForce === standard ? null : said(standard)],
          [
            words.byScheme,
            chosen !== null && first ? texts.pair(first.scheme.name[language], said(first.value)) : null,
          ],
        ]}
      />
      {isOpen ? (
        <Editor
          parameter={parameter}
          title={title}
          onDone={(value) => {
            setIsOpen(false);
            if (value !== null) choose(value);
          }}
        />
      ) : (
        <div className={styles.line}>
          <Button
            size="small"
            aria-label={texts.pair(words.change, title)}
            disabledFocusable={busy}
            onClick={() => {
              setIsOpen(true);
            }}
          >
            {words.change}
          </Button>
          {chosen !== null && (
            <Button
              size="small"
              aria-label={texts.pair(words.takeBack, title)}
              disabledFocusable={busy}
              onClick={() => {
                choose(null);
              }}
            >
              {words.takeBack}
            </Button>
          )}
          {inForce !== standard && (
            <Button
              size="small"
              aria-label={texts.pair(words.toStandard, title)}
              disabledFocusable={busy}
              onClick={() => {
                choose(standard);
              }}
            >
              {words.toStandard}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** A choice by its words, or a value as it is typed; `onDone` gets what to choose, or null. */
function Editor({
  parameter,
  title,
  onDone,
}: {
  readonly parameter: ListedParameter;
  readonly title: string;
  readonly onDone: (value: string | null) => void;
}) {
  const styles = useStyles();
  const { texts, language } = useWork();
  const words = texts.settings;
  const { name, standard, chosen, schemes } = parameter;
  const [value, setValue] = useState(chosen ?? schemes[0]?.value ?? standard);
  const [isWrong, setIsWrong] = useState(false);
  const choices = choicesOf(parameter, textsOf(language).parameters);
  const save = () => {
    const text = value.trim();
    const wrong = text === '' || optionProblem(`${name}=${text}`) !== null;
    setIsWrong(wrong);
    if (!wrong) onDone(text);
  };
  return (
    <>
      {choices ? (
        <RadioGroup
          aria-label={title}
          value={value}
          onChange={(_event, { value: picked }) => {
            setValue(picked);
          }}
        >
          {choices.map((choice) => (
            <Radio key={choice.value} value={choice.value} label={choice.words} />
          ))}
        </RadioGroup>
      ) : (
        <Field
          label={title}
          hint={words.options[name]?.hint}
          validationState={isWrong ? 'error' : 'none'}
          validationMessage={isWrong ? words.wrongValue : undefined}
        >
          <Input
            size="small"
            value={value}
            autoFocus
            autoComplete="off"
            onChange={(_event, { value: typed }) => {
              setValue(typed);
            }}
            onKeyDown={({ key }) => {
              if (key === 'Enter') save();
            }}
          />
        </Field>
      )}
      <div className={styles.line}>
        <Button size="small" appearance="primary" onClick={save}>
          {words.save}
        </Button>
        <Button
          size="small"
          onClick={() => {
            onDone(null);
          }}
        >
          {words.back}
        </Button>
      </div>
    </>
  );
}
