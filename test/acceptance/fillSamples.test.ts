import { commandLine } from './commandLine';
import { expectedOf, type ExpectedCell } from '../support/expectedSamples';
import { calculateInLibreOffice } from '../support/libreOffice';
import { parseAddress } from '../../src/domain/snapshot/address';
import type { Result, ResultChange } from '../../src/workflow/result';

jest.setTimeout(240_000);

const cases = [
  { workbook: 'beita-2023', sheets: /^附件1-2/ },
  { workbook: 'yuxi-2020', sheets: /^公开12-/ },
];
const line = commandLine();
afterAll(line.remove);

function expectedCells({ workbook, sheets }: (typeof cases)[number]): readonly ExpectedCell[] {
  return expectedOf(workbook).cells.filter(({ sheet }) => sheets.test(sheet));
}

function changeOf(result: Result, { sheet, cell }: { sheet: string; cell: string }): ResultChange {
  const found = result.changes.find((change) => change.sheet === sheet && change.cell === cell);
  if (!found) throw new Error(`No change is listed for ${sheet}!${cell}`);
  return found;
}

/** Scores are compared to half a cent, rates at the two places they are shown with. */
function expectValue(change: ResultChange, expected: ExpectedCell): void {
  const where = `${change.sheet}!${change.cell}`;
  const value = Number(change.value);
  expect({ where, close: Math.abs(value - Number(expected.value)) <= 0.00500001 }).toEqual({
    where,
    close: true,
  });
}

/** The published judgements and the proposed scores, as answers by sheet and cell; rows repeated as asked for. */
function answers(cells: readonly ExpectedCell[], repetition: 'counted' | 'left-out') {
  const at = ({ sheet, cell }: ExpectedCell) => ({ sheet, cell });
  const repeated = cells.find(({ sheet, kind }) => kind === 'total' && sheet.startsWith('公开12-1'));
  return {
    scores: cells
      .filter(({ kind }) => kind === 'judgement')
      .map((cell) => ({ ...at(cell), score: Number(cell.published) })),
    accepted: cells.filter(({ kind }) => kind === 'proposal').map(at),
    repetitions: repeated ? [{ ...at(repeated), answer: repetition }] : [],
  };
}

