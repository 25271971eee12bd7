import { Button } from '@fluentui/react-components';
import { writeFindingsSheet } from '../../../workflow/findingsSheet';
import { useStyles } from '../../styles';
import { useWork } from '../context';

/** Checks again, marks the problems in the cells, clears the marks, and writes the list as a sheet. */
export function FindingsCommands() {
  const styles = useStyles();
  const { assistant, state, texts, language } = useWork();
  const busy = state.activity !== 'idle';
  const commands = [
    { label: texts.findings.check, run: () => assistant.check() },
    { label: texts.findings.mark, run: () => assistant.mark() },
    { label: texts.findings.clear, run: () => assistant.clearMarks() },
    { label: texts.findings.writeSheet, run: () => assistant.perform(writeFindingsSheet(language)) },
  ];
  return (
    <div role="toolbar" aria-label={texts.findings.commands} className={styles.line}>
      {commands.map(({ label, run }) => (
        <Button
          key={label}
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            void run();
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
