import { writeFileSync } from 'node:fs';
import { at, makeFolder, removeFolder, result, run, sample, slow } from './support';

beforeEach(makeFolder);
afterEach(removeFolder);

const answersFile = (answers: object): string => {
  writeFileSync(at('answers.json'), JSON.stringify(answers));
  return at('answers.json');
};

it(
  'fills by what a person says of a table, keeps it with the workbook, and says what a table lacks',
  async () => {
    const first = await run('check', sample('beita-2023'), '--json', at('before.json'));
    expect(first.code).not.toBe(2);
    const table = result(at('before.json')).tables.find(({ scheme }) => scheme !== null);
    const place = { sheet: table!.sheet, cell: table!.range.split(':')[0]! };
    const said = { ...place, kind: 'overall-self-eval', unit: '元', scheme: 'baojing-2017' };
    const given = ['--answers', answersFile({ corrections: [said] })];
    const filled = await run(
      'fill',
      sample('beita-2023'),
      '-o',
      at('a.xlsx'),
      '--json',
      at('a.json'),
      ...given,
    );
    expect(filled.problems).toEqual([]);
    const expected = { kind: 'overall-self-eval', unit: '元', scheme: 'baojing-2017' };
    const same = (file: string) =>
      result(at(file)).tables.find(({ range, sheet }) => range === table!.range && sheet === table!.sheet);
    expect(same('a.json')).toMatchObject(expected);

    await run('check', at('a.xlsx'), '--json', at('b.json'));
    expect(same('b.json')).toMatchObject(expected);

    const none = answersFile({ corrections: [{ ...place, kind: 'none' }] });
    await run('check', at('a.xlsx'), '--json', at('c.json'), '--answers', none);
    expect(same('c.json')).toBeUndefined();
  },
  slow,
);

it(
  'refuses what makes no table, and a sheet or scheme that is not there',
  async () => {
    await run('check', sample('beita-2023'), '--json', at('before.json'));
    const table = result(at('before.json')).tables.find(({ scheme }) => scheme !== null);
    const refused = async (entry: object) => {
      const file = answersFile({ corrections: [entry] });
      const { code, problems } = await run('check', sample('beita-2023'), '--answers', file);
      return { code, said: problems.join('') };
    };
    const sheet = table!.sheet;
    const cell = table!.range.split(':')[0]!;
    expect(await refused({ sheet: '没有的表', unit: '元' })).toMatchObject({ code: 2 });
    expect((await refused({ sheet: '没有的表', unit: '元' })).said).toContain(sheet);
    expect((await refused({ sheet, cell, scheme: 'none-such' })).said).toContain('none-such');
    const letters = 'ABCDEFGHIJKL'.split('');
    const nothing = letters.map((column) => ({ column, meaning: null }));
    const empty = await refused({ sheet, cell, columns: nothing });
    expect([empty.code, empty.said]).toEqual([
      2,
      expect.stringContaining('"meaning":"marks" | "meaning":"score"'),
    ]);
  },
  slow,
);
