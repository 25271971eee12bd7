import { writeFileSync } from 'node:fs';
import { readOptions } from '../../src/cli/options';
import { approvedRows, bookOfRows, bytesOf, ledgerRows, ownRows } from '../support/sourceFiles';
import { at, makeFolder, open, removeFolder, result, run, slow } from './support';

beforeEach(() => {
  makeFolder();
  writeFileSync(
    at('自评.xlsx'),
    bytesOf(bookOfRows({ 自评表: ownRows }, { D9: '≥30公里', F4: 118, F5: 98 })),
  );
  writeFileSync(at('批复.xlsx'), bytesOf(bookOfRows({ 目标: approvedRows })));
  writeFileSync(at('台账.xlsx'), bytesOf(bookOfRows({ 台账: ledgerRows })));
});
afterEach(removeFolder);

const sources = () => ['--source', `批复=${at('批复.xlsx')}`, '--source', `台账=${at('台账.xlsx')}`];

function codes(file: string): readonly string[] {
  return result(at(file)).findings.map(({ code }) => code);
}

describe('--source', () => {
  it(
    'makes a check compare with the files',
    async () => {
      await run('check', at('自评.xlsx'), '--json', at('without.json'));
      const checked = await run('check', at('自评.xlsx'), ...sources(), '--json', at('with.json'));
      expect(checked).toMatchObject({ code: 1, problems: [] });
      expect(checked.out.join('\n')).toContain('批复为“≥36公里”');
      expect(codes('without.json')).not.toEqual(expect.arrayContaining(['P-073']));
      expect(codes('with.json')).toEqual(expect.arrayContaining(['P-073', 'P-074']));
      expect(result(at('with.json')).tables.map(({ sheet }) => sheet)).toEqual(['自评表']);
    },
    slow,
  );

  it(
    'leaves the sheets in the filled workbook, where a later check finds them and undo takes them back',
    async () => {
      const filled = await run('fill', at('自评.xlsx'), '-o', at('结果.xlsx'), ...sources());
      expect(filled).toMatchObject({ code: 0, problems: [] });
      const names = (await open(at('结果.xlsx'))).sheets.map(({ name }) => name);
      expect(names).toEqual(['自评表', '批复·目标', '台账·台账']);
      await run('check', at('结果.xlsx'), '--json', at('later.json'));
      expect(codes('later.json')).toEqual(expect.arrayContaining(['P-073', 'P-074']));
      await run('undo', at('结果.xlsx'), '-o', at('一.xlsx'));
      const undone = await run('undo', at('一.xlsx'), '-o', at('二.xlsx'));
      expect(undone).toMatchObject({ code: 0, problems: [] });
      expect((await open(at('二.xlsx'))).sheets.map(({ name }) => name)).toEqual(['自评表']);
    },
    slow,
  );

  it(
    'says in one sentence which file cannot be used, and writes nothing',
    async () => {
      writeFileSync(at('旧.xls'), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
      const { code, problems } = await run('check', at('自评.xlsx'), '--source', `批复=${at('旧.xls')}`);
      expect(code).toBe(2);
      expect(problems).toEqual([
        '资料文件“旧.xls”没有并入。这是旧版 .xls 文件。请用 Excel 打开并另存为 .xlsx 后再试。',
      ]);
    },
    slow,
  );

  it('wants a role that is known', () => {
    const parsed = readOptions(['check', 'a.xlsx', '--source', '清单=b.xlsx']);
    expect(parsed).toMatchObject({ kind: 'problem', problem: { code: 'value', option: '--source' } });
    expect(readOptions(['check', 'a.xlsx', '--source', 'last-year=b.xlsx'])).toMatchObject({
      options: { sources: [{ role: 'last-year', file: 'b.xlsx' }] },
    });
  });
});
