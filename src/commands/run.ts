import type { Session } from '../taskpane/session';
import type { CommandName } from './names';

export type Command = () => Promise<void>;

/**
 * What each button of the ribbon does. Nothing is written by 自动填表: it reads and shows the preview in the pane,
 * and where the pane cannot be opened, 打开助手 beside the button shows it.
 */
export function commandsOf(
  session: Pick<Session, 'assistant' | 'sections'>,
  showPane: () => Promise<boolean>,
): Readonly<Record<CommandName, Command>> {
  return {
    async fillTable() {
      session.sections.show('changes');
      const [assistant] = await Promise.all([session.assistant(), showPane()]);
      await assistant.read();
    },
    async undoFill() {
      const assistant = await session.assistant();
      await assistant.undo();
    },
    async checkTable() {
      session.sections.show('findings');
      const assistant = await session.assistant();
      await assistant.check();
      if (await showPane()) return;
      const first = assistant.state().analysis?.findings.find(({ cells }) => cells.length > 0)?.cells[0];
      if (first) await assistant.select(first);
    },
    async markProblems() {
      const assistant = await session.assistant();
      await assistant.mark();
    },
    async clearMarks() {
      const assistant = await session.assistant();
      await assistant.clearMarks();
    },
  };
}

/** A button of the ribbon stays grey until its event is completed: it is, whatever happened. */
export async function complete(command: Command, event: { completed(): void }): Promise<void> {
  try {
    await command();
  } catch {
    // The assistant keeps its problems for the pane; only code that did not load ends up here, and the pane says so.
  } finally {
    event.completed();
  }
}
