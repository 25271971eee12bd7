/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { openAndRead } from './openPane';
import { setUpBrowser } from './setup';
import { roadWorkbook } from './workbooks';

setUpBrowser();

const sheetId = roadWorkbook.sheets[0]!.id;

describe('「这个数怎么来的」', () => {
  it('shows the cell that the ribbon asks for above the list, takes the keyboard there, and can be put away', async () => {
    const { user, session, port } = await openAndRead(roadWorkbook);
    await user.click(screen.getByRole('tab', { name: /识别/ }));
    act(() => {
      session.explain({ sheetId, row: 3, column: 6 });
    });
    const card = within(screen.getByRole('region', { name: '这个数怎么来的：道路养护项目自评表!G4' }));
    expect(screen.getByRole('tab', { name: /填报/ })).toHaveAttribute('aria-selected', 'true');
    expect(card.getByRole('heading')).toHaveFocus();
    expect(card.getByText('年度资金总额 · 执行率')).toBeVisible();
    expect(card.getByText('执行率 = 全年执行数 ÷ 全年预算数')).toBeVisible();
    await user.click(card.getByRole('button', { name: 'E4，在表中选中' }));
    expect(port.selections).toEqual([`${sheetId} 3,4`]);
    await user.click(card.getByRole('button', { name: '收起' }));
    expect(screen.queryByRole('region', { name: /这个数怎么来的/ })).toBeNull();
  });

  it('says so where nothing is known of the cell', async () => {
    const { session } = await openAndRead(roadWorkbook);
    act(() => {
      session.explain({ sheetId, row: 50, column: 10 });
    });
    expect(screen.getByText(/不在识别出的表里/)).toBeVisible();
  });
});
