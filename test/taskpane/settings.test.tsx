/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { builtInScheme } from '../../src/domain/schemes/catalogue';
import { exportScheme } from '../../src/workflow/schemes';
import { openAndRead } from './openPane';
import { setUpBrowser } from './setup';
import { aboveLimit, roadWorkbook, withoutBudget } from './workbooks';

setUpBrowser();

async function open(...given: Parameters<typeof openAndRead>) {
  const pane = await openAndRead(...given);
  await pane.user.click(screen.getByRole('tab', { name: /设置|Settings/ }));
  return pane;
}

const part = (name: string) => screen.getByRole('button', { name });
const file = (text: string) => new File([text], 'x.json', { type: 'application/json' });

let saved: { name: string; text: Promise<string> }[] = [];
beforeEach(() => {
  saved = [];
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    blobs.set('blob:1', blob as Blob);
    return 'blob:1';
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (this.download && blob) {
      const text = new Promise<string>((resolve) => {
        const reader = new FileReader();
        reader.onload = () => {
          resolve(reader.result as string);
        };
        reader.readAsText(blob);
      });
      saved.push({ name: this.download, text });
    }
  });
  if (!('text' in File.prototype)) {
    Object.defineProperty(File.prototype, 'text', {
      configurable: true,
      value(this: File) {
        return new Promise<string>((resolve) => {
          const reader = new FileReader();
          reader.onload = () => {
            resolve(reader.result as string);
          };
          reader.readAsText(this);
        });
      },
    });
  }
});

