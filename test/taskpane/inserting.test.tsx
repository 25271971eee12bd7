/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { functionTexts } from '../../src/i18n/functionTexts';
import { openAndRead } from './openPane';
import { setUpBrowser } from './setup';
import { roadWorkbook } from './workbooks';

setUpBrowser();

const at = (row: number, column: number) => ({ sheetId: roadWorkbook.sheets[0]!.id, row, column });

it('shows what stands in the cell and what would, and replaces it only when asked', async () => {
  const { user, session, port } = await openAndRead(roadWorkbook);
  act(() => {
    session.sections.offer(at(8, 6));
  });
  const card = await screen.findByRole('region', { name: /^插入绩效公式：/ });
  expect(within(card).getByRole('heading')).toHaveFocus();
  expect(card).toHaveTextContent(/这一格已有内容.*现在15公式=/);
  await user.click(within(card).getByRole('button', { name: '保留原样' }));
  expect(port.plans).toEqual([]);
  expect(screen.queryByRole('region', { name: /^插入绩效公式：/ })).not.toBeInTheDocument();

  act(() => {
    session.sections.offer(at(8, 6));
  });
  await user.click(await screen.findByRole('button', { name: '换成公式' }));
  expect(await screen.findByText('公式已插入。要退回请点“撤销”。')).toBeVisible();
  expect(port.plans).toHaveLength(1);
  expect(port.plans[0]?.writes).toHaveLength(1);
});

it('says that nothing fits and lists every function with its page', async () => {
  const { session } = await openAndRead(roadWorkbook);
  act(() => {
    session.sections.offer(at(0, 0));
  });
  expect(await screen.findByText(/没有合适的函数/)).toBeVisible();
  const list = await screen.findByRole('list', { name: '绩效函数' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(Object.keys(functionTexts['zh-CN']).length);
  expect(within(list).getByRole('link', { name: /PERF\.EXECRATE/ })).toHaveAttribute(
    'href',
    'help/zh-CN/EXECRATE.html',
  );
});
