/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { pageTimers, type Timers } from '../../src/workflow/following';
import { workbookOf, sheetOf } from '../support/grid';
import { openAndRead } from './openPane';
import { setUpBrowser } from './setup';
import { wrongTotal } from './workbooks';

setUpBrowser();

/** The same table with the total as it should be. */
const rightTotal = workbookOf(
  sheetOf(
    `项目支出绩效自评表
     一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
     产出指标 | 数量指标 | 养护里程 | ≥200公里 | 210公里 | 60 | 60
     效益指标 | 社会效益 | 受益人数 | ≥100人 | 120人 | 40 | 40
     总分 |  |  |  |  | 100 | 100`,
    { name: '自评表' },
  ),
);
const changed = { kind: 'cells', sheetId: wrongTotal.sheets[0]!.id } as const;

/** Nobody waits for the moment of quiet. */
const hasty: Timers = { ...pageTimers, after: (_milliseconds, due) => pageTimers.after(0, due) };

it('a finding goes when its figure is corrected in the sheet, and nothing is said', async () => {
  const { user, port } = await openAndRead(wrongTotal, { timers: hasty });
  await user.click(screen.getByRole('tab', { name: /^审核 1$/ }));
  expect(screen.getByRole('article', { name: /^P-002/ })).toBeVisible();
  act(() => {
    port.workbook = rightTotal;
    port.tell(changed);
  });
  await waitFor(() => {
    expect(screen.queryByRole('article', { name: /^P-002/ })).not.toBeInTheDocument();
  });
  expect(screen.getByRole('tab', { name: /^审核/ })).toHaveAttribute('aria-selected', 'true');
  expect(screen.queryByText(/表中有改动/)).not.toBeInTheDocument();
  expect(port.readings).toBe(1);
});

it('a large workbook is read again by a button, which says that what is shown is old', async () => {
  let time = 0;
  const slow = { now: () => (time += 40), pause: () => Promise.resolve() };
  const { user, port } = await openAndRead(wrongTotal, { timers: hasty, clock: slow });
  await user.click(screen.getByRole('tab', { name: /^审核 1$/ }));
  port.workbook = rightTotal;
  act(() => {
    port.tell(changed);
  });
  expect(await screen.findByText('表中有改动，下面是改动之前的结果。')).toBeVisible();
  expect(port.rereadings).toEqual([]);
  await user.click(screen.getAllByRole('button', { name: '重新识别' })[0]!);
  await waitFor(() => {
    expect(screen.queryByText(/表中有改动/)).not.toBeInTheDocument();
  });
  expect(screen.queryByRole('article', { name: /^P-002/ })).not.toBeInTheDocument();
  expect(port.readings).toBe(2);
});
