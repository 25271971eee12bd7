/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { openAndRead } from './openPane';
import { setUpBrowser } from './setup';
import { roadWorkbook } from './workbooks';

setUpBrowser();

it('the review sheet is made by a click, and the pane says so', async () => {
  const { user, port } = await openAndRead(roadWorkbook);
  await user.click(screen.getByRole('tab', { name: /报送/ }));
  await user.click(screen.getByRole('button', { name: '自评复核表' }));
  await user.click(screen.getByRole('button', { name: '生成自评复核表' }));
  expect(await screen.findByText(/已生成工作表“自评复核表”。要退回请点“撤销”/)).toBeVisible();
  expect(port.plans).toHaveLength(0);
});

it('the scores are written on a sheet by a click, where the window cannot print', async () => {
  const { user } = await openAndRead(roadWorkbook);
  await user.click(screen.getByRole('tab', { name: /得分/ }));
  await user.click(screen.getByRole('button', { name: '写成新工作表' }));
  expect(await screen.findByText(/已生成工作表“自评得分表”。要退回请点“撤销”/)).toBeVisible();
});
