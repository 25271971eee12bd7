import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../../domain/findings/finding';
import { useStyles } from '../../styles';
import { useWork } from '../context';

/** 已核实，保留: the finding is right to stand; why is asked for and kept with the workbook. */
export function SetAside({ finding, title }: { readonly finding: Finding; readonly title: string }) {
  const styles = useStyles();
  const { assistant, state, texts } = useWork();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const busy = state.activity !== 'idle';

  const commit = () => {
    const given = reason.trim();
    setIsMissing(given === '');
    if (given !== '') void assistant.dismiss(finding, given);
  };

  if (!isOpen) {
    return (
      <div className={styles.line}>
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={texts.pair(texts.findings.setAside, title)}
          onClick={() => {
            setIsOpen(true);
          }}
        >
          {texts.findings.setAside}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Field
        label={texts.findings.reason}
        validationState={isMissing ? 'error' : 'none'}
        validationMessage={isMissing ? texts.findings.reasonMissing : undefined}
      >
        <Input
          value={reason}
          autoFocus
          onChange={(_event, { value }) => {
            setReason(value);
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter') commit();
          }}
        />
      </Field>
      <div className={styles.line}>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={commit}>
          {texts.findings.confirm}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setIsOpen(false);
            setIsMissing(false);
          }}
        >
          {texts.findings.back}
        </Button>
      </div>
    </>
  );
}
