/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { screen } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { packageOf } from '../support/packageXml';
import { openAndRead } from './openPane';
import { setUpBrowser } from './setup';
import { roadWorkbook } from './workbooks';

setUpBrowser();
// Every browser has them; jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** Drawn from nowhere. */
const mobile = ['138', '0000', '1234'].join('');

const file = (more = '') =>
  packageOf({
    sheets: [
      {
        name: '表',
        xml:
          '<sheetData><row r="1"><c r="A1"><v>90</v></c><c r="B1"><v>120</v></c><c r="C1"><f>_xldudf_PERF_EXECRATE(A1,B1)</f><v>0.75</v></c></row>' +
          `<row r="2"><c r="A2" t="inlineStr"><is><t>电话：${mobile}</t></is></c>${more}</row></sheetData>`,
      },
      { name: '底稿', state: 'veryHidden', xml: '<sheetData/>' },
    ],
  });

async function openCopies(bytes = file()) {
  const pane = await openAndRead(roadWorkbook, {
    prepare: (port) => {
      port.bytes = bytes;
    },
  });
  await pane.user.click(screen.getByRole('tab', { name: /报送/ }));
  return pane;
}

const copyText = (bytes: Uint8Array | undefined) =>
  Object.values(unzipSync(bytes ?? new Uint8Array()))
    .map((part) => strFromU8(part))
    .join('\n');

describe('the copies in the pane', () => {
  it('says what is open first, and makes the copy to hand in once the person confirms', async () => {
    const { user, port } = await openCopies();
    await user.click(screen.getByRole('button', { name: '做报送稿' }));
    expect(await screen.findByText(/处没有定，请先看一看/)).toBeVisible();
    expect(screen.getAllByText(/^待评分：/).length).toBeGreaterThan(0);
    expect(port.opened).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: '确认，另存报送稿' }));
    expect(
      await screen.findByText(/报送稿已做好：1 格改为普通公式，0 格改为数值。已作为新工作簿打开/),
    ).toBeVisible();
    expect(copyText(port.opened[0])).toContain('<f>A1/B1</f><v>0.75</v>');
    expect(copyText(port.opened[0])).toContain(mobile);
    expect(screen.getByRole('button', { name: '下载' })).toBeEnabled();
    expect(port.plans).toHaveLength(0);
  });

  it('takes out of the copy for the public what stays ticked', async () => {
    const { user, port } = await openCopies();
    await user.click(screen.getByRole('button', { name: '做公开稿' }));
    expect(await screen.findByRole('checkbox', { name: `电话：${mobile}（表 A2）` })).toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: /^深度隐藏的工作表：底稿/ }));
    await user.click(screen.getByRole('button', { name: '确认，另存公开稿' }));
    expect(await screen.findByText(/公开稿已做好/)).toBeVisible();
    expect(copyText(port.opened[0])).not.toContain(mobile);
    expect(copyText(port.opened[0])).toContain('底稿');
  });

  it('asks again where the file holds more than was looked at', async () => {
    const { user, port } = await openCopies();
    await user.click(screen.getByRole('button', { name: '做公开稿' }));
    await screen.findByRole('checkbox', { name: /^电话/ });
    port.bytes = file('<c r="B2" t="inlineStr"><is><t>someone@example.gov.cn</t></is></c>');
    await user.click(screen.getByRole('button', { name: '确认，另存公开稿' }));
    expect(await screen.findByRole('checkbox', { name: /^邮箱：someone/ })).toBeChecked();
    expect(screen.getByText(/又多了要核对的内容/)).toBeVisible();
    expect(port.opened).toHaveLength(0);
  });

  it('says what to do where the file cannot be read', async () => {
    const { user } = await openCopies(new Uint8Array([1, 2, 3]));
    await user.click(screen.getByRole('button', { name: '做公开稿' }));
    expect(await screen.findByText(/这不是 Excel 工作簿/)).toBeVisible();
  });

  it('leaves the download where Excel opens no workbook', async () => {
    const { user, port } = await openCopies();
    port.openBeside = () => Promise.reject(new Error('no'));
    await user.click(screen.getByRole('button', { name: '做报送稿' }));
    await user.click(await screen.findByRole('button', { name: '确认，另存报送稿' }));
    expect(await screen.findByText(/没能直接打开，请点“下载”保存/)).toBeVisible();
  });
});
