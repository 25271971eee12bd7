/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { openAndRead } from './openPane';
import { setUpBrowser } from './setup';
import { protectedSheet, repeatedRow, roadWorkbook, wrongTotal } from './workbooks';

setUpBrowser();

const fillButton = () => screen.getByRole('button', { name: /^填入 \d+ 项$/ });
const toFill = () => Number(/\d+/.exec(fillButton().textContent)?.[0]);
/** The entry of a cell in the list with this heading. */
const entry = (heading: RegExp, item: string) => {
  const list = screen.getByRole('button', { name: heading }).closest('h3')!.parentElement!;
  return within(within(list).getByRole('group', { name: item }));
};
const type = async (user: UserEvent, field: HTMLElement, text: string) => {
  await user.clear(field);
  await user.paste(text);
  await user.keyboard('{Enter}');
};

describe('filling in the pane', () => {
  it('says what it will fill in, fills it in, takes it back, and can fill it in again', async () => {
    const { user, port } = await openAndRead(roadWorkbook);
    expect(toFill()).toBe(4);
    expect(screen.getByRole('button', { name: '没有可撤销的' })).toHaveAttribute('aria-disabled', 'true');

    await user.click(fillButton());
    expect(await screen.findByText(/已填入 4 格/)).toBeVisible();
    expect(port.plans.at(-1)!.writes).toHaveLength(4);
    expect(toFill()).toBe(0);
    expect(fillButton()).toHaveAttribute('aria-disabled', 'true');
    expect(fillButton()).toHaveAccessibleDescription(/有 4 项要请您先定/);

    await user.click(screen.getByRole('button', { name: '撤销：填入 4 格' }));
    expect(await screen.findByText(/已撤销，已恢复 4 格/)).toBeVisible();
    expect(port.workbook).toEqual(roadWorkbook);
    expect(toFill()).toBe(4);
    expect(screen.getByRole('button', { name: '没有可撤销的' })).toBeVisible();

    await user.click(fillButton());
    expect(await screen.findByText(/已填入 4 格/)).toBeVisible();
  });

  it('writes nothing by reading, answering and looking around', async () => {
    const { user, port } = await openAndRead(roadWorkbook);
    await user.click(screen.getByRole('button', { name: '接受 1 项预选建议' }));
    for (const tab of screen.getAllByRole('tab')) await user.click(tab);
    expect(port.plans).toEqual([]);
    expect(port.workbook).toEqual(roadWorkbook);
  });

  it('says that a protected sheet cannot be written, why, and what to do', async () => {
    await openAndRead(protectedSheet);
    expect(fillButton()).toHaveAttribute('aria-disabled', 'true');
    expect(fillButton()).toHaveAccessibleDescription(/有 3 格不能写入/);
    expect(entry(/不能写入/, '养护里程 · 得分').getByText(/撤销.*保护/)).toBeVisible();
  });

  it('accepts the proposals ticked beforehand and leaves those that want a figure', async () => {
    const { user } = await openAndRead(roadWorkbook);
    const bridges = entry(/建议，请确认/, '桥梁检测 · 得分');
    const training = entry(/只有文字，请填数/, '培训人次 · 得分');
    await user.click(screen.getByRole('button', { name: '接受 1 项预选建议' }));
    expect(bridges.getByRole('checkbox', { name: /^接受/ })).toBeChecked();
    expect(training.getByRole('checkbox')).not.toBeChecked();
    expect(training.getByText(/没有实际数/)).toBeVisible();
    expect(toFill()).toBe(5);
  });

  it('takes another score instead of a proposal, and the proposal after all', async () => {
    const { user } = await openAndRead(roadWorkbook);
    const bridges = entry(/建议，请确认/, '桥梁检测 · 得分');
    await user.click(bridges.getByRole('button', { name: '改为评分' }));
    await type(user, bridges.getByRole('textbox', { name: '得分' }), '7');
    expect(bridges.getByRole('checkbox', { name: /^接受/ })).not.toBeChecked();
    expect(toFill()).toBe(5);
    expect(bridges.getByText('7')).toBeVisible();
    await user.click(bridges.getByRole('checkbox', { name: /^接受/ }));
    expect(bridges.getByText('10')).toBeVisible();
  });

  it('takes a score, says in place what is wrong with one, and can take it back', async () => {
    const { user } = await openAndRead(roadWorkbook);
    const words = entry(/待评分/, '通行条件 · 得分');
    const field = words.getByRole('textbox', { name: '得分' });
    expect(field).toHaveAccessibleDescription(/分值 20、该档次 16 至 20/);

    await type(user, field, '21');
    expect(field).toBeInvalid();
    expect(words.getByText(/高于分值 20/)).toBeVisible();
    expect(toFill()).toBe(4);

    await type(user, field, '很好');
    expect(words.getByText(/不是数字/)).toBeVisible();
    expect(toFill()).toBe(4);

    await type(user, field, '１７．５分');
    expect(field).toBeValid();
    expect(toFill()).toBe(5);

    await user.clear(field);
    await user.tab();
    expect(toFill()).toBe(4);
  });

  it('does not keep an earlier score behind a text that is no number', async () => {
    const { user } = await openAndRead(roadWorkbook);
    const field = entry(/待评分/, '通行条件 · 得分').getByRole('textbox', { name: '得分' });
    await type(user, field, '17');
    expect(toFill()).toBe(5);
    await type(user, field, '17?');
    expect(toFill()).toBe(4);
  });

  it('keeps what stands in a cell unless the person chooses otherwise', async () => {
    const { user, port } = await openAndRead(roadWorkbook);
    const conflict = entry(/已有数据（未覆盖）/, '验收合格率 · 得分');
    expect(conflict.getByRole('radio', { name: '保留现有内容' })).toBeChecked();
    expect(conflict.getByText('15')).toBeVisible();
    await user.click(conflict.getByRole('radio', { name: '替换为填入内容' }));
    expect(toFill()).toBe(5);
    await user.click(conflict.getByRole('radio', { name: '保留现有内容' }));
    expect(toFill()).toBe(4);
    await user.click(conflict.getByRole('radio', { name: '替换为填入内容' }));
    await user.click(fillButton());
    await screen.findByText(/已填入 5 格/);
    expect(port.plans.at(-1)!.writes.map(({ expected }) => expected.value)).toContain(15);
  });

  it('says that what stands in the cells is kept where nothing else is left', async () => {
    await openAndRead(wrongTotal);
    expect(fillButton()).toHaveAccessibleDescription(/有 1 格已有其他内容，予以保留/);
  });

  it('asks whether repeated rows count and names both sums', async () => {
    const { user } = await openAndRead(repeatedRow);
    expect(toFill()).toBe(3);
    expect(screen.getByRole('radio', { name: '计入：分值合计 140、总分 140' })).not.toBeChecked();
    await user.click(screen.getByRole('radio', { name: '不计入：分值合计 100、总分 100' }));
    expect(toFill()).toBe(4);
    expect(entry(/将要填入/, '总分 · 得分').getByText('100')).toBeVisible();
  });

  it('selects the cell whose address is chosen', async () => {
    const { user, port } = await openAndRead(roadWorkbook);
    await user.click(entry(/将要填入/, '养护里程 · 得分').getByRole('button', { name: 'G6，在表中选中' }));
    expect(port.selections).toEqual([`${roadWorkbook.sheets[0]!.id} 5,6`]);
  });

  it('shows formula and sources as a detail', async () => {
    const { user } = await openAndRead(roadWorkbook);
    const rate = entry(/将要填入/, '年度资金总额 · 执行率');
    expect(rate.queryByText(/PERF/)).not.toBeInTheDocument();
    await user.click(rate.getByRole('button', { name: '这个数怎么来的：G4' }));
    expect(rate.getByText(/^=.*PERF\.EXECRATE/)).toBeVisible();
    expect(rate.getByRole('button', { name: 'E4，在表中选中' })).toBeVisible();
  });

  it('keeps what is not filled in folded, with the reason', async () => {
    const { user } = await openAndRead(roadWorkbook);
    const heading = screen.getByRole('button', { name: /缺少数据，暂不能算 1/ });
    expect(heading).toHaveAttribute('aria-expanded', 'false');
    await user.click(heading);
    expect(entry(/缺少数据/, '投诉次数 · 得分').getByText(/缺少实际完成值/)).toBeVisible();
  });
});
