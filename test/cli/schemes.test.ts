import { readFileSync, writeFileSync } from 'node:fs';
import { builtInScheme } from '../../src/domain/schemes/catalogue';
import { writeScheme } from '../../src/domain/schemes/writeScheme';
import { at, makeFolder, removeFolder, result, run, sample, slow } from './support';

beforeEach(makeFolder);
afterEach(removeFolder);

const own = { ...builtInScheme('beita-2023')!, id: 'my-district-2024' };

describe('--scheme', () => {
  it(
    'takes a file, names the scheme in the JSON, and keeps it with the filled workbook',
    async () => {
      writeFileSync(at('own.json'), writeScheme(own));
      const filled = await run(
        'fill',
        sample('beita-2023'),
        '-o',
        at('out.xlsx'),
        '--scheme',
        at('own.json'),
        '--json',
        at('fill.json'),
        '--export-scheme',
        at('again.json'),
      );
      expect(readFileSync(at('again.json'), 'utf8')).toBe(writeScheme(own));
      expect(filled.problems).toEqual([]);
      expect(filled.code).toBe(0);
      expect(result(at('fill.json')).tables.flatMap(({ scheme }) => scheme ?? [])).toEqual([own.id]);
      await run('check', at('out.xlsx'), '--json', at('check.json'));
      expect(result(at('check.json')).tables.flatMap(({ scheme }) => scheme ?? [])).toEqual([own.id]);
    },
    slow,
  );

  it(
    'takes the id of a scheme, says what it is used for, and which one was not used',
    async () => {
      const { out } = await run(
        'check',
        sample('beita-2023'),
        '--scheme',
        'beita-2023',
        '--scheme',
        'yunnan-2020',
        '--language',
        'en-US',
      );
      expect(out).toContain(
        'Scoring scheme: Beita district of Shaoyang, overall spending (2023), for 1 table. You chose it. Source: 邵阳市北塔区2023年度整体支出绩效自评表, 分值 (read).',
      );
      expect(out).toContain(
        '  The chosen scheme is not used: Yunnan province, project spending (2020). It is not made for the tables of this workbook.',
      );
    },
    slow,
  );

  it(
    'offers what the table looks like, with the words that choose it',
    async () => {
      const { out } = await run('check', sample('beita-2023'));
      expect(out.filter((line) => line.includes('--scheme beita-2023'))).toHaveLength(1);
    },
    slow,
  );

  it(
    'says what is wrong with a file, and what could be named',
    async () => {
      writeFileSync(at('wrong.json'), writeScheme({ ...own, id: 'hunan-5' }));
      const wrong = await run('check', sample('beita-2023'), '--scheme', at('wrong.json'));
      expect(wrong).toMatchObject({
        code: 2,
        problems: ['评分办法文件里“id”不能使用：编号“hunan-5”已用于自带的评分办法。请换一个编号。'],
      });
      const unknown = await run('check', sample('beita-2023'), '--scheme', 'nowhere');
      expect(unknown.code).toBe(2);
      expect(unknown.problems[0]).toMatch(/^“--scheme”不能是“nowhere”。可以用：FILE \| national-2020/);
      const gone = await run('check', sample('beita-2023'), '--scheme', at('gone.json'));
      expect(gone.problems).toEqual(['找不到文件。请检查文件名和所在文件夹。']);
      expect((await run('check', sample('beita-2023'), '--scheme')).code).toBe(2);
      expect((await run('undo', sample('beita-2023'), '-o', at('x.xlsx'), '--scheme', 'hunan-5')).code).toBe(
        2,
      );
    },
    slow,
  );
});
