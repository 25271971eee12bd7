import { Button } from '@fluentui/react-components';
import { useStyles } from '../../styles';
import { useWork } from '../context';

/** Checks again, marks the problems in the cells, and clears the marks. */
export function FindingsCommands() {
  const styles = useStyles();
  const { assistant, state, texts } = useWork();
  const busy = state.activity !== 'idle';
  const commands = [
    { label: texts.findings.check, run: () => assistant.check() },
    { label: texts.findings.mark, run: () => assistant.mark() },
    { label: texts.findings.clear, run: () => assistant.clearMarks() },
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
