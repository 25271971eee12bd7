/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import type { Clock } from '../../src/workflow/slices';
import { openAndRead, openPane } from './openPane';
import { setUpBrowser } from './setup';
import { roadWorkbook } from './workbooks';

setUpBrowser();

/** A machine that is slow from the moment it is told to be; each pause waits until it is let go. */
function slowMachine() {
  const waiting: (() => void)[] = [];
  const machine = { isSlow: false };
  let time = 0;
  const clock: Clock = {
    now: () => (machine.isSlow ? (time += 40) : time),
    pause: () => new Promise((resolve) => waiting.push(resolve)),
  };
  const goOn = () =>
    act(async () => {
      waiting.pop()?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
  return { clock, machine, goOn };
}

const count = () => Number(/已完成 (\d+) 步，共 \d+ 步/.exec(document.body.textContent)?.[1]);

describe('a long reading in the pane', () => {
  it('shows how far it is as a bar and in words, without reading every step out', async () => {
    const { clock, machine, goOn } = slowMachine();
    const { user } = await openAndRead(roadWorkbook, { clock });
    machine.isSlow = true;
    await user.click(screen.getByRole('button', { name: '重新识别' }));
    await goOn();
    const bar = screen.getByRole('progressbar', { name: '正在读取工作簿…' });
    const before = count();
    expect(bar.getAttribute('aria-valuetext')).toMatch(
      new RegExp(`^已完成 ${String(before)} 步，共 \\d+ 步$`),
    );
    for (let step = 0; step < 5; step += 1) await goOn();
    expect(count()).toBeGreaterThan(before);
    const said = screen.getAllByRole('status').map((region) => region.textContent);
    expect(said.join('')).toBe('正在读取工作簿…');
  });

  it('can be cancelled with the keyboard and leaves the preview as it was', async () => {
    const { clock, machine, goOn } = slowMachine();
    const { user, port } = await openAndRead(roadWorkbook, { clock });
    const preview = screen.getByRole('main').textContent;
    machine.isSlow = true;
    await user.click(screen.getByRole('button', { name: '重新识别' }));
    await goOn();
    screen.getByRole('button', { name: '取消' }).focus();
    await user.keyboard('{Enter}');
    await goOn();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(screen.getByRole('main')).toHaveFocus();
    expect(screen.getByRole('main')).toHaveTextContent(preview);
    expect(port.plans).toEqual([]);
  });

  it('can be cancelled before anything was ever read', async () => {
    const { clock, machine, goOn } = slowMachine();
    machine.isSlow = true;
    const { user } = openPane(roadWorkbook, { clock });
    await user.click(screen.getByRole('button', { name: '识别本工作簿' }));
    await user.click(await screen.findByRole('button', { name: '取消' }));
    await goOn();
    await waitFor(() => {
      expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    });
    expect(screen.getByRole('button', { name: '识别本工作簿' })).toBeEnabled();
  });

  it('says so in English too', async () => {
    const { clock, machine, goOn } = slowMachine();
    const { user } = await openAndRead(roadWorkbook, { clock, language: 'en-US' });
    machine.isSlow = true;
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    await goOn();
    expect(screen.getByText(/^\d+ of \d+ steps done$/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Cancel' })).toBeVisible();
  });
});

it('an answer in a large workbook says that it is being worked out, and shows when it is', async () => {
  const { clock, machine, goOn } = slowMachine();
  const { user } = await openAndRead(roadWorkbook, { clock });
  machine.isSlow = true;
  await user.click(screen.getByRole('button', { name: '接受 1 项预选建议' }));
  expect(screen.getByText('正在按您的回答重新计算…')).toBeVisible();
  machine.isSlow = false;
  await goOn();
  expect(screen.queryByText('正在按您的回答重新计算…')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: /^填入 5 / })).toBeVisible();
});
