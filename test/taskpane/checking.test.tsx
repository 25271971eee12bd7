/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { openAndRead } from './openPane';
import { setUpBrowser } from './setup';
import { workbookOf } from '../support/grid';
import { roadSheet, roadWorkbook, twoProblems, wrongTotal } from './workbooks';

setUpBrowser();

const tab = (name: RegExp) => screen.getByRole('tab', { name });

describe('checking in the pane', () => {
  it('shows a finding with its cells, what stands there and what should, and what has to be done', async () => {
    const { user, port } = await openAndRead(wrongTotal);
    await user.click(tab(/^审核 1$/));
    expect(screen.getByRole('button', { name: '本次必改 1' })).toHaveAttribute('aria-expanded', 'true');
    const finding = screen.getByRole('article', { name: /^P-002/ });
    expect(finding).toHaveTextContent(/^错误/);
    expect(finding).toHaveTextContent(/现为97应为100/);
    await user.click(screen.getAllByRole('button', { name: 'G5，在表中选中' })[0]!);
    expect(port.selections).toEqual([`${wrongTotal.sheets[0]!.id} 4,6`]);
  });

  it('turns to the findings after a check and says how many there are', async () => {
    const { session } = await openAndRead(wrongTotal);
    await act(async () => {
      const assistant = await session.assistant();
      await assistant.check();
    });
    expect(tab(/审核/)).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByText(/审核完成：错误 1 个/)).toBeVisible();
  });

  it('marks the problems and takes the marks away', async () => {
    const { user, port } = await openAndRead(wrongTotal);
    await user.click(tab(/审核/));
    await user.click(screen.getByRole('button', { name: '标出问题' }));
    expect(await screen.findByText(/已标出 \d+ 格/)).toBeVisible();
    expect(port.marks.map(({ code }) => code)).toEqual(['P-002']);
    await user.click(screen.getByRole('button', { name: '取消标注' }));
    expect(await screen.findByText('已取消全部标注。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByText('已取消全部标注。')).not.toBeInTheDocument();
  });

  it('sets a finding aside with a reason that stays with the workbook, and lists it again', async () => {
    const { user, port } = await openAndRead(wrongTotal);
    await user.click(tab(/^审核 1$/));
    await user.click(screen.getByRole('button', { name: /^已核实，保留：/ }));
    await user.click(screen.getByRole('button', { name: '确定' }));
    expect(screen.getByText('请写明保留的原因。')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: '保留的原因' }), '按文件取整');
    await user.click(screen.getByRole('button', { name: '确定' }));
    await waitFor(() => {
      expect(screen.queryByRole('article', { name: /^P-002/ })).not.toBeInTheDocument();
    });
    expect(Object.values(port.remembered.settings).join()).toContain('按文件取整');

    await user.click(screen.getByRole('button', { name: '已核实，保留 1' }));
    expect(screen.getByText('保留的原因：按文件取整')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^重新列出：/ }));
    expect(await screen.findByRole('button', { name: '本次必改 1' })).toBeVisible();
    expect(port.remembered.settings).toEqual({});
  });

  it('writes the right formula into the cell that is wrong, and undo takes it back exactly', async () => {
    const { user, port } = await openAndRead(wrongTotal);
    await user.click(tab(/^审核 1$/));
    const suggestion = screen.getByRole('group', { name: /^建议的改法/ });
    expect(suggestion).toHaveTextContent(/现为 97，应为 100/);
    expect(suggestion).toHaveTextContent(/写入公式 =.*SUM\(G3:G4\)/);
    await user.click(screen.getByRole('button', { name: 'G5：改为 100' }));
    expect(await screen.findByText(/已改正 1 格/)).toBeVisible();
    const plan = port.plans.at(-1)!;
    expect(plan.writes.map(({ target, expected }) => [target.row, target.column, expected.value])).toEqual([
      [4, 6, 97],
    ]);
    await user.click(screen.getByRole('button', { name: '撤销：改正 G5' }));
    expect(await screen.findByText(/已撤销，已恢复 1 格/)).toBeVisible();
    expect(port.workbook).toEqual(wrongTotal);
  });

  it('writes the list as a sheet, which undo names', async () => {
    const { user, port } = await openAndRead(wrongTotal);
    await user.click(tab(/^审核/));
    await user.click(screen.getByRole('button', { name: '写入《自评审核问题表》' }));
    expect(await screen.findByRole('button', { name: '撤销：新表 自评审核问题表' })).toBeVisible();
    expect(port.remembered.records.at(-1)!.what).toEqual({ kind: 'sheet', name: '自评审核问题表' });
  });

  it('finds problems by words and narrows the list', async () => {
    const { user } = await openAndRead(twoProblems);
    await user.click(tab(/^审核/));
    expect(screen.getByRole('article', { name: /^P-002/ })).toBeVisible();
    await user.type(screen.getByRole('searchbox', { name: '查找' }), 'P-006');
    await waitFor(() => {
      expect(screen.queryByRole('article', { name: /^P-002/ })).not.toBeInTheDocument();
    });
    expect(screen.getByRole('article', { name: /^P-006/ })).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: '程度' }), '提示');
    expect(await screen.findByText('没有符合条件的问题。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '显示全部' }));
    expect(await screen.findByRole('article', { name: /^P-002/ })).toBeVisible();
  });

  it('reads the workbook again and keeps the answers', async () => {
    const { user, port } = await openAndRead(roadWorkbook);
    await user.click(screen.getByRole('button', { name: '接受 1 项预选建议' }));
    const readings = port.readings;
    await user.click(screen.getByRole('button', { name: '重新识别' }));
    await waitFor(() => {
      expect(port.readings).toBe(readings + 1);
    });
    expect(await screen.findByRole('button', { name: '填入 5 项' })).toBeVisible();
  });
});

