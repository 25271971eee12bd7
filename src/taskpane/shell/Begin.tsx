import { lazy, Suspense } from 'react';
import type { Language } from '../../i18n/language';
import { startTexts } from '../../i18n/pane/startTexts';
import type { Session } from '../session';
import { useStyles } from '../styles';
import { FirstRun } from './FirstRun';
import { Problem } from './Problem';
import { useOpening } from './useOpening';

const WorkView = lazy(async () => {
  const { WorkView: view } = await import('../work/WorkView');
  return { default: view };
});

/** How to begin, until there is an assistant; from then on the work. */
export function Begin({
  session,
  language,
  changeLanguage,
  reopen,
}: {
  readonly session: Session;
  readonly language: Language;
  readonly changeLanguage: () => void;
  readonly reopen: () => void;
}) {
  const styles = useStyles();
  const { assistant, busy, failed, undoable, begin } = useOpening(session);
  const texts = startTexts(language);
  if (failed) return <Problem problem="not-loaded" texts={texts} reopen={reopen} />;
  const firstRun = (going: string | null) => (
    <FirstRun
      texts={texts}
      busy={going}
      undoable={undoable}
      onRead={() => {
        begin((started) => started.read());
      }}
      onSample={() => {
        begin(async (started) => {
          const { insertSample } = await import('../../workflow/sampleSheet');
          await insertSample(started);
        });
      }}
      onUndo={() => {
        begin((started) => started.undo());
      }}
    />
  );
  const waiting = (going: string | null) => <main className={styles.content}>{firstRun(going)}</main>;
  if (!assistant) return waiting(busy && texts[busy]);
  return (
    <Suspense fallback={waiting(texts.loading)}>
      <WorkView
        assistant={assistant}
        sections={session.sections}
        language={language}
        changeLanguage={changeLanguage}
        firstRun={firstRun}
      />
    </Suspense>
  );
}
