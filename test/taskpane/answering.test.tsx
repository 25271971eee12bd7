/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { sheetOf, workbookOf } from '../support/grid';
import { openAndRead } from './openPane';
import { setUpBrowser } from './setup';
import { roadWorkbook, withoutBudget } from './workbooks';

setUpBrowser();

const fillButton = () => screen.getByRole('button', { name: /^填入 \d+ 项$/ });
const toFill = () => Number(/\d+/.exec(fillButton().textContent)?.[0]);
const row = (name: string) => within(screen.getByRole('group', { name }));
const type = async (user: UserEvent, field: HTMLElement, text: string) => {
  await user.clear(field);
  await user.paste(text);
  await user.keyboard('{Enter}');
};

/** Words where numbers were asked for, in several rows. */
const inWords = workbookOf(
  sheetOf(
    `项目支出绩效自评表
     一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
     产出指标 | 数量指标 | 培训人次 | ≥100人次 | 完成 | 40 |
     产出指标 | 质量指标 | 合格率 | ≥95% | 达到预期目标 | 40 |
     满意度指标 | 满意度 | 群众满意度 | ≥90% | 达到预期目标 | 20 |
     总分 |  |  |  |  | 100 | `,
    { name: '自评表' },
  ),
);

describe('ticks', () => {
  it('one cell, a row and the whole sheet can be left out and taken in again; the button counts with them', async () => {
    const { user, port } = await openAndRead(roadWorkbook);
    const tick = () => screen.getByRole('checkbox', { name: '填入 G6 养护里程 · 得分' });
    await user.click(tick());
    expect(tick()).not.toBeChecked();
    expect(toFill()).toBe(3);
    expect(row('养护里程 · 得分').getByText('不填')).toBeVisible();

    const whole = () => screen.getByRole('checkbox', { name: '本表全部（4 格）' });
    expect(whole()).toBePartiallyChecked();
    await user.click(whole());
    expect(toFill()).toBe(4);
    await user.click(screen.getByRole('checkbox', { name: '本项全部（2 格）' }));
    expect(toFill()).toBe(2);
    await user.click(whole());
    await user.click(whole());
    expect(toFill()).toBe(0);
    expect(fillButton()).toHaveAttribute('aria-disabled', 'true');

    await user.click(tick());
    await user.click(fillButton());
    expect(await screen.findByText(/已填入 1 格/)).toBeVisible();
    expect(port.plans.at(-1)!.writes).toHaveLength(1);
    expect(port.plans.at(-1)!.settings!.leftOut).toContain('"column":"rate"');
  });
});

describe('a judgement', () => {
  it('offers the tiers with what each allows, and looks at a score in the one that is chosen', async () => {
    const { user } = await openAndRead(roadWorkbook);
    const judged = row('通行条件 · 得分');
    expect(judged.getByRole('radio', { name: '达成预期指标 16 至 20 分' })).toBeChecked();
    const field = judged.getByRole('textbox', { name: '得分' });
    await type(user, field, '13');
    expect(judged.getByText(/不在“达成”档的 16 至 20 之间/)).toBeVisible();
    await user.click(
      judged.getByRole('radio', { name: '部分达成预期指标并具有一定效果 12 至 16 分（不含 16）' }),
    );
    expect(field).toBeValid();
    expect(field).toHaveAccessibleDescription(/该档次 12 至 16 分（不含 16）/);
    expect(judged.getByText(/由填报人评定：部分达成，13 分/)).toBeVisible();
    expect(toFill()).toBe(5);

    await user.click(judged.getByRole('button', { name: '撤回评分' }));
    expect(field).toHaveValue('');
    expect(toFill()).toBe(4);
  });

  it('keeps the tier that was chosen before there is a score, when the part is left and shown again', async () => {
    const { user } = await openAndRead(roadWorkbook);
    const tier = () =>
      row('通行条件 · 得分').getByRole('radio', {
        name: '部分达成预期指标并具有一定效果 12 至 16 分（不含 16）',
      });
    const first = tier();
    await user.click(first);
    await user.click(screen.getByRole('tab', { name: /^得分/ }));
    expect(first).not.toBeInTheDocument();
    await user.click(screen.getByRole('tab', { name: /^填报/ }));
    expect(tier()).toBeChecked();
  });

  it('takes the score of a tier that the standard prints by one click', async () => {
    const printed = workbookOf(
      sheetOf(
        `项目支出绩效自评表
         一级指标 | 二级指标 | 三级指标 | 评分标准 | 年度指标值 | 实际完成值 | 分值 | 得分
         产出指标 | 质量指标 | 制度建设 | 好6分，一般3分，差0分 | 健全 | 已建立多项制度 | 6 |
         效益指标 | 社会效益 | 受益人数 |  | ≥100人 | 120人 | 94 |
         总分 |  |  |  |  |  | 100 | `,
        { name: '自评表' },
      ),
    );
    const { user } = await openAndRead(printed);
    const before = toFill();
    const judged = row('制度建设 · 得分');
    await user.click(judged.getByRole('radio', { name: /^一般3分/ }));
    expect(judged.getByRole('textbox', { name: '得分' })).toHaveValue('3');
    expect(toFill()).toBe(before + 1);
  });
});

