import { assess } from '../../../src/domain/assessment/assess';
import type { Assessment } from '../../../src/domain/assessment/assessment';
import type { Answers, Change, WriteMode } from '../../../src/domain/changes/changeSet';
import { noAnswers } from '../../../src/domain/changes/decisions';
import { planChanges } from '../../../src/domain/changes/planChanges';
import { REASONS } from '../../../src/domain/changes/reasons';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { cellAddress, parseAddress } from '../../../src/domain/snapshot/address';
import type { WorkbookSnapshot } from '../../../src/domain/snapshot/snapshot';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import { applied } from '../../support/applied';
import { calculated } from '../../support/calculated';
import { expectedOf } from '../../support/expectedSamples';
import { sampleSnapshot } from '../../support/sampleSnapshot';

const parameters = defaultParameters;
const samples = ['beita-2023', 'yuxi-2020', 'baoshan-2018', 'foshan-2020', 'baojing-2017'];
const modes: readonly WriteMode[] = ['perf', 'plain', 'values'];

type Planned = { readonly changes: readonly Change[]; readonly assessments: readonly Assessment[] };

function plan(
  workbook: WorkbookSnapshot,
  {
    writeMode = 'perf',
    answers = noAnswers,
    overwrite = false,
  }: { writeMode?: WriteMode; answers?: Answers; overwrite?: boolean } = {},
): Planned {
  const assessments = recogniseTables(workbook).map((table) =>
    assess(workbook, table, { parameters, answers, overwrite }),
  );
  const { changes } = planChanges(workbook, assessments, { writeMode, parameters, answers, overwrite });
  return { changes, assessments };
}

function nameOf(workbook: WorkbookSnapshot, { target }: Change): string {
  const sheet = workbook.sheets.find(({ id }) => id === target.sheetId);
  return `${sheet?.name ?? ''}!${cellAddress(target.row, target.column)}`;
}

/** Every proposal accepted, every judgement answered with the published score, the repeated row counted. */
function publishedAnswers(
  name: string,
  workbook: WorkbookSnapshot,
  { changes }: Planned,
  repetition: 'counted' | 'left-out' = 'counted',
): Answers {
  const published = new Map(
    expectedOf(name).cells.map((cell) => [`${cell.sheet}!${cell.cell}`, cell.published]),
  );
  return {
    accepted: changes.filter(({ status }) => status === 'proposed').map(({ identity }) => identity),
    refused: [],
    scores: changes.flatMap((change) => {
      const score = published.get(nameOf(workbook, change));
      return change.status === 'judgement' &&
        change.identity.column === 'score' &&
        typeof score === 'number' &&
        change.identity.item !== 'total'
        ? [{ identity: change.identity, score }]
        : [];
    }),
    repetitions: changes
      .filter(({ why }) => why.code === 'total-repetition')
      .map(({ identity }) => ({
        sheetId: identity.sheetId,
        table: identity.table,
        answer: repetition,
      })),
  };
}

/** Addresses of `'Sheet'!G8:G10`, one by one. */
function cellsOf(place: string): readonly string[] {
  const [, sheet = '', address = ''] = /^'(.*)'!(.*)$/u.exec(place) ?? [];
  const area = parseAddress(address);
  if (!area) return [];
  return Array.from({ length: area.rowCount * area.columnCount }, (_, index) => {
    const row = area.row + Math.floor(index / area.columnCount);
    return `${sheet}!${cellAddress(row, area.column + (index % area.columnCount))}`;
  });
}

