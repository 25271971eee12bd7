/** @jest-environment jsdom */
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { startTexts } from '../../src/i18n/pane/startTexts';
import { createSession } from '../../src/taskpane/session';
import { firstLanguage } from '../../src/taskpane/shell/firstLanguage';
import { showOpeningProblem } from '../../src/taskpane/shell/openingProblem';
import { forgetReload, reloadOnce } from '../../src/taskpane/shell/reload';
import { Shell } from '../../src/taskpane/shell/Shell';
import { createAssistant } from '../../src/workflow/assistant';
import { memoryPort, recordOf } from './memoryPort';
import { openAndRead, openPane } from './openPane';
import { setUpBrowser } from './setup';
import { roadWorkbook } from './workbooks';

setUpBrowser();
afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('opening the pane', () => {
  it('says what the assistant does and reads no sheet by itself', async () => {
    const { port } = openPane(roadWorkbook);
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(await screen.findByRole('button', { name: '没有可以撤销的' })).toBeVisible();
    expect(port.readings).toBe(0);
  });

  it('offers to take back the fill of an earlier session', async () => {
    const { user, port } = openPane(roadWorkbook, {
      prepare: (given) => {
        given.remembered = { ...given.remembered, records: [recordOf({ writes: [] }, roadWorkbook)] };
      },
    });
    await user.click(await screen.findByRole('button', { name: '撤销上次填入的 0 格' }));
    expect(await screen.findByText(/已撤销/)).toBeVisible();
    expect(port.remembered.records).toEqual([]);
  });

  it('puts back a fill that was left unfinished, without being asked', async () => {
    const open = { ...recordOf({ writes: [] }, roadWorkbook), state: 'open' as const };
    const { port } = openPane(roadWorkbook, {
      prepare: (given) => {
        given.remembered = { ...given.remembered, records: [open] };
      },
    });
    expect(await screen.findByText(/上次未完成的填表已恢复到填表之前/)).toBeVisible();
    expect(port.remembered.records).toEqual([]);
  });

  it('says what to do where the code does not arrive', async () => {
    const user = userEvent.setup();
    const reopen = jest.fn();
    const session = createSession({
      loadPort: () => Promise.resolve(memoryPort(roadWorkbook)),
      loadAssistant: () => Promise.reject(new Error('Loading chunk 7 failed')),
    });
    render(<Shell session={session} firstLanguage="zh-CN" reopen={reopen} />);
    await user.click(screen.getByRole('button', { name: '识别本工作簿' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('助手没有加载完整');
    await user.click(screen.getByRole('button', { name: '重新打开' }));
    expect(reopen).toHaveBeenCalledTimes(1);
  });

  it('shows the work that the ribbon began', async () => {
    const { session } = openPane(roadWorkbook);
    await act(async () => {
      const assistant = await session.assistant();
      await assistant.read();
    });
    expect(await screen.findByRole('tablist')).toBeVisible();
  });

  it('says why the workbook could not be read, and can try again', async () => {
    const { port, user } = openPane(roadWorkbook, {
      prepare: (given) => {
        given.snapshot = () => Promise.reject(new Error('broken'));
      },
    });
    const snapshot = () => Promise.resolve(port.workbook);
    await user.click(screen.getByRole('button', { name: '识别本工作簿' }));
    expect(await screen.findByText(/程序出错/)).toBeVisible();
    port.snapshot = snapshot;
    await user.click(screen.getByRole('button', { name: '识别本工作簿' }));
    expect(await screen.findByRole('tablist')).toBeVisible();
  });
});

describe('the language of the pane', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['en-US', 'en-US'],
    ['en-GB', 'en-US'],
    ['ja-JP', 'zh-CN'],
    [undefined, 'zh-CN'],
  ])('is, for an Excel in %s, %s', (tag, language) => {
    expect(firstLanguage(tag)).toBe(language);
  });

  it('can be switched with everything that was read and answered, and stays so', async () => {
    const { user } = await openAndRead(roadWorkbook);
    await user.click(screen.getByRole('button', { name: '接受 1 项预选建议' }));
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(screen.getByRole('button', { name: 'Fill in (5)' })).toBeVisible();
    expect(document.documentElement.lang).toBe('en-US');
    const words = document.body.textContent.replaceAll(/[“"][^”"]*[”"]/g, '');
    expect(words).not.toMatch(/[，。：；]/);
    expect(firstLanguage('zh-CN')).toBe('en-US');
  });
});

describe('an Excel that does not answer', () => {
  it('makes the page reload once by itself and no more until it was ready', () => {
    const reload = jest.fn();
    expect(reloadOnce(sessionStorage, reload)).toBe(true);
    expect(reloadOnce(sessionStorage, reload)).toBe(false);
    expect(reload).toHaveBeenCalledTimes(1);
    forgetReload(sessionStorage);
    expect(reloadOnce(sessionStorage, reload)).toBe(true);
  });

  it('never makes the page reload where that could not be remembered', () => {
    const reload = jest.fn();
    const closed = {
      getItem: () => {
        throw new Error('denied');
      },
    } as unknown as Storage;
    expect([reloadOnce(null, reload), reloadOnce(closed, reload)]).toEqual([false, false]);
    expect(reload).not.toHaveBeenCalled();
  });

  it.each(['no-office', 'no-answer', 'not-excel', 'not-loaded'] as const)(
    'is said in place of the pane with what to do (%s)',
    async (problem) => {
      const place = document.body.appendChild(document.createElement('div'));
      const reopen = jest.fn();
      showOpeningProblem(place, startTexts('zh-CN'), problem, reopen);
      expect(screen.getByRole('alert')).toHaveTextContent(startTexts('zh-CN').problems[problem]);
      await userEvent.click(screen.getByRole('button', { name: '重新打开' }));
      expect(reopen).toHaveBeenCalledTimes(1);
      place.remove();
    },
  );
});

describe('the session that pane and ribbon share', () => {
  it('makes one assistant, however often and however early it is asked for', async () => {
    const loadAssistant = jest.fn((port: Parameters<typeof createAssistant>[0]) =>
      Promise.resolve(createAssistant(port)),
    );
    const session = createSession({
      loadPort: () => Promise.resolve(memoryPort(roadWorkbook)),
      loadAssistant,
    });
    const [one, two] = await Promise.all([session.assistant(), session.assistant()]);
    expect(one).toBe(two);
    expect(session.current()).toBe(one);
    expect(loadAssistant).toHaveBeenCalledTimes(1);
  });

  it('asks again for code that did not arrive', async () => {
    let calls = 0;
    const session = createSession({
      loadPort: () => Promise.resolve(memoryPort(roadWorkbook)),
      loadAssistant: (port) => {
        calls += 1;
        return calls === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(createAssistant(port));
      },
    });
    await expect(session.assistant()).rejects.toThrow('offline');
    await expect(session.assistant()).resolves.toBeDefined();
  });

  it('tells the assistant when Excel keeps it waiting', async () => {
    let pending: (waiting: boolean) => void = () => undefined;
    const session = createSession({
      loadPort: (hint) => {
        pending = hint;
        return Promise.resolve(memoryPort(roadWorkbook));
      },
      loadAssistant: (port) => Promise.resolve(createAssistant(port)),
    });
    pending(true);
    const assistant = await session.assistant();
    pending(true);
    await waitFor(() => {
      expect(assistant.state().waiting).toBe(true);
    });
  });
});