describe('words for a number', () => {
  it('a figure is typed in place, the old words stay in sight, and it can be taken back', async () => {
    const { user, port } = await openAndRead(inWords);
    const training = row('培训人次');
    const field = training.getByRole('textbox', { name: '实际完成值（人次）' });
    await type(user, field, '很多');
    expect(training.getByText(/不是数字/)).toBeVisible();
    await type(user, field, '８０人次');
    const actual = row('培训人次 · 实际完成值');
    expect(actual.getByText('完成')).toBeVisible();
    expect(actual.getByText('80')).toBeVisible();
    expect(row('培训人次 · 得分').getByText('32')).toBeVisible();

    await user.click(training.getByRole('button', { name: '撤回，保留原文字' }));
    expect(screen.queryByRole('group', { name: '培训人次 · 实际完成值' })).toBeNull();

    await type(user, training.getByRole('textbox', { name: '实际完成值（人次）' }), '80');
    await user.click(fillButton());
    await screen.findByText(/已填入/);
    expect(port.workbook.sheets[0]!.values[2]![4]).toBe(80);
    await user.click(screen.getByRole('button', { name: /^撤销/ }));
    await screen.findByText(/已撤销/);
    expect(port.workbook).toEqual(inWords);
  });

  it('a percentage that may be a fraction is asked for again', async () => {
    const { user } = await openAndRead(inWords);
    const rate = row('合格率');
    await type(user, rate.getByRole('textbox', { name: '实际完成值（%）' }), '0.96');
    expect(rate.getByText(/请带 % 号填写/)).toBeVisible();
    await type(user, rate.getByRole('textbox', { name: '实际完成值（%）' }), '96');
    expect(row('合格率 · 实际完成值').getByText('96.00%')).toBeVisible();
  });

  it('the targets are filled in for many at once after a confirmation; 满意度 only by its own tick', async () => {
    const { user } = await openAndRead(inWords);
    const before = toFill();
    await user.click(screen.getByRole('button', { name: '多项一起按指标值补填（3 项）' }));
    const confirm = () => screen.getByRole('button', { name: /^按指标值补填，确认属实（/ });
    expect(confirm()).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('checkbox', { name: '全选（2 项，不含满意度）' }));
    expect(screen.getByRole('checkbox', { name: /^群众满意度/ })).not.toBeChecked();
    await user.click(confirm());
    expect(toFill()).toBe(before + 4);
    expect(row('合格率').getByText('已按指标值 ≥95% 补填')).toBeVisible();
    expect(row('群众满意度').getByRole('button', { name: '按指标值补填，确认属实' })).toBeVisible();
  });
});

describe('a figure that was entered', () => {
  it('is listed and can be taken back', async () => {
    const { user, port } = await openAndRead(withoutBudget);
    const figures = () => within(screen.getByRole('region', { name: '补录表里没有的数' }));
    const field = () => figures().getByRole('textbox', { name: /^政府采购执行率/ });
    await type(user, field(), '66');
    expect(figures().queryByRole('textbox')).toBeNull();
    await user.click(figures().getByRole('button', { name: /^撤回 政府采购执行率：.*66 万元/ }));
    expect(field()).toHaveValue('');
    await user.click(fillButton());
    await screen.findByText(/已填入/);
    expect(port.plans.at(-1)!.settings!.facts).toBe('');
    expect(port.remembered.settings.facts).toBeUndefined();
  });
});