describe.each(['beita-2023', 'yuxi-2020'])('%s, blank', (name) => {
  it('plans the expected value in the convention of the sheet for everything that follows from it', async () => {
    const workbook = await sampleSnapshot(name, 'blank');
    const { changes } = plan(workbook);
    const byCell = new Map(changes.map((change) => [nameOf(workbook, change), change]));
    const sheets = new Set(changes.map((change) => nameOf(workbook, change).split('!')[0]));
    const cells = expectedOf(name).cells.filter(
      ({ kind, sheet }) =>
        ['computed', 'target', 'ratio'].includes(kind) && sheets.has(sheet) && !sheet.startsWith('公开11'),
    );
    expect(cells.length).toBeGreaterThan(6);
    for (const cell of cells) {
      const change = byCell.get(`${cell.sheet}!${cell.cell}`);
      expect([cell.cell, change?.status]).toEqual([cell.cell, 'ready']);
      expect(Math.abs(Number(change?.value) - Number(cell.value))).toBeLessThanOrEqual(0.005);
    }
  });

  it('offers proposals with the preselection of the rule and writes none of them unasked', async () => {
    const workbook = await sampleSnapshot(name, 'blank');
    const { changes } = plan(workbook);
    const proposed = changes.filter(({ status }) => status === 'proposed');
    const expected = expectedOf(name).cells.filter(({ kind }) => kind === 'proposal');
    expect(proposed.map((change) => [nameOf(workbook, change), change.preselected, change.value])).toEqual(
      expected.map((cell) => [`${cell.sheet}!${cell.cell}`, cell.preselected, Number(cell.value)]),
    );
  });

  it('writes nothing into judgements and cells to be left alone, and lists them with a reason', async () => {
    const workbook = await sampleSnapshot(name, 'blank');
    const { changes } = plan(workbook);
    const byCell = new Map(changes.map((change) => [nameOf(workbook, change), change]));
    const sheets = new Set(changes.map((change) => nameOf(workbook, change).split('!')[0]));
    const { cells, leave_alone: alone } = expectedOf(name);
    const judged = cells
      .filter(({ kind }) => kind === 'judgement')
      .map((cell) => `${cell.sheet}!${cell.cell}`);
    const untouched = [...judged, ...alone.flatMap(cellsOf)].filter((cell) =>
      sheets.has(cell.split('!')[0] ?? ''),
    );
    expect(untouched.length).toBeGreaterThan(10);
    for (const cell of untouched) {
      expect([cell, byCell.get(cell)?.write]).toEqual([cell, null]);
      expect(byCell.get(cell)?.why.code).toMatch(/./u);
    }
  });

  it.each(modes)(
    'calculates (%s) to the totals that are expected once everything is answered',
    async (writeMode) => {
      const workbook = await sampleSnapshot(name, 'blank');
      const answers = publishedAnswers(name, workbook, plan(workbook));
      const { changes } = plan(workbook, { writeMode, answers });
      const results = await calculated(applied(workbook, changes));
      const totals = expectedOf(name).cells.filter(({ kind }) => kind === 'total' || kind === 'grade');
      expect(totals.length).toBeGreaterThan(0);
      for (const cell of totals) {
        const change = changes.find((one) => nameOf(workbook, one) === `${cell.sheet}!${cell.cell}`);
        const expected = cell.value_if_recomputed ?? cell.value;
        const got = results.get(`${cell.sheet}!${cell.cell}`) ?? change?.value;
        if (cell.kind === 'total') expect([cell.sheet, Number(got)]).toEqual([cell.sheet, Number(expected)]);
        else expect([cell.sheet, got]).toEqual([cell.sheet, expected]);
      }
    },
  );

  it.each(['perf', 'plain'] as const)(
    'keeps totals and grade blank (%s) while a score is open',
    async (writeMode) => {
      const workbook = await sampleSnapshot(name, 'blank');
      const { changes } = plan(workbook, { writeMode });
      const results = await calculated(applied(workbook, changes));
      const guarded = changes.filter(
        ({ why, status }) => status === 'ready' && (why.code === 'total' || why.code === 'grade'),
      );
      expect(guarded.length).toBeGreaterThan(0);
      for (const change of guarded) expect(results.get(nameOf(workbook, change))).toBe('');
    },
  );
});

