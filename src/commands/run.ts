import type { Session } from '../taskpane/session';
import type { FormKind } from '../domain/forms/formSheet';
import type { Language } from '../i18n/language';
import type { Assistant, Command as AssistantCommand } from '../workflow/assistantCommands';
import type { Notice } from '../workflow/assistantState';
import type { CommandName } from './names';

export type Command = () => Promise<void>;

/**
 * What each button of the ribbon does. Nothing is written by 自动填表: it reads and shows the preview in the pane,
 * and where the pane cannot be opened, 打开助手 beside the button shows it.
 */
export function commandsOf(
  session: Pick<Session, 'assistant' | 'sections' | 'selected' | 'explain'>,
  showPane: () => Promise<boolean>,
  language: () => Language,
): Readonly<Record<CommandName, Command>> {
  /** Works with the pane closed; where something has to be said that the cells do not show, the pane says it. */
  const withoutPane = async (command: (assistant: Assistant) => Promise<void>): Promise<void> => {
    const assistant = await session.assistant();
    await command(assistant);
    if (!showsInCells(assistant.state().notice)) await showPane();
  };
  /** Makes a sheet, which Excel then shows, from what was read just now. */
  const makesSheet = (command: () => Promise<AssistantCommand>): Promise<void> =>
    withoutPane(async (assistant) => {
      const [made] = await Promise.all([command(), assistant.read()]);
      await assistant.perform(made);
    });
  const blankForm = (kind: FormKind) => (): Promise<void> =>
    makesSheet(async () => (await import('../workflow/blankForms')).insertBlankForm(kind));
  return {
    async fillTable() {
      session.sections.show('changes');
      const [assistant] = await Promise.all([session.assistant(), showPane()]);
      await assistant.read();
    },
    undoFill: () => withoutPane((assistant) => assistant.undo()),
    async checkTable() {
      session.sections.show('findings');
      const assistant = await session.assistant();
      await assistant.check();
      if (await showPane()) return;
      const first = assistant.state().analysis?.findings.find(({ cells }) => cells.length > 0)?.cells[0];
      if (first) await assistant.select(first);
    },
    markProblems: () => withoutPane((assistant) => assistant.mark()),
    clearMarks: () => withoutPane((assistant) => assistant.clearMarks()),
    writeFindings: () =>
      makesSheet(async () => (await import('../workflow/findingsSheet')).writeFindingsSheet(language())),
    insertOverallForm: blankForm('overall-self-eval'),
    insertProjectForm: blankForm('project-self-eval'),
    insertDataForm: blankForm('base-data'),
    async explainFigure() {
      const cell = await session.selected();
      const [assistant] = await Promise.all([session.assistant(), showPane()]);
      if (!assistant.state().analysis) await assistant.read();
      session.explain(cell);
    },
    async insertFormula() {
      const cell = await session.selected();
      const [assistant, { insertFormula, offerFormula }] = await Promise.all([
        session.assistant(),
        import('../workflow/insertFormula'),
      ]);
      // The cells may have been changed while nobody looked at the pane.
      await assistant.read();
      const { analysis } = assistant.state();
      const offer = analysis && offerFormula(analysis, cell);
      if (offer?.kind !== 'offer' || offer.now !== null) {
        session.sections.offer(cell);
        await showPane();
        return;
      }
      await assistant.perform({
        changes: true,
        work: async ({ port, analysis: read }) => ({
          kind: 'inserted',
          result: await insertFormula(port, read, offer),
        }),
      });
      if (!showsInCells(assistant.state().notice)) await showPane();
    },
    async showPane() {
      await showPane();
    },
  };
}

/** True where the sheet itself shows that the command did what it was asked. */
function showsInCells(notice: Notice | null): boolean {
  switch (notice?.kind) {
    case 'inserted':
    case 'sheets':
      return notice.result.status === 'written';
    case 'undone':
      return notice.result.status === 'undone' && notice.result.kept.length === 0;
    case 'marked':
    case 'cleared':
      return notice.cells > 0;
    default:
      return false;
  }
}

/** A button of the ribbon stays grey until its event is completed: it is, whatever happened. A key brings no event. */
export async function complete(command: Command, event?: { completed(): void }): Promise<void> {
  try {
    await command();
  } catch {
    // The assistant keeps its problems for the pane. What ends up here is code that did not arrive: there is nothing
    // yet that could say so, and the next click, or the pane when it is opened, loads it again.
  } finally {
    event?.completed();
  }
}
