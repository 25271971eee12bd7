/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { sourceLabels } from '../../src/i18n/sourceText';
import { sheetOf } from '../support/grid';
import { openAndRead } from './openPane';
import { setUpBrowser } from './setup';
import { roadWorkbook } from './workbooks';

setUpBrowser();

const bytes = new Uint8Array([1, 2, 3]);
/** The browser of the tests has files, but does not read them. */
const fileOf = (name: string) =>
  Object.assign(new File([bytes], name), { arrayBuffer: () => Promise.resolve(bytes.buffer) });

async function openPart() {
  const pane = await openAndRead(roadWorkbook);
  await pane.user.click(screen.getByRole('tab', { name: /^报送/ }));
  await pane.user.click(screen.getByRole('button', { name: '并入资料表' }));
  return pane;
}

it('files are chosen, each with what it is, and put in; the pane says under which names', async () => {
  const { user, port } = await openPart();
  await user.upload(screen.getByLabelText('选择文件…', { selector: 'input' }), [
    fileOf('财政批复.xlsx'),
    fileOf('附件.xlsx'),
  ]);
  expect(screen.getByRole('combobox', { name: '“财政批复.xlsx”是什么资料' })).toHaveValue('approved');
  // What a file is is never guessed: it is asked for.
  expect(screen.getByText('请先选定每个文件是什么资料。')).toBeVisible();
  expect(screen.getByRole('button', { name: '并入 2 个文件' })).toHaveAttribute('aria-disabled', 'true');
  await user.selectOptions(screen.getByRole('combobox', { name: '“附件.xlsx”是什么资料' }), '指标执行台账');
  await user.click(screen.getByRole('button', { name: '并入 2 个文件' }));
  expect(
    await screen.findByText(/已生成工作表“批复·财政批复\.xlsx”“台账·附件\.xlsx”。要退回请点“撤销”/),
  ).toBeVisible();
  expect(port.inserted).toMatchObject([
    { name: '财政批复.xlsx', role: 'approved', label: sourceLabels['zh-CN'].approved },
    { name: '附件.xlsx', role: 'ledger', label: sourceLabels['zh-CN'].ledger },
  ]);
  expect([...port.inserted[0]!.bytes]).toEqual([1, 2, 3]);
});

it('a file that cannot be used is named with the reason, and one can be left out again', async () => {
  const { user, port } = await openPart();
  port.refusal = { status: 'refused', file: '台账.xls', code: 'old-xls' };
  await user.upload(screen.getByLabelText('选择文件…', { selector: 'input' }), fileOf('台账.xlsx'));
  await user.click(screen.getByRole('button', { name: '并入 1 个文件' }));
  expect(await screen.findByText(/“台账\.xls”没有并入，工作簿没有改动。这是旧版 \.xls 文件/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '不要“台账.xlsx”' }));
  expect(screen.queryByRole('button', { name: /^并入 \d/ })).toBeNull();
});

it('sheets that are there are listed with what they are, and led to', async () => {
  const pane = await openAndRead(
    {
      ...roadWorkbook,
      sheets: [...roadWorkbook.sheets, sheetOf('绩效目标批复表', { id: 's9', name: '批复·表' })],
    },
    {
      prepare: (port) => {
        port.remembered = {
          ...port.remembered,
          sources: [
            { sheetId: 's9', name: '批复·表', role: 'approved', fileName: '批复.xlsx', digest: '1-a' },
          ],
        };
      },
    },
  );
  await pane.user.click(screen.getByRole('tab', { name: /^报送/ }));
  await pane.user.click(screen.getByRole('button', { name: '并入资料表' }));
  expect(screen.getByText('批复的绩效目标表，来自“批复.xlsx”')).toBeVisible();
  await pane.user.click(screen.getByRole('button', { name: /批复·表/ }));
  expect(pane.port.selections.at(-1)).toMatch(/^s9 0,0$/);
});
