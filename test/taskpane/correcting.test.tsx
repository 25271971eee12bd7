/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { openAndRead, openPane } from './openPane';
import { setUpBrowser } from './setup';
import { sheetOf, workbookOf } from '../support/grid';
import { roadSheet, roadWorkbook } from './workbooks';

setUpBrowser();

const strange = sheetOf(
  `道路养护情况一览
   类目 | 事由 | 想要 | 做到 | 占几分 | 评定
   路面 | 养护里程 | ≥200公里 | 210公里 | 60 |
   桥梁 | 检测次数 | =1次 | 1次 | 40 | `,
  { name: '一览' },
);

const openTables = async (...given: Parameters<typeof openAndRead>) => {
  const pane = await openAndRead(...given);
  await pane.user.click(screen.getByRole('tab', { name: /^(识别|Tables)/ }));
  return pane;
};

const choose = async (pane: Awaited<ReturnType<typeof openTables>>, label: string, option: string) => {
  await pane.user.selectOptions(screen.getByRole('combobox', { name: label }), option);
};

describe('what was recognised', () => {
  it('says of each table what it is, what is ready, and what is missing with its cell', async () => {
    const { user, port } = await openTables(roadWorkbook);
    const card = screen.getByRole('article', { name: '道路养护项目自评表（A1:H13）' });
    expect(card).toHaveTextContent('种类项目支出绩效自评表');
    expect(card).toHaveTextContent(/评分办法财预〔2020〕10号/);
    expect(card).toHaveTextContent(/可填4 项，另有 4 项待您定/);
    expect(card).toHaveTextContent('缺少实际完成值');
    await user.click(within(card).getByRole('button', { name: 'E11，在表中选中' }));
    expect(port.selections).toEqual([`${roadSheet.id} 10,4`]);
  });

  it('lists the tables that figures come from, and the sheets that say nothing', async () => {
    const data = sheetOf(
      `基础数据表
       序号 | 数据名称 | 单位 | 数值
       1 | 编制数 | 人 | 33
       2 | 在职人数 | 人 | 30`,
      { name: '基础', visibility: 'hidden' },
    );
    await openTables(workbookOf(roadSheet, data, strange));
    expect(screen.getByText('取数的其他表 1')).toBeVisible();
    expect(screen.getByText('基础数据表')).toBeVisible();
    expect(screen.getByText('这张工作表是隐藏的。')).toBeVisible();
    expect(screen.getByRole('button', { name: '没有识别出表的工作表 1' })).toHaveAttribute(
      'aria-expanded',
      'false',
    );
  });
});

describe('the sample', () => {
  it('comes on a new sheet of its own and can be filled', async () => {
    const pane = openPane(workbookOf(strange));
    await pane.user.click(screen.getByRole('button', { name: '插入示例表试一试' }));
    expect(await screen.findByText(/已生成工作表.绩效自评示例/)).toBeVisible();
    expect(pane.port.workbook.sheets[0]).toEqual(strange);
    expect(pane.port.added.map(({ purpose, name }) => [purpose, name])).toEqual([['form', '绩效自评示例']]);
    await pane.user.click(screen.getByRole('tab', { name: /^识别/ }));
    const card = screen.getByRole('article', { name: /^绩效自评示例/ });
    expect(card).toHaveTextContent(/种类项目支出绩效自评表.*金额单位万元把握高可填8 项，另有 1 项待您定/);
  });
});

