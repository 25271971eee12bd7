/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { openAndRead } from './openPane';
import { setUpBrowser } from './setup';
import { roadWorkbook, withoutBudget } from './workbooks';

setUpBrowser();

const figures = () => within(screen.getByRole('region', { name: '补录表里没有的数' }));

it('a figure that no form has is entered in the pane, computes the rate and is kept with the workbook', async () => {
  const { user, port } = await openAndRead(withoutBudget);
  const field = figures().getByRole('textbox', { name: /^政府采购执行率：.*（万元）$/ });
  await user.type(field, '三十');
  await user.keyboard('{Enter}');
  expect(figures().getByText('填写的不是数字。请填写一个数。')).toBeVisible();
  await user.clear(field);
  await user.type(field, '66');
  await user.keyboard('{Enter}');
  expect(await figures().findByText(/已补录 1 项/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^填入 \d+ 项$/ }));
  expect(await screen.findByText(/已填入/)).toBeVisible();
  const plan = port.plans.at(-1)!;
  expect(plan.writes.map(({ formula }) => formula)).toContainEqual(
    expect.stringMatching(/PROCURERATE\(D3,66\)/),
  );
  expect(Object.values(plan.settings ?? {}).join()).toContain('66');
});

it('nothing is asked for where every rate has its figures', async () => {
  await openAndRead(roadWorkbook);
  expect(screen.queryByRole('region', { name: '补录表里没有的数' })).toBeNull();
});