describe('the settings in the pane', () => {
  it('keep the way of writing with the workbook when it is saved, and the fill goes by it', async () => {
    const { user, port } = await open(roadWorkbook);
    expect(screen.getByRole('radio', { name: /^插件公式/ })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: /^只填数值/ }));
    expect(port.remembered.settings).toEqual({});
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => {
      expect(port.remembered.settings).toEqual({ writeMode: 'values' });
    });
    await user.click(screen.getByRole('button', { name: /^填入 \d+ 项$/ }));
    expect(await screen.findByText(/已填入/)).toBeVisible();
    const numbers = port.plans.at(-1)!.writes.filter(({ target }) => target.row === 5);
    expect(numbers.map(({ formula, value }) => [formula, value])).toEqual([[null, 10]]);
  });

  it('list every parameter with its value, default and source, and keep another one at once', async () => {
    const { user, port } = await open(aboveLimit);
    await user.click(part('评分参数'));
    const reverse = () => within(screen.getByRole('group', { name: '反向指标算法' }));
    expect(screen.getByRole('group', { name: '反向指标算法' })).toHaveTextContent(/现用按目标÷实际来源默认/);
    await user.click(reverse().getByRole('button', { name: /^修改/ }));
    await user.click(reverse().getByRole('radio', { name: '按超出比例递减' }));
    await user.click(reverse().getByRole('button', { name: '保存' }));
    await waitFor(() => {
      expect(port.remembered.settings).toEqual({ options: '反向=线性' });
    });
    expect(screen.getByRole('group', { name: '反向指标算法' })).toHaveTextContent(
      /现用按超出比例递减来源您选定默认按目标÷实际/,
    );
    await user.click(reverse().getByRole('button', { name: /^收回/ }));
    await waitFor(() => {
      expect(port.remembered.settings).toEqual({});
    });
  });

  it('refuse a value that cannot be read and say how it is written', async () => {
    const { user, port } = await open(roadWorkbook);
    await user.click(part('评分参数'));
    const bands = within(screen.getByRole('group', { name: '优、良、中的最低分' }));
    await user.click(bands.getByRole('button', { name: /^修改/ }));
    const field = bands.getByRole('textbox');
    await user.clear(field);
    await user.type(field, '80/90/60');
    await user.click(bands.getByRole('button', { name: '保存' }));
    expect(bands.getByText('填法不对，请按提示填写。')).toBeVisible();
    expect(port.remembered.settings).toEqual({});
    await user.clear(field);
    await user.type(field, '95/80/60{Enter}');
    await waitFor(() => {
      expect(port.remembered.settings).toEqual({ options: '等级=95/80/60' });
    });
  });

  it('show which scheme holds for a table and why, use another one, and go back', async () => {
    const { user, port } = await open(roadWorkbook);
    const table = screen.getByRole('article', { name: '项目支出绩效自评表' });
    expect(table).toHaveTextContent(/现用.*10号.*把握/);
    await user.click(within(table).getByRole('button', { name: /^换用、导出/ }));
    const select = within(table).getByRole('combobox', { name: '其他评分办法' });
    const [, first] = within(select).getAllByRole<HTMLOptionElement>('option');
    await user.selectOptions(select, first!);
    await user.click(within(table).getByRole('button', { name: '采用所选办法' }));
    await waitFor(() => {
      expect(port.remembered.settings).toEqual({ schemes: first!.value });
    });
    expect(await screen.findByText('由您选定')).toBeVisible();
    const back = screen.queryByRole('button', { name: '改回自动识别' });
    if (!back) await user.click(screen.getByRole('button', { name: /^换用、导出/ }));
    await user.click(await screen.findByRole('button', { name: '改回自动识别' }));
    await waitFor(() => {
      expect(port.remembered.settings).toEqual({});
    });
  });

  it('export a scheme, and import a changed one, or say what is wrong in the file', async () => {
    const { user, port } = await open(roadWorkbook);
    await user.click(screen.getByRole('button', { name: /^换用、导出/ }));
    await user.click(screen.getByRole('button', { name: '导出评分办法' }));
    expect(saved[0]!.name).toMatch(/\.json$/);
    const text = exportScheme(builtInScheme('platform2022') ?? builtInScheme('hunan-5')!);
    const input = () => document.querySelector<HTMLInputElement>('input[type=file]')!;
    await user.upload(input(), file(text.replace('"forms"', '"form"')));
    expect(await screen.findByText(/评分办法文件里.*不能使用/)).toBeVisible();
    expect(port.remembered.settings).toEqual({});
    await user.upload(input(), file(text));
    expect(await screen.findByText(/已导入并采用/)).toBeVisible();
    expect(Object.keys(port.remembered.settings).sort()[0]).toMatch(/^scheme:.*-own$/);
  });

  it('list entered figures, change them and take them back', async () => {
    const { user, port } = await open(withoutBudget);
    await user.click(screen.getByRole('tab', { name: /^填报/ }));
    await user.type(screen.getByRole('textbox', { name: /政府采购执行率：/ }), '40{Enter}');
    await user.click(screen.getByRole('tab', { name: /^设置/ }));
    await user.click(part('补录的数'));
    const field = screen.getByRole('textbox', { name: /（万元）$/ });
    expect(field).toHaveValue('40');
    await user.clear(field);
    await user.type(field, '50');
    await user.click(screen.getByRole('button', { name: /^保存：/ }));
    await waitFor(() => {
      expect(port.remembered.settings['facts']).toContain('"value":50');
    });
    await user.click(screen.getByRole('button', { name: /^收回：/ }));
    expect(await screen.findByText(/没有补录的数/)).toBeVisible();
    expect(port.remembered.settings).toEqual({});
  });

  it('clear what is remembered only after asking', async () => {
    const { user, port } = await open(roadWorkbook, {
      prepare: (given) => {
        given.remembered = { ...given.remembered, settings: { writeMode: 'plain', options: '反向=线性' } };
      },
    });
    await user.click(part('随工作簿保存的内容'));
    await user.click(screen.getByRole('button', { name: '清除：写入方式' }));
    expect(port.remembered.settings).toHaveProperty('writeMode');
    await user.click(screen.getByRole('button', { name: '确定清除：写入方式' }));
    await waitFor(() => {
      expect(port.remembered.settings).toEqual({ options: '反向=线性' });
    });
    expect(screen.getByRole('radio', { name: /^插件公式/ })).toBeChecked();
  });

  it('go to a file and come back from it; a wrong file is refused with a clear sentence', async () => {
    const { user, port } = await open(roadWorkbook, {
      prepare: (given) => {
        given.remembered = { ...given.remembered, settings: { writeMode: 'plain' } };
      },
    });
    await user.click(part('导出和导入'));
    await user.click(screen.getByRole('button', { name: '导出全部设置' }));
    const text = await saved[0]!.text;
    expect(screen.getByText(/文件“绩效自评设置.json”应已保存/)).toBeVisible();
    port.remembered = { ...port.remembered, settings: {} };
    const input = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].at(-1)!;
    await user.upload(input, file('{"name": 1}'));
    expect(await screen.findByText(/这不是助手导出的设置文件，没有导入/)).toBeVisible();
    expect(port.remembered.settings).toEqual({});
    await user.upload(input, file(text));
    expect(await screen.findByText('已导入，并按新的设置重新计算。')).toBeVisible();
    expect(port.remembered.settings).toEqual({ writeMode: 'plain' });
  });

  it('change the language of the pane', async () => {
    const { user } = await open(roadWorkbook);
    await user.click(part('语言'));
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByRole('tab', { name: 'Settings' })).toBeVisible();
  });
});
