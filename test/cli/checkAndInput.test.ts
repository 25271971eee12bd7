import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseAddress } from '../../src/domain/snapshot/address';
import { setCell } from '../../src/workbench/book/mutate';
import { createWorkbook } from '../../src/workbench/files/createWorkbook';
import { saveWorkbook } from '../../src/workbench/files/saveWorkbook';
import { at, functionNames, makeFolder, removeFolder, result, run, sample, slow } from './support';

beforeEach(makeFolder);
afterEach(removeFolder);

describe('check', () => {
  it.each([
    ['beita-2023', 'blank', 0],
    ['yuxi-2020', 'published', 1],
  ] as const)(
    'of %s (%s) exits with %i and writes no workbook',
    async (name, variant, code) => {
      const file = sample(name, variant);
      const before = readFileSync(file);
      const checked = await run('check', file, '--json', at('c.json'));
      expect(checked).toMatchObject({ code, problems: [] });
      expect(result(at('c.json')).findings.some(({ severity }) => severity === 'error')).toBe(code === 1);
      expect(result(at('c.json')).changes.some(({ status }) => status === 'written')).toBe(false);
      expect(readdirSync(at())).toEqual(['c.json']);
      expect(readFileSync(file).equals(before)).toBe(true);
    },
    slow,
  );
});

describe('wrong input', () => {
  it.each([
    ['a missing file', () => at('none.xlsx'), '找不到文件'],
    ['a folder', () => at(), '这不是 Excel 工作簿'],
    ['a text', () => given('a.xlsx', '绩效自评'), '这不是 Excel 工作簿'],
    ['an empty file', () => given('b.xlsx', ''), '这不是 Excel 工作簿'],
    [
      'a damaged zip',
      () => given('c.xlsx', readFileSync(sample('beita-2023')).subarray(0, 5000)),
      '文件已损坏',
    ],
    ['a workbook without content', () => given('d.xlsx', workbook({})), '工作簿是空的'],
    [
      'a workbook without a table',
      () => given('e.xlsx', workbook({ A1: '购物单', A2: '铅笔' })),
      '没有找到绩效自评表',
    ],
  ])(
    'of %s is one sentence and exit code 2',
    async (_, input, sentence) => {
      for (const command of ['fill', 'check', 'undo']) {
        const file = input();
        const files = readdirSync(at());
        const output = command === 'check' ? [] : ['-o', at('out.xlsx')];
        const { code, out, problems } = await run(command, file, ...output);
        expect({ command, code, problems: problems.length }).toEqual({ command, code: 2, problems: 1 });
        expect(out.join('\n') + problems.join('\n')).not.toMatch(/Error|\bat .*:\d+/);
        if (command !== 'undo') expect(problems[0]).toContain(sentence);
        expect(readdirSync(at())).toEqual(files);
      }
    },
    slow,
  );

  it('is said in English where that was asked for', async () => {
    const { code, problems } = await run('check', at('none.xlsx'), '--language', 'en-US');
    expect(code).toBe(2);
    expect(problems[0]).toMatch(/^[\x20-\x7E’“”–]+$/);
  });

  it('never makes the result the input', async () => {
    writeFileSync(at('in.xlsx'), readFileSync(sample('beita-2023')));
    const { code, problems } = await run('fill', at('in.xlsx'), '-o', at('./in.xlsx'));
    expect(code).toBe(2);
    expect(problems).toEqual(['结果文件不能与输入文件相同。请换一个文件名。']);
  });

  it(
    'of answers that name no cell to be filled is refused',
    async () => {
      writeFileSync(
        at('answers.json'),
        JSON.stringify({ scores: [{ sheet: '没有', cell: 'A1', score: 1 }] }),
      );
      const output = ['-o', at('out.xlsx'), '--answers', at('answers.json')];
      const { code, problems } = await run('fill', sample('beita-2023'), ...output);
      expect(code).toBe(2);
      expect(problems[0]).toContain('没有!A1');
      expect(readdirSync(at())).toEqual(['answers.json']);
    },
    slow,
  );

  it('shows the help, which says that this is a trial host', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('试用');
    expect((await run('--help', '--language', 'en-US')).out.join('\n')).toMatch(/trial/i);
  });
});

function given(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

function workbook(cells: Readonly<Record<string, string>>): Uint8Array {
  const book = createWorkbook('x.xlsx', ['一']);
  for (const [address, value] of Object.entries(cells)) {
    const { row, column } = parseAddress(address)!;
    setCell(book, book.sheets[0]!, row, column, { value, formula: null });
  }
  return saveWorkbook(book, { functionNames });
}
