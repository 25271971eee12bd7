import { render, screen, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import type { Language } from '../../src/i18n/language';
import { createSession, type Session } from '../../src/taskpane/session';
import { Shell } from '../../src/taskpane/shell/Shell';
import type { Clock } from '../../src/workflow/slices';
import { createAssistant } from '../../src/workflow/assistant';
import { follow, type Timers, type Visibility } from '../../src/workflow/following';
import { memoryPort, type MemoryPort } from './memoryPort';

export type OpenedPane = RenderResult & {
  readonly port: MemoryPort;
  readonly session: Session;
  readonly user: UserEvent;
};

/** For it nothing takes any time, however busy the machine is. */
const stillClock: Clock = { now: () => 0, pause: () => Promise.resolve() };

const alwaysVisible: Visibility = { visible: () => true, subscribe: () => undefined };

/** The pane on a workbook in memory, just opened. */
export function openPane(
  workbook: WorkbookSnapshot,
  {
    language = 'zh-CN',
    prepare,
    clock = stillClock,
    visibility = alwaysVisible,
    timers,
  }: {
    language?: Language;
    prepare?: (port: MemoryPort) => void;
    clock?: Clock;
    visibility?: Visibility;
    timers?: Timers;
  } = {},
): OpenedPane {
  const port = memoryPort(workbook);
  prepare?.(port);
  const session = createSession({
    loadPort: () => Promise.resolve(port),
    loadAssistant: (given) => {
      const assistant = createAssistant(given, clock);
      follow(assistant, given, visibility, timers);
      return Promise.resolve(assistant);
    },
  });
  const pane = render(<Shell session={session} firstLanguage={language} reopen={() => undefined} />);
  return { ...pane, port, session, user: userEvent.setup() };
}

/** The pane after 识别本工作簿. */
export async function openAndRead(...given: Parameters<typeof openPane>): Promise<OpenedPane> {
  const pane = openPane(...given);
  await pane.user.click(screen.getByRole('button', { name: /识别本工作簿|Read this workbook/ }));
  await screen.findByRole('tablist', {}, { timeout: 10_000 });
  return pane;
}
