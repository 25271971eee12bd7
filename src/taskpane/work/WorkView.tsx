import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Language } from '../../i18n/language';
import { paneTexts } from '../../i18n/pane/paneTexts';
import { startTexts } from '../../i18n/pane/startTexts';
import { textsOf } from '../../i18n/texts';
import type { Assistant } from '../../workflow/assistantCommands';
import type { AssistantState } from '../../workflow/assistantState';
import type { SectionStore } from '../sections';
import { useStyles } from '../styles';
import { ActionBar } from './ActionBar';
import { ActivityLine, ActivityProgress } from './ActivityLine';
import { WorkContext } from './context';
import { Messages } from './Messages';
import { Sections } from './Sections';

export type WorkViewProps = {
  readonly assistant: Assistant;
  readonly sections: SectionStore;
  readonly language: Language;
  readonly changeLanguage: () => void;
  /** What stands here while nothing was read; given what is going on, or null. */
  readonly firstRun: (busy: string | null) => ReactNode;
};

/** The pane once the assistant is there: what goes on, what happened, what was read, and what can be done. */
export function WorkView({ assistant, sections, language, changeLanguage, firstRun }: WorkViewProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(
    assistant.subscribe,
    useMemo(() => withoutSteps(assistant), [assistant]),
  );
  const work = useMemo(
    () => ({
      assistant,
      state,
      sections,
      language,
      changeLanguage,
      texts: paneTexts(language),
      names: textsOf(language),
    }),
    [assistant, state, sections, language, changeLanguage],
  );
  const { activities } = work.texts;
  return (
    <WorkContext value={work}>
      <main className={styles.main} tabIndex={-1}>
        <Messages />
        {state.analysis && <ActivityLine />}
        <div className={styles.content}>
          {state.analysis ? (
            <>
              <h1 className={styles.hidden}>{startTexts(language).name}</h1>
              <Sections store={sections} />
            </>
          ) : (
            <>
              {firstRun(state.activity === 'idle' ? null : activities[state.activity])}
              <ActivityProgress />
            </>
          )}
        </div>
        {state.analysis && <ActionBar />}
      </main>
    </WorkContext>
  );
}

const drawn = ['activity', 'waiting', 'cancellable', 'analysis', 'notice', 'outdated'] as const;

/** The state as everything but the progress shows it: a step that is done is no reason to draw the whole pane again. */
function withoutSteps(assistant: Assistant): () => AssistantState {
  let shown = assistant.state();
  return () => {
    const now = assistant.state();
    if (drawn.some((key) => now[key] !== shown[key])) shown = now;
    return shown;
  };
}
