import type { NewCell, NewSheet } from '../../src/workbook/newSheet';
import { analyse, defaultChoices, type Analysis } from '../../src/workflow/analyse';
import { findingsSheet } from '../../src/workflow/findingsSheet';
import { emptyMemory } from '../../src/workbook/memory/memory';
import { at, makeFolder, open, removeFolder, run, sample, slow } from '../cli/support';
import { sampleSnapshot } from '../support/sampleSnapshot';

beforeEach(makeFolder);
afterEach(removeFolder);

async function baojing(): Promise<Analysis> {
  return analyse(await sampleSnapshot('baojing-2017', 'published'), defaultChoices, emptyMemory);
}

function rowsOf({ cells }: NewSheet): NewCell[][] {
  const last = Math.max(...cells.map(({ row }) => row));
  return Array.from({ length: last + 1 }, (_, row) => cells.filter((cell) => cell.row === row));
}

function textOf(cell: NewCell | undefined): string {
  const content = cell?.content ?? null;
  if (content === null) return '';
  return 'text' in content ? content.text : 'number' in content ? String(content.number) : content.formula;
}

describe('自评审核问题表', () => {
  it('has a row for each finding, what must be changed first, with a link to its first cell', async () => {
    const analysis = await baojing();
    const rows = rowsOf(findingsSheet(analysis, 'zh-CN'));
    const listed = rows.slice(3, 3 + analysis.findings.length);
    expect(new Set(listed.map((row) => textOf(row[9])))).toEqual(
      new Set(analysis.findings.map(({ code }) => code)),
    );
    expect(listed.map((row) => textOf(row[0]))).toEqual(listed.map((_, index) => String(index + 1)));
    const order = listed.map((row) => ['本次必改', '需说明', '下年改'].indexOf(textOf(row[2])));
    expect(order).toEqual([...order].sort());
    for (const row of listed) {
      const content = row[4]!.content as { text: string; link: { row: number; column: number } };
      const { code } = { code: textOf(row[9]) };
      const cells = analysis.findings
        .filter((finding) => finding.code === code)
        .map(({ cells: [first] }) => first);
      expect(cells).toContainEqual(content.link);
    }
  });

  it('says what stands there, what should, and what the pane would write', async () => {
    const analysis = await baojing();
    const rows = rowsOf(findingsSheet(analysis, 'zh-CN'));
    const wrong = analysis.findings.find(({ found, expected }) => found !== null && expected !== null)!;
    const row = rows.find((cells) => textOf(cells[9]) === wrong.code && textOf(cells[6]) === wrong.found)!;
    expect(textOf(row[7])).toBe(wrong.expected);
    const advised = rows.map((cells) => textOf(cells[8])).filter((text) => text.includes('改为'));
    expect(advised.length).toBeGreaterThan(0);
  });

  it('lists what was set aside below, with the reason', async () => {
    const analysis = await baojing();
    const [first, ...rest] = analysis.findings;
    const sheet = findingsSheet(
      { ...analysis, findings: rest, dismissed: [{ finding: first!, reason: '已与批复核对' }] },
      'zh-CN',
    );
    const rows = rowsOf(sheet);
    const head = rows.findIndex((cells) => textOf(cells[0]) === '已核实，保留');
    expect(head).toBe(3 + rest.length);
    expect(textOf(rows[head + 1]![8])).toBe('已与批复核对');
    expect(textOf(rows[head + 1]![9])).toBe(first!.code);
  });

  it('has no empty cell for a sentence in either language', async () => {
    const analysis = await baojing();
    for (const language of ['zh-CN', 'en-US'] as const) {
      const rows = rowsOf(findingsSheet(analysis, language)).slice(3, 3 + analysis.findings.length);
      for (const row of rows)
        for (const column of [1, 2, 3, 4, 5, 9]) expect(textOf(row[column])).not.toBe('');
    }
  });

  it(
    'is written by the command line, is not checked itself, and is taken back by undo',
    async () => {
      const first = await run('check', sample('yuxi-2020', 'published'), '--list', at('问题.xlsx'));
      expect(first.problems).toEqual([]);
      const book = await open(at('问题.xlsx'));
      expect(book.sheets.at(-1)!.name).toBe('自评审核问题表');
      const links = [...book.sheets.at(-1)!.cells.values()].filter(({ formula }) =>
        formula?.startsWith('=HYPERLINK("#'),
      );
      expect(links.length).toBeGreaterThan(5);
      const again = await run('check', at('问题.xlsx'));
      expect(again.code).toBe(first.code);
      const findings = (lines: readonly string[]) => lines.filter((line) => /^ {2}P-\d/.test(line));
      expect(findings(again.out)).toEqual(findings(first.out));
      await run('undo', at('问题.xlsx'), '-o', at('无.xlsx'));
      expect((await open(at('无.xlsx'))).sheets.map(({ name }) => name)).not.toContain('自评审核问题表');
    },
    slow,
  );
});
