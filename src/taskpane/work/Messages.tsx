import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { renderProblem } from '../../i18n/render';
import { messageOf, type Message } from '../model/notice';
import { useStyles } from '../styles';
import { useWork, type Work } from './context';

/** Everything that has to be said: what the last command came to, what stands in the way, and why Excel waits. */
export function Messages() {
  const styles = useStyles();
  const work = useWork();
  const { state, assistant, texts } = work;
  const notice = state.notice && messageOf(state.notice, work);
  const standing = standingMessages(work, notice);
  const grave = notice?.intent === 'error' ? notice : null;
  const dismiss = () => {
    assistant.dismissNotice();
  };
  return (
    <div className={styles.messages}>
      <div role="alert" className={styles.live}>
        {grave && <Bar message={grave} onDismiss={dismiss} />}
      </div>
      <div role="status" className={styles.live}>
        {state.waiting && <Bar message={{ intent: 'warning', sentences: [texts.waiting], action: null }} />}
        {standing.map((message) => (
          <Bar key={message.sentences.join()} message={message} />
        ))}
        {notice && !grave && <Bar message={notice} onDismiss={dismiss} />}
      </div>
    </div>
  );
}

/** What holds for as long as the workbook is as it is. */
function standingMessages(work: Work, notice: Message | null): readonly Message[] {
  const outdated = work.state.outdated && notice?.action !== 'read';
  return [
    ...memoryMessages(work, notice),
    ...(outdated ? [{ intent: 'warning', sentences: [work.texts.outdated], action: 'read' } as const] : []),
  ];
}

function memoryMessages({ state, language }: Work, notice: Message | null): readonly Message[] {
  const memory = state.analysis?.memory;
  const said = (code: string) => renderProblem({ code, hostCode: null, detail: null }, language);
  if (memory?.locked) {
    return [{ intent: 'warning', sentences: [said(`memory-${memory.locked}`)], action: null }];
  }
  const isOpen = memory?.records.some((record) => record.state === 'open') ?? false;
  return isOpen && notice?.action !== 'restore'
    ? [{ intent: 'warning', sentences: [said('record-open')], action: 'restore' }]
    : [];
}

function Bar({ message, onDismiss }: { readonly message: Message; readonly onDismiss?: () => void }) {
  const { assistant, texts, state } = useWork();
  const label = message.action === 'restore' ? texts.actions.restore : texts.readAgain;
  return (
    <MessageBar intent={message.intent} layout="multiline" politeness="polite">
      <MessageBarBody>{texts.sentences(message.sentences)}</MessageBarBody>
      {(message.action ?? onDismiss) && (
        <MessageBarActions
          containerAction={
            onDismiss && (
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={texts.close}
                onClick={onDismiss}
              />
            )
          }
        >
          {message.action && (
            <Button
              size="small"
              disabledFocusable={state.activity !== 'idle'}
              onClick={() => {
                void assistant.read();
              }}
            >
              {label}
            </Button>
          )}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