describe('correcting what was recognised', () => {
  it('shows what would come of it, keeps it with the workbook and reads again', async () => {
    const pane = await openTables(roadWorkbook);
    await pane.user.click(screen.getByRole('button', { name: /^更正识别：/ }));
    expect(screen.getByRole('heading', { name: /^更正识别：/ })).toHaveFocus();
    await choose(pane, '金额单位', '元');
    await choose(pane, '种类', '部门整体支出绩效自评表');
    const section = screen.getByRole('region', { name: /^更正识别：/ });
    await waitFor(() => {
      expect(section).toHaveTextContent(/种类部门整体支出绩效自评表指标7 个/);
    });
    expect(section).toHaveTextContent('金额单位元评分办法');
    expect(within(section).getByRole('status')).toHaveTextContent(
      '预览：指标 7 个，可填 4 项，缺 1 格数据。',
    );
    expect(pane.port.remembered.settings).toEqual({});

    await pane.user.click(screen.getByRole('button', { name: '按此识别' }));
    expect(await screen.findByText(/已按您的指定重新识别/)).toBeVisible();
    const card = screen.getByRole('article');
    expect(card).toHaveTextContent('种类部门整体支出绩效自评表');
    expect(card).toHaveTextContent('把握您已指定');
    expect(screen.getByRole('button', { name: /^更正识别：/ })).toHaveFocus();
    expect(Object.keys(pane.port.remembered.settings)).toEqual(['corrections']);

    await pane.user.click(screen.getByRole('button', { name: /^更正识别：/ }));
    expect(screen.getByRole('combobox', { name: '金额单位' })).toHaveValue('元');
    await pane.user.click(screen.getByRole('button', { name: '恢复自动识别' }));
    expect(await screen.findByText('已恢复自动识别。')).toBeVisible();
    expect(pane.port.remembered.settings).toEqual({});
    expect(screen.getByRole('article')).toHaveTextContent('种类项目支出绩效自评表');
  });

  it('does not take what makes no table, and says what is missing', async () => {
    const pane = await openTables(roadWorkbook);
    await pane.user.click(screen.getByRole('button', { name: /^更正识别：/ }));
    await choose(pane, 'F 栏：分值', '无');
    expect(await screen.findByText(/这样认不出自评表：缺少分值一栏/)).toBeVisible();
    const confirm = screen.getByRole('button', { name: '按此识别' });
    expect(confirm).toHaveAttribute('aria-disabled', 'true');
    await pane.user.click(confirm);
    expect(pane.port.remembered.settings).toEqual({});
    await pane.user.click(screen.getByRole('button', { name: '取消' }));
    expect(screen.queryByText(/这样认不出自评表/)).not.toBeInTheDocument();
  });

  it('says of a table that it is none, and takes that back', async () => {
    const pane = await openTables(roadWorkbook);
    await pane.user.click(screen.getByRole('button', { name: /^更正识别：/ }));
    await choose(pane, '种类', '不是自评表');
    expect(await screen.findByText('这张表不再填报和审核。')).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: '按此识别' }));
    expect(await screen.findByText('您指定为不是自评表。')).toBeVisible();
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
    await pane.user.click(screen.getByRole('button', { name: /^恢复自动识别：/ }));
    expect(await screen.findByRole('article')).toBeVisible();
  });

  it('points out a table on a sheet in which nothing was recognised', async () => {
    const pane = await openTables(workbookOf(strange));
    await pane.user.click(screen.getByRole('button', { name: '指定为自评表：一览' }));
    expect(screen.getByRole('combobox', { name: '指标部分的表头' })).toHaveDisplayValue(
      '第 2 行：类目 事由 想要 做到 占几分 评定',
    );
    expect(await screen.findByText(/缺少指标名称一栏、分值一栏、得分一栏/)).toBeVisible();
    await choose(pane, 'B 栏：事由', '指标名称');
    await choose(pane, 'C 栏：想要', '指标值');
    await choose(pane, 'D 栏：做到', '实际完成值');
    await choose(pane, 'E 栏：占几分', '分值');
    await choose(pane, 'F 栏：评定', '得分');
    await waitFor(() => {
      expect(screen.getByRole('button', { name: '按此识别' })).not.toHaveAttribute('aria-disabled', 'true');
    });
    await pane.user.click(screen.getByRole('button', { name: '按此识别' }));
    const card = await screen.findByRole('article', { name: /^一览/ });
    expect(card).toHaveTextContent('可填2 项');
    expect(screen.getByRole('button', { name: '填入 2 项' })).toBeVisible();
    // The entry with the button is gone: the focus goes to what was found instead.
    await waitFor(() => {
      expect(screen.getByText(/找到 1 张/)).toHaveFocus();
    });
  });

  it('is offered in English too', async () => {
    const pane = await openTables(roadWorkbook, { language: 'en-US' });
    await pane.user.click(screen.getByRole('button', { name: /^Correct:/ }));
    expect(screen.getByRole('combobox', { name: 'Kind' })).toHaveDisplayValue(/^Automatic/);
    expect(screen.getByRole('button', { name: 'Use this' })).toBeVisible();
  });

  it('forgets what was said of a sheet that was deleted', async () => {
    const pane = await openTables(roadWorkbook);
    await pane.user.click(screen.getByRole('button', { name: /^更正识别：/ }));
    await choose(pane, '金额单位', '元');
    await pane.user.click(screen.getByRole('button', { name: '按此识别' }));
    await screen.findByText(/已按您的指定重新识别/);
    pane.port.workbook = workbookOf(strange);
    await pane.user.click(screen.getByRole('button', { name: '重新识别' }));
    expect(await screen.findByText(/您指定过的表或表头已找不到/)).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: '删除这条指定：已删除的工作表' }));
    await waitFor(() => {
      expect(pane.port.remembered.settings).toEqual({});
    });
  });
});