describe.each(cases)('$workbook filled with what follows from the sheet', (sample) => {
  const cells = expectedCells(sample);
  let accepted: Result;
  let cautious: Result;

  beforeAll(async () => {
    const blank = line.sample(`${sample.workbook}.blank.xlsx`);
    const fill = ['fill', blank, '-o', line.at('filled.xlsx'), '--json', line.at('result.json')];
    expect((await line.run(...fill, '--accept-proposals')).code).toBe(0);
    accepted = line.result('result.json');
    expect((await line.run(...fill)).code).toBe(0);
    cautious = line.result('result.json');
  });

  it('has every computed, target and ratio cell, and every preselected proposal that was accepted', () => {
    const computed = cells.filter(
      ({ kind, preselected }) =>
        ['computed', 'target', 'ratio'].includes(kind) || (kind === 'proposal' && preselected),
    );
    expect(computed.length).toBeGreaterThan(0);
    for (const cell of computed) {
      const change = changeOf(accepted, cell);
      expect([change.cell, change.status]).toEqual([cell.cell, 'written']);
      expectValue(change, cell);
    }
  });

  it('leaves proposals unwritten and lists them unless they are accepted', () => {
    for (const cell of cells.filter(({ kind }) => kind === 'proposal')) {
      expect([cell.cell, changeOf(cautious, cell).status]).toEqual([cell.cell, 'proposed']);
      if (!cell.preselected) expect(changeOf(accepted, cell).status).toBe('proposed');
    }
  });

  it('leaves judgements to a person and says why', () => {
    for (const cell of cells.filter(({ kind }) => kind === 'judgement')) {
      const change = changeOf(accepted, cell);
      expect([change.cell, change.status, change.value]).toEqual([cell.cell, 'judgement', null]);
      expect(change.why.length).toBeGreaterThan(8);
    }
  });

  it('writes nothing but what it lists as written', () => {
    const untouched = new Set(expectedOf(sample.workbook).leave_alone.flatMap((place) => expandPlace(place)));
    const written = accepted.changes.filter(({ status }) => status === 'written');
    expect(written.filter(({ sheet, cell }) => untouched.has(`${sheet}!${cell}`))).toEqual([]);
  });

  it('takes at most six requests: memory, two to read, two to apply, one to read back', () => {
    expect(accepted.ledger?.syncs).toBeLessThanOrEqual(6);
  });

  it('keeps total and grade blank while a score is open', () => {
    for (const { sheet, open } of cautious.scores.filter((score) => sample.sheets.test(score.sheet))) {
      if (open === 0) continue;
      const totals = cells.filter((cell) => cell.sheet === sheet && ['total', 'grade'].includes(cell.kind));
      for (const cell of totals)
        expect([cell.cell, changeOf(cautious, cell).value]).toEqual([cell.cell, null]);
    }
  });

  it.each(['perf', 'plain'] as const)(
    'gives the published totals when a person answers (%s)',
    async (mode) => {
      const file = line.write('answers.json', JSON.stringify(answers(cells, 'counted')));
      const output = line.at('answered.xlsx');
      const run = await line.run(
        ...['fill', line.sample(`${sample.workbook}.blank.xlsx`), '-o', output, '--write', mode],
        ...['--answers', file, '--json', line.at('answered.json')],
      );
      expect(run).toMatchObject({ code: 0, problems: [] });
      const answered = line.result('answered.json');
      const totals = cells.filter(({ kind }) => kind === 'total' || kind === 'grade');
      expect(totals.map((cell) => [cell.cell, changeOf(answered, cell).value])).toEqual(
        totals.map((cell) => [cell.cell, totalOf(cell)]),
      );
      if (mode === 'perf') return;
      const sheets = await calculateInLibreOffice(line.bytes(output));
      for (const cell of totals) {
        const place = parseAddress(cell.cell);
        const shown = sheets.get(cell.sheet)?.[place?.row ?? 0]?.[place?.column ?? 0];
        const value = typeof totalOf(cell) === 'number' ? Number(shown) : shown;
        expect([cell.sheet, cell.cell, value]).toEqual([cell.sheet, cell.cell, totalOf(cell)]);
      }
    },
  );
});

describe('a row that a page break repeated (公开12-1)', () => {
  const sheet = '公开12-1 市人才发展专项资金';
  const cells = expectedCells(cases[1]!);

  it('makes the total wait and names both sums', async () => {
    const scored = { ...answers(cells, 'counted'), repetitions: [] };
    const file = line.write('open.json', JSON.stringify(scored));
    await line.run(
      ...['fill', line.sample('yuxi-2020.blank.xlsx'), '-o', line.at('open.xlsx')],
      ...['--answers', file, '--json', line.at('openResult.json')],
    );
    const total = changeOf(line.result('openResult.json'), { sheet, cell: 'H35' });
    expect(total).toMatchObject({ status: 'judgement', value: null });
    expect(total.alternatives.map(({ value }) => value).sort()).toEqual([101.97, 98.97]);
  });

  it('counts once when the person says so', async () => {
    const file = line.write('left.json', JSON.stringify(answers(cells, 'left-out')));
    await line.run(
      ...['fill', line.sample('yuxi-2020.blank.xlsx'), '-o', line.at('left.xlsx')],
      ...['--answers', file, '--json', line.at('left.json.result')],
    );
    const result = line.result('left.json.result');
    expect(changeOf(result, { sheet, cell: 'H35' }).value).toBe(98.97);
    expect(changeOf(result, { sheet, cell: 'I35' }).value).toBe('优');
  });
});

function totalOf(cell: ExpectedCell): number | string | null {
  const value = cell.value_if_recomputed ?? cell.value;
  return cell.kind === 'total' ? Number(value) : value;
}

/** `'表'!H8:H10` → its cells. */
function expandPlace(place: string): string[] {
  const match = /^'?(.*?)'?!([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(place);
  if (!match) throw new Error(`No place: ${place}`);
  const [, sheet = '', column = '', from = '', , to = from] = match;
  return Array.from(
    { length: Number(to) - Number(from) + 1 },
    (_, index) => `${sheet}!${column}${Number(from) + index}`,
  );
}
