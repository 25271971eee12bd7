import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { WriteMode } from '../../../domain/changes/changeSet';
import { asRemembered } from '../../../workflow/remembered';
import { keptWriteMode, writeModeOf, writeModes } from '../../../workflow/writeMode';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';

/** How figures are written, each way with what it means for people without the add-in. */
export function WriteModeSetting() {
  const styles = useStyles();
  const id = useId();
  const { assistant, state, texts } = useWork();
  const { choices, memory } = useAnalysis();
  const current = writeModeOf(choices.writeMode, memory);
  const [picked, setPicked] = useState<WriteMode | null>(null);
  const words = texts.settings;
  const shown = picked ?? current;
  return (
    <div className={styles.tight}>
      <p id={id} className={styles.note}>
        {words.writeModeIntro}
      </p>
      <RadioGroup
        aria-labelledby={id}
        value={shown}
        onChange={(_event, { value }) => {
          setPicked(writeModes.find((mode) => mode === value) ?? null);
        }}
      >
        {writeModes.map((mode) => (
          <Radio
            key={mode}
            value={mode}
            label={
              <>
                {words.writeModes[mode].name}
                <br />
                <span className={styles.note}>{words.writeModes[mode].meaning}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
      <div>
        <Button
          size="small"
          disabledFocusable={shown === current || state.activity !== 'idle'}
          onClick={() => {
            void assistant.keep(keptWriteMode(shown), (now) => asRemembered(now, ['writeMode']));
          }}
        >
          {words.save}
        </Button>
      </div>
    </div>
  );
}