describe('the recognised tables', () => {
  it('say where they are, why they are taken for such, and what the total can come to', async () => {
    const { user, port } = await openAndRead(roadWorkbook);
    await user.click(tab(/识别/));
    const card = screen.getByRole('article', { name: '道路养护项目自评表（A1:H13）' });
    expect(card).toHaveTextContent(/金额单位万元/);
    expect(card).toHaveTextContent('现在还有 60 分未定，总分将在 48.5 至 92.5 之间');
    await user.click(screen.getByRole('button', { name: /^依据/ }));
    expect(card).toHaveTextContent('表名：“项目支出绩效自评表”。');
    await user.click(screen.getByRole('button', { name: /A1:H13.*选中/ }));
    expect(port.selections).toEqual([`${roadSheet.id} 0,0`]);
  });

  it('say what to do where there is none', async () => {
    const { user } = await openAndRead(workbookOf());
    expect(screen.getByText(/没有找到绩效自评表/)).toBeVisible();
    await user.click(tab(/识别/));
    expect(screen.getByText(/请检查表头后重新识别/)).toBeVisible();
  });
});

describe('messages of the pane', () => {
  it('say that Excel waits while a cell is being edited', async () => {
    const { session } = await openAndRead(roadWorkbook);
    act(() => {
      session.current()!.waiting(true);
    });
    expect(screen.getByText(/请先按回车结束单元格编辑/)).toBeVisible();
    act(() => {
      session.current()!.waiting(false);
    });
    expect(screen.queryByText(/请先按回车结束单元格编辑/)).not.toBeInTheDocument();
  });

  it('are announced: failures as alerts, the others as a status', async () => {
    const { user, port } = await openAndRead(roadWorkbook);
    const problem = { code: 'busy', hostCode: null, detail: null };
    port.apply = () => Promise.resolve({ status: 'failed', problem });
    await user.click(screen.getByRole('button', { name: /^填入/ }));
    const failure = await screen.findByText(/Excel 正忙/);
    expect(screen.getByRole('alert')).toContainElement(failure);
    await user.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.getByRole('alert')).toBeEmptyDOMElement();
  });

  it('say that the preview was made anew when the workbook had changed', async () => {
    const { user, port } = await openAndRead(roadWorkbook);
    const cell = { sheetId: roadSheet.id, row: 3, column: 4 };
    port.apply = () => Promise.resolve({ status: 'changed', cells: [cell] });
    const readings = port.readings;
    await user.click(screen.getByRole('button', { name: /^填入/ }));
    expect(await screen.findByText(/道路养护项目自评表!E4.*已重新识别/)).toBeVisible();
    expect(port.readings).toBe(readings + 1);
  });

  it('offer to put back a fill that stayed open, and only then fill again', async () => {
    const { user, port } = await openAndRead(roadWorkbook);
    const problem = { code: 'host', hostCode: 'GeneralException', detail: null };
    const sound = { ...port };
    port.restore = () => Promise.resolve({ status: 'open', problem });
    const record = { id: '1', state: 'open', direction: 'fill', cells: [] } as const;
    port.apply = () => {
      port.remembered = { ...port.remembered, records: [record] };
      return Promise.resolve({ status: 'open', problem, record });
    };
    await user.click(screen.getByRole('button', { name: /^填入/ }));
    const again = await screen.findByRole('button', { name: '恢复上次未完成的填表' });
    expect(screen.getByRole('button', { name: /^填入/ })).toHaveAttribute('aria-disabled', 'true');

    port.restore = () => sound.restore(() => null);
    await user.click(again);
    expect(await screen.findByText(/已恢复到填表之前/)).toBeVisible();
    expect(screen.getByRole('button', { name: /^填入 4 项/ })).not.toHaveAttribute('aria-disabled', 'true');
  });

  it('say why nothing can be written to a workbook of a newer version', async () => {
    await openAndRead(roadWorkbook, {
      prepare: (port) => {
        port.remembered = { ...port.remembered, locked: 'newer' };
      },
    });
    expect(screen.getByText(/由更新的版本写成/)).toBeVisible();
    expect(screen.getByRole('button', { name: /^填入/ })).toHaveAccessibleDescription(/不能写入/);
  });

  it('show what goes on while the workbook is read', async () => {
    const { user, port } = await openAndRead(roadWorkbook);
    let finish: () => void = () => undefined;
    port.snapshot = () =>
      new Promise((resolve) => {
        finish = () => {
          resolve(port.workbook);
        };
      });
    await user.click(screen.getByRole('button', { name: '重新识别' }));
    expect(await screen.findByRole('progressbar', { name: '正在读取工作簿…' })).toBeVisible();
    expect(screen.getByRole('button', { name: /^填入/ })).toHaveAttribute('aria-disabled', 'true');
    act(() => {
      finish();
    });
    await waitFor(() => {
      expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    });
  });
});
