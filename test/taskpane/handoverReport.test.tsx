/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { openAndRead } from './openPane';
import { setUpBrowser } from './setup';
import { roadWorkbook } from './workbooks';

setUpBrowser();

const openPart = async () => {
  const pane = await openAndRead(roadWorkbook);
  await pane.user.click(screen.getByRole('tab', { name: /^报送/ }));
  return pane;
};

it('a draft of a reason is ticked, written and said', async () => {
  const { user, port } = await openPart();
  await user.click(await screen.findByRole('button', { name: /^偏差原因（\d+ 处）$/ }));
  expect(screen.getByText(/^指标值95%，实际90%，完成率94\.74%，偏差-5\.26%；原因：/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^写入 \d+ 处$/ }));
  expect(await screen.findByText(/^已写入 \d+ 处/)).toBeVisible();
  expect(port.plans.at(-1)!.writes.map(({ value }) => value)).toContainEqual(
    expect.stringMatching(/^指标值95%，实际90%/),
  );
});

it('a pasted report is checked number by number, with the nearest figure and its cell', async () => {
  const { user, port } = await openPart();
  await user.click(await screen.findByRole('button', { name: '校对报告文字' }));
  await user.click(screen.getByRole('textbox', { name: '报告文字' }));
  await user.paste('道路养护经费全年预算数120万元，全年执行数95万元。');
  await user.click(screen.getByRole('button', { name: '校对' }));
  expect(await screen.findByText('与表一致 1 个，不一致 1 个，表中无 0 个。')).toBeVisible();
  expect(screen.getByText(/不一致.*95万元.*表中为 90万元/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /E4/ }));
  expect(port.selections.at(-1)).toMatch(/ 3,4$/);
});
