/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { openAndRead } from './openPane';
import { setUpBrowser } from './setup';
import { workbookOf } from '../support/grid';
import { aboveLimit, roadSheet, roadWorkbook } from './workbooks';

setUpBrowser();

async function open(...given: Parameters<typeof openAndRead>) {
  const pane = await openAndRead(...given);
  await pane.user.click(screen.getByRole('tab', { name: '得分' }));
  return pane;
}

describe('the scores in the pane', () => {
  it('say the range, the grades in it, and draw it with the same words for those who cannot see it', async () => {
    await open(roadWorkbook);
    const card = screen.getByRole('article', { name: '项目支出绩效自评表' });
    expect(card).toHaveTextContent(/48\.50 至 92\.50 分/);
    expect(card).toHaveTextContent(/等级差至优，看余下的分怎样评/);
    expect(
      within(card).getByRole('img', { name: '总分 48.50 至 92.50 分，满分 100 分' }),
    ).toBeInTheDocument();
  });

  it('list lost points first, in a real table whose names select the cell', async () => {
    const { user, port } = await open(roadWorkbook);
    const lost = screen.getByRole('table', { name: '失分：2 项，共 7.5 分' });
    const [, first] = within(lost).getAllByRole('row');
    expect(within(first!).getByRole('rowheader')).toHaveTextContent('验收合格率');
    expect(
      within(first!)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['20', '15', '5']);
    await user.click(within(lost).getByRole('button', { name: '验收合格率，在表中选中' }));
    expect(port.selections).toEqual([`${roadSheet.id} 8,6`]);
    expect(screen.getByRole('table', { name: '待定：5 项' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '全部指标' }));
    expect(screen.getByRole('table', { name: '全部指标' })).toHaveTextContent(/投诉次数/);
  });

  it('take another reading of the rule at a click', async () => {
    const { user } = await open(aboveLimit);
    expect(screen.getByRole('article')).toHaveTextContent(/90\.00 分/);
    await user.click(screen.getByRole('button', { name: /^按这种读法：.*按超出比例递减/ }));
    await waitFor(() => {
      expect(screen.getByRole('article')).toHaveTextContent(/88\.00 分/);
    });
  });

  it('are printed alone and in full, and the pane is as before afterwards', async () => {
    const { user } = await open(roadWorkbook);
    let paper = '';
    window.print = () => {
      paper = document.querySelector('[data-perf-print]')?.textContent ?? '';
    };
    await user.click(screen.getByRole('button', { name: '打印' }));
    await waitFor(() => {
      expect(paper).toMatch(/投诉次数/);
    });
    expect(document.body).toHaveAttribute('data-perf-printing');
    act(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    expect(document.body).not.toHaveAttribute('data-perf-printing');
    expect(document.querySelector('[data-perf-print]')).toBeNull();
  });

  it('say what to do where the window cannot print', async () => {
    const { user } = await open(roadWorkbook);
    (window as { print: unknown }).print = undefined;
    await user.click(screen.getByRole('button', { name: '打印' }));
    expect(await screen.findByText(/这里不能直接打印/)).toBeVisible();
    expect(document.querySelector('[data-perf-print]')).toBeNull();
  });

  it('say so where there is nothing to score', async () => {
    await open(workbookOf());
    expect(screen.getByText('没有可以算分的自评表。')).toBeVisible();
  });
});
