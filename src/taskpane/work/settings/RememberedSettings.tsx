import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { asRemembered, forgetting, rememberedIn, type RememberedKind } from '../../../workflow/remembered';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';

/** What is kept with this workbook, kind by kind, to be cleared; asked once more before anything goes. */
export function RememberedSettings() {
  const styles = useStyles();
  const { assistant, state, texts } = useWork();
  const { memory } = useAnalysis();
  const [asked, setAsked] = useState<RememberedKind | 'all' | null>(null);
  const words = texts.settings;
  const kept = rememberedIn(memory);
  if (kept.length === 0) return <p className={styles.note}>{words.nothingRemembered}</p>;
  const busy = state.activity !== 'idle' || memory.locked !== undefined;
  const clear = (kinds: readonly RememberedKind[]) => {
    setAsked(null);
    void assistant.keep(forgetting(kinds, memory), (now) => asRemembered(now, kinds));
  };
  const commands = (kind: RememberedKind | 'all', name: string, kinds: readonly RememberedKind[]) =>
    asked === kind ? (
      <>
        <span>{words.clearAsk}</span>
        <Button
          size="small"
          autoFocus
          aria-label={texts.pair(words.clearYes, name)}
          onClick={() => {
            clear(kinds);
          }}
        >
          {words.clearYes}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setAsked(null);
          }}
        >
          {words.back}
        </Button>
      </>
    ) : (
      <Button
        size="small"
        disabledFocusable={busy}
        aria-label={texts.pair(words.clear, name)}
        onClick={() => {
          setAsked(kind);
        }}
      >
        {kind === 'all' ? words.clearAll : words.clear}
      </Button>
    );
  return (
    <>
      <p className={styles.note}>{words.rememberedIntro}</p>
      <ul className={styles.list}>
        {kept.map(({ kind, count }) => (
          <li key={kind} className={styles.item}>
            <div className={styles.line}>
              <span>{texts.counted(words.kinds[kind], count)}</span>
              {commands(kind, words.kinds[kind], [kind])}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.line}>
        {commands(
          'all',
          words.clearAll,
          kept.map(({ kind }) => kind),
        )}
      </div>
    </>
  );
}
