import { writeFileSync } from 'node:fs';
import { at, makeFolder, removeFolder, result, run, sample, slow } from './support';

beforeEach(makeFolder);
afterEach(removeFolder);

it(
  'writes the rate with the base that a person chose, keeps the choice, and names the bases of a wrong one',
  async () => {
    const choices = [{ sheet: '预算执行基础数据', cell: 'D34', base: '收支基本情况!B8' }];
    writeFileSync(at('answers.json'), JSON.stringify({ choices }));
    const options = ['--answers', at('answers.json'), '--json', at('a.json')];
    const filled = await run('fill', sample('baojing-2017'), '-o', at('a.xlsx'), ...options);
    expect(filled.problems).toEqual([]);
    const rate = (file: string) =>
      result(at(file)).changes.find(({ sheet, cell }) => sheet === '预算执行基础数据' && cell === 'D34');
    expect(rate('a.json')).toMatchObject({
      status: 'written',
      formula: expect.stringContaining('收支基本情况!B8') as string,
    });
    await run('fill', at('a.xlsx'), '-o', at('b.xlsx'), '--json', at('b.json'));
    expect(rate('b.json')).toMatchObject({ status: 'unchanged' });
    writeFileSync(at('wrong.json'), JSON.stringify({ choices: [{ ...choices[0], base: 'D99' }] }));
    const wrong = await run(
      'fill',
      sample('baojing-2017'),
      '-o',
      at('c.xlsx'),
      '--answers',
      at('wrong.json'),
    );
    expect(wrong.code).toBe(2);
    expect(wrong.problems.join('')).toContain('收支基本情况!B8');
  },
  slow,
);
