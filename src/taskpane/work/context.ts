import { createContext, useContext } from 'react';
import type { Language } from '../../i18n/language';
import type { PaneTexts } from '../../i18n/pane/paneTexts';
import type { Texts } from '../../i18n/texts';
import type { Analysis } from '../../workflow/analyse';
import type { Assistant } from '../../workflow/assistantCommands';
import type { AssistantState } from '../../workflow/assistantState';
import type { SectionStore } from '../sections';

/** What the parts of the pane work with. */
export type Work = {
  readonly assistant: Assistant;
  readonly state: AssistantState;
  readonly sections: SectionStore;
  readonly language: Language;
  /** Changes to the other language; kept in the pane. */
  readonly changeLanguage: () => void;
  readonly texts: PaneTexts;
  /** Names of kinds, columns, actions and grades that the command line uses too. */
  readonly names: Pick<Texts, 'tableKinds' | 'columns' | 'actions' | 'grades' | 'recognition'>;
};

export const WorkContext = createContext<Work | null>(null);

export function useWork(): Work {
  const work = useContext(WorkContext);
  if (!work) throw new Error('Parts of the pane stand inside of WorkContext');
  return work;
}

/** What was read; the parts that show it stand only where there is something. */
export function useAnalysis(): Analysis {
  const { analysis } = useWork().state;
  if (!analysis) throw new Error('Shown only after a reading');
  return analysis;
}
