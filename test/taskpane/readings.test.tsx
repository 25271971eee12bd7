/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { openAndRead } from './openPane';
import { setUpBrowser } from './setup';
import { aboveLimit, wrongTotal } from './workbooks';

setUpBrowser();

const question = () => within(screen.getByRole('region', { name: '评分标准的读法' }));

it('asks once how an open rule is read, with the total and the grade of every answer', async () => {
  await openAndRead(aboveLimit);
  expect(question().getByRole('radio', { name: '按目标÷实际：总分 90.00（优）' })).toBeChecked();
  expect(question().getByRole('radio', { name: '按超出比例递减：总分 88.00（良）' })).not.toBeChecked();
  expect(question().getByText(/读法不同，等级也不同/)).toBeVisible();
});

it('the answer changes what is filled in and is kept with the workbook by the fill', async () => {
  const { user, port } = await openAndRead(aboveLimit);
  await user.click(question().getByRole('radio', { name: /按超出比例递减/ }));
  expect(question().getByRole('radio', { name: '按超出比例递减：总分 88.00（良）' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: /^填入 \d+ 项$/ }));
  expect(await screen.findByText(/已填入/)).toBeVisible();
  const plan = port.plans.at(-1)!;
  expect(plan.settings).toEqual({ options: '反向=线性' });
  expect(plan.writes.map(({ formula }) => formula).join()).toContain('反向=线性');
});

it('names the totals of three tables, and how many more there are', async () => {
  const [sheet] = aboveLimit.sheets;
  const sheets = [1, 2, 3, 4, 5].map((id) => ({ ...sheet!, id: `{${id}}`, name: `自评表${id}` }));
  await openAndRead({ ...aboveLimit, sheets });
  const inverse = question().getByRole('radio', { name: /^按目标÷实际/ });
  expect(inverse).toHaveAccessibleName(/另有 2 张表$/);
});

it('asks nothing where no rule leaves a choice open', async () => {
  await openAndRead(wrongTotal);
  expect(screen.queryByRole('region', { name: '评分标准的读法' })).toBeNull();
});