describe.each(samples)('%s', (name) => {
  it.each(modes)('every formula (%s) calculates to the value that the plan names', async (writeMode) => {
    const workbook = await sampleSnapshot(name, 'blank');
    const answers = publishedAnswers(name, workbook, plan(workbook));
    const { changes } = plan(workbook, { writeMode, answers });
    const results = await calculated(applied(workbook, changes));
    for (const change of changes) {
      if (change.status !== 'ready' || !change.write || !('formula' in change.write)) continue;
      const got = results.get(nameOf(workbook, change));
      const cell = `${nameOf(workbook, change)} ${change.write.formula}`;
      if (typeof change.value === 'number')
        expect([cell, Math.abs(Number(got) - change.value) < 0.00006]).toEqual([cell, true]);
      else if (change.value !== null) expect([cell, got]).toEqual([cell, change.value]);
    }
  });

  it.each(modes)('filling twice (%s) changes nothing', async (writeMode) => {
    const workbook = await sampleSnapshot(name, 'blank');
    const answers = publishedAnswers(name, workbook, plan(workbook), 'left-out');
    for (const given of [noAnswers, answers]) {
      const filled = applied(workbook, plan(workbook, { writeMode, answers: given }).changes);
      const again = plan(filled, { writeMode, answers: given });
      expect(again.changes.filter(({ status }) => status === 'ready' || status === 'conflict')).toEqual([]);
    }
  });

  it('formulas of one write mode are ours in another one', async () => {
    const workbook = await sampleSnapshot(name, 'blank');
    for (const writeMode of modes) {
      const filled = applied(workbook, plan(workbook, { writeMode: 'perf' }).changes);
      const again = plan(filled, { writeMode });
      expect(again.changes.filter(({ status }) => status === 'conflict')).toEqual([]);
    }
  });

  it('gives every reason with exactly the data that its code names', async () => {
    for (const variant of ['blank', 'published'] as const) {
      const workbook = await sampleSnapshot(name, variant);
      const { changes } = plan(workbook);
      const reasons = changes.flatMap(({ why, obstacle, alternatives }) => [
        why,
        ...(obstacle ? [obstacle] : []),
        ...alternatives.map((other) => other.why),
      ]);
      for (const { code, data } of reasons) {
        expect([code, Object.keys(data).sort()]).toEqual([
          code,
          [...REASONS[code as keyof typeof REASONS]].sort(),
        ]);
      }
    }
  });

  it('never touches the column for reasons and names each cell once', async () => {
    const workbook = await sampleSnapshot(name, 'published');
    const { changes, assessments } = plan(workbook, { overwrite: true });
    const reasons = assessments.flatMap(({ table, rows }) =>
      rows.flatMap(({ indicator }) =>
        indicator.reason
          ? [`${table.sheetName}!${cellAddress(indicator.reason.row, indicator.reason.column)}`]
          : [],
      ),
    );
    const cells = changes.map((change) => nameOf(workbook, change));
    expect(cells.filter((cell) => reasons.includes(cell))).toEqual([]);
    expect(new Set(cells).size).toBe(cells.length);
  });
});

describe('the published Yuxi tables', () => {
  it('keep the typed 100 as a conflict and say what the total would be', async () => {
    const workbook = await sampleSnapshot('yuxi-2020', 'published');
    const conflicts = plan(workbook).changes.filter(
      ({ status, why }) => status === 'conflict' && why.code === 'total',
    );
    expect(conflicts.map(({ obstacle }) => obstacle?.data)).toEqual([
      { number: '100', would: '97.92' },
      { number: '100', would: '98.55' },
      { number: '100', would: '98.25' },
    ]);
  });

  it('offer both formulas where a row is repeated by a page break', async () => {
    const workbook = await sampleSnapshot('yuxi-2020', 'published');
    const change = plan(workbook).changes.find(({ why }) => why.code === 'total-repetition');
    expect(change?.status).toBe('judgement');
    expect(change?.alternatives.map(({ value, write }) => [value, write])).toEqual([
      [101.97, { formula: '=IF(COUNT(I7,I15:I33)<20,"",ROUND(I7+SUM(I15:I33),2))' }],
      [98.97, { formula: '=IF(COUNT(I7,I15:I23,I25:I33)<19,"",ROUND(I7+SUM(I15:I23,I25:I33),2))' }],
    ]);
  });

  it('are replaced where the person says so, judgements excepted', async () => {
    const workbook = await sampleSnapshot('yuxi-2020', 'published');
    const { changes } = plan(workbook, { overwrite: true });
    const replaced = changes.filter(({ status, was }) => status === 'ready' && was.value !== '');
    expect(
      replaced.map((change) => [nameOf(workbook, change).split(' ')[0], change.why.code, change.value]),
    ).toEqual([
      ['公开11', 'execution-rate', 0.9969],
      ['公开12-2', 'in-proportion', 9.5],
      ['公开12-2', 'total', 98.42],
      ['公开12-3', 'total', 98.55],
      ['公开12-4', 'total', 98.25],
    ]);
  });
});
