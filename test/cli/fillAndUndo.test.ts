import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseAddress } from '../../src/domain/snapshot/address';
import { setCell, setStyle } from '../../src/workbench/book/mutate';
import { insertRows } from '../../src/workbench/book/rows';
import { defaultChoices } from '../../src/workflow/analyse';
import { fill } from '../../src/workflow/fill';
import { resultOf } from '../../src/workflow/result';
import { comparePackages } from '../support/comparePackages';
import { connect, contentsOf, disconnectAll } from '../workbook/support';
import { at, makeFolder, open, removeFolder, result, run, sample as blank, save, slow } from './support';

beforeEach(makeFolder);
afterEach(removeFolder);

describe('fill and undo', () => {
  it.each(['beita-2023', 'yuxi-2020'])(
    'of %s fill what is ready within six syncs and take it back exactly',
    async (name) => {
      const filled = await run(
        'fill',
        blank(name),
        '-o',
        at('out.xlsx'),
        '--json',
        at('r.json'),
        '--accept-proposals',
      );
      expect(filled).toMatchObject({ code: 0, problems: [] });
      const { ledger, changes } = result(at('r.json'));
      const written = changes.filter(({ status }) => status === 'written');
      expect(written.length).toBeGreaterThan(5);
      // Memory 1, snapshot 2, apply 2, read-back 1.
      expect(ledger?.syncs).toBeLessThanOrEqual(6);
      expect(written.filter(({ value }) => typeof value === 'string' && value.startsWith('#'))).toEqual([]);

      const undone = await run('undo', at('out.xlsx'), '-o', at('back.xlsx'));
      expect(undone).toMatchObject({ code: 0, problems: [] });
      expect(contentsOf(await open(at('back.xlsx')))).toEqual(contentsOf(await open(blank(name))));
      expect(await run('undo', at('back.xlsx'), '-o', at('again.xlsx'))).toMatchObject({ code: 2 });
      expect(readdirSync(at()).sort()).toEqual(['back.xlsx', 'out.xlsx', 'r.json']);
    },
    slow,
  );

  it(
    'marks what is wrong with the filled workbook where that is wanted, and only colours are added by it',
    async () => {
      const fill = (file: string, ...more: string[]) =>
        run('fill', blank('yuxi-2020'), '-o', at(file), '--accept-proposals', ...more);
      await fill('plain.xlsx');
      const marked = await fill('marked.xlsx', '--mark');
      const said = marked.out.map((line) => /^已标出 (\d+) 格。$/.exec(line)?.[1]).find(Boolean);
      expect(Number(said)).toBeGreaterThan(0);
      const rules = (await open(at('marked.xlsx'))).sheets.flatMap(
        ({ conditionalFormats }) => conditionalFormats,
      );
      expect(rules.length).toBeGreaterThan(0);
      expect(JSON.stringify(rules)).toContain('PERF P-');
      const differences = comparePackages(readFileSync(at('plain.xlsx')), readFileSync(at('marked.xlsx')));
      expect(differences.filter(({ kind }) => kind === 'cell')).toEqual([]);
      expect(differences).not.toEqual([]);
    },
    slow,
  );

  it(
    'touches the cells it lists and its own part, nothing else',
    async () => {
      await run('fill', blank('beita-2023'), '-o', at('out.xlsx'), '--json', at('r.json'));
      const listed = new Set(
        result(at('r.json'))
          .changes.filter(({ status }) => status === 'written')
          .map(({ sheet, cell }) => `${sheet}!${cell}`),
      );
      const differences = comparePackages(readFileSync(blank('beita-2023')), readFileSync(at('out.xlsx')));
      for (const difference of differences) {
        if (difference.kind === 'cell' || difference.kind === 'style') {
          expect(listed).toContain(`${difference.sheet}!${difference.cell}`);
        } else if (difference.kind === 'part-changed' || difference.kind === 'part-added') {
          expect(difference.part).toMatch(/^customXml\/|^xl\/calcChain\.xml$/);
        } else {
          expect(['relationship-added', 'content-type-added', 'styles-appended']).toContain(difference.kind);
        }
      }
    },
    slow,
  );

  it(
    'in other ways of writing give the same values',
    async () => {
      const values: unknown[] = [];
      for (const mode of ['perf', 'plain', 'values']) {
        await run(
          'fill',
          blank('beita-2023'),
          '-o',
          at('o.xlsx'),
          '--json',
          at('r.json'),
          '--write',
          mode,
          '--accept-proposals',
        );
        const { changes } = result(at('r.json'));
        values.push(changes.map(({ cell, status, value }) => [cell, status === 'written' ? value : null]));
        expect(changes.some(({ formula }) => formula?.includes('PERF.'))).toBe(mode === 'perf');
      }
      expect(values[1]).toEqual(values[0]);
      const figures = (list: unknown) =>
        (list as [string, unknown][]).filter(([, value]) => typeof value === 'number');
      expect(figures(values[2])).toEqual(figures(values[0]));
    },
    slow,
  );

  it(
    'a second time change nothing and make no second record',
    async () => {
      await run('fill', blank('beita-2023'), '-o', at('one.xlsx'), '--accept-proposals');
      const again = await run('fill', at('one.xlsx'), '-o', at('two.xlsx'), '--accept-proposals');
      expect(again.code).toBe(0);
      expect(comparePackages(readFileSync(at('one.xlsx')), readFileSync(at('two.xlsx')))).toEqual([]);
    },
    slow,
  );

  it.each(['perf', 'plain'])(
    'find the cells again where a row was inserted above the table (%s)',
    async (mode) => {
      await run('fill', blank('beita-2023'), '-o', at('out.xlsx'), '--write', mode, '--accept-proposals');
      const book = await open(at('out.xlsx'));
      const original = await open(blank('beita-2023'));
      for (const moved of [book, original]) insertRows(moved, moved.sheets.at(-1)!, 1, 1);
      save(book, at('moved.xlsx'));
      const undone = await run('undo', at('moved.xlsx'), '-o', at('back.xlsx'));
      expect(undone).toMatchObject({ code: 0, problems: [] });
      expect(contentsOf(await open(at('back.xlsx')))).toEqual(contentsOf(original));
    },
    slow,
  );

  it(
    'keep a filled cell that a person has changed, and say so',
    async () => {
      await run('fill', blank('beita-2023'), '-o', at('out.xlsx'), '--json', at('r.json'));
      const [first] = result(at('r.json')).changes.filter(({ status }) => status === 'written');
      const { row, column } = parseAddress(first!.cell)!;
      const book = await open(at('out.xlsx'));
      const sheet = book.sheets.find(({ name }) => name === first!.sheet)!;
      setCell(book, sheet, row, column, { value: 0.5, formula: null });
      save(book, at('typed.xlsx'));
      const undone = await run('undo', at('typed.xlsx'), '-o', at('back.xlsx'));
      expect(undone.code).toBe(0);
      expect(undone.out.join('\n')).toContain('有 1 格在填表后改过');
      const original = await open(blank('beita-2023'));
      setCell(
        original,
        original.sheets.find(({ name }) => name === first!.sheet)!,
        row,
        column,
        {
          value: 0.5,
          formula: null,
        },
      );
      const withoutFormat = (contents: unknown) =>
        JSON.stringify(contents).replaceAll(/"numberFormat":"[^"]*"/g, '');
      expect(withoutFormat(contentsOf(await open(at('back.xlsx'))))).toBe(
        withoutFormat(contentsOf(original)),
      );
    },
    slow,
  );

  it(
    'take the scores of a person from a file',
    async () => {
      await run('fill', blank('beita-2023'), '-o', at('a.xlsx'), '--json', at('a.json'));
      const places = result(at('a.json'))
        .changes.filter(({ status }) => status === 'judgement' || status === 'proposed')
        .map(({ sheet, cell }) => ({ sheet, cell }));
      expect(places.length).toBeGreaterThan(3);
      const scores = places.map((place) => ({ ...place, score: 4.5 }));
      writeFileSync(at('answers.json'), JSON.stringify({ scores }));
      const options = ['--json', at('b.json'), '--answers', at('answers.json')];
      const filled = await run('fill', blank('beita-2023'), '-o', at('b.xlsx'), ...options);
      expect(filled.code).toBe(0);
      const answered = result(at('b.json')).changes.filter((change) =>
        places.some(({ sheet, cell }) => change.sheet === sheet && change.cell === cell),
      );
      // A score outside of the tier that the words name is refused, and that is said.
      expect(answered.some(({ status, value }) => status === 'written' && value === 4.5)).toBe(true);
      const refused = answered.filter(({ status }) => status !== 'written');
      expect(filled.out.filter((line) => line.includes('4.5')).length).toBeGreaterThanOrEqual(refused.length);
    },
    slow,
  );

  it(
    'write the unlocked cells of a protected sheet and list the locked ones',
    async () => {
      await run('fill', blank('beita-2023'), '-o', at('free.xlsx'), '--json', at('free.json'));
      const written = result(at('free.json')).changes.filter(({ status }) => status === 'written');
      const [first] = written;
      const others = written.slice(1).filter(({ sheet }) => sheet === first!.sheet);
      const book = await open(blank('beita-2023'));
      const sheet = book.sheets.find(({ name }) => name === first!.sheet)!;
      const { row, column } = parseAddress(first!.cell)!;
      sheet.protection = { password: false, options: {} };
      setStyle(book, sheet, row, column, { locked: false });
      const { port } = connect(book);
      const outcome = await fill(port, { ...defaultChoices, acceptProposals: false });
      disconnectAll();
      const { changes } = resultOf({
        analysis: outcome.analysis,
        fill: outcome,
        fileName: 'x.xlsx',
        language: 'zh-CN',
        ledger: null,
      });
      const cells = (status: string) =>
        changes
          .filter((change) => change.status === status && change.sheet === first!.sheet)
          .map(({ cell }) => cell);
      expect(cells('written')).toEqual([first!.cell]);
      expect(cells('blocked').sort()).toEqual(others.map(({ cell }) => cell).sort());
    },
    slow,
  );

  it(
    'say that nothing could be filled where everything is locked, and write no file',
    async () => {
      const parts = unzipSync(readFileSync(blank('beita-2023')));
      for (const [name, bytes] of Object.entries(parts)) {
        if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
        const xml = strFromU8(bytes).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
        parts[name] = strToU8(xml);
      }
      writeFileSync(at('locked.xlsx'), zipSync(parts));
      const { code, problems } = await run('fill', at('locked.xlsx'), '-o', at('out.xlsx'));
      expect({ code, problems }).toEqual({ code: 2, problems: ['没有可以填写的单元格。'] });
      expect(readdirSync(at())).toEqual(['locked.xlsx']);
    },
    slow,
  );
});

describe('a fill that broke off', () => {
  it(
    'is put right and said before the next one',
    async () => {
      const book = await open(blank('beita-2023'));
      const { port, host } = connect(book);
      host.faults.inject({ request: 5, action: 9, code: 'GeneralException', following: true });
      const broken = await fill(port, { ...defaultChoices, acceptProposals: false });
      disconnectAll();
      expect(broken.apply.status).toBe('open');
      save(book, at('half.xlsx'));
      const filled = await run('fill', at('half.xlsx'), '-o', at('out.xlsx'));
      expect(filled.code).toBe(0);
      expect(filled.out.join('\n')).toContain('上次未完成的填表已恢复');
      await run('undo', at('out.xlsx'), '-o', at('back.xlsx'));
      expect(contentsOf(await open(at('back.xlsx')))).toEqual(contentsOf(await open(blank('beita-2023'))));
    },
    slow,
  );
});
