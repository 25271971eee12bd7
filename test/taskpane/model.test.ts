import { defaultChoices, analyse, acceptProposals } from '../../src/workflow/analyse';
import { changeKinds, changesBySheet, readyCount, tickable } from '../../src/taskpane/model/changeGroups';
import { displayValue } from '../../src/taskpane/model/display';
import {
  filtered,
  findingsByAction,
  listedFindings,
  noFilter,
  severityCounts,
} from '../../src/taskpane/model/findingGroups';
import { placesOf } from '../../src/taskpane/model/places';
import { readScore } from '../../src/taskpane/model/scoreText';
import { tableCards } from '../../src/taskpane/model/tableCards';
import { paneTexts } from '../../src/i18n/pane/paneTexts';
import { emptyMemory } from '../../src/workbook/memory/memory';
import type { Answers } from '../../src/domain/changes/changeSet';
import { readyChanges } from '../../src/workflow/writePlan';
import { sampleSnapshot } from '../support/sampleSnapshot';
import { sheetOf, workbookOf } from '../support/grid';
import { repeatedRow, roadSheet, roadWorkbook, wrongTotal } from './workbooks';

const samples = ['beita-2023', 'yuxi-2020', 'foshan-2020', 'baojing-2017', 'baoshan-2018'];

const road = analyse(roadWorkbook, defaultChoices, emptyMemory);
const answered = (answers: Partial<Answers>, workbook = roadWorkbook) =>
  analyse(workbook, { ...defaultChoices, answers: { ...defaultChoices.answers, ...answers } }, emptyMemory);
const listed = (analysis: typeof road, address: string) => {
  const [sheet] = changesBySheet(analysis);
  const item = sheet!.items.find(({ cells }) => cells.some((one) => one.address === address))!;
  const change = item.cells.find((one) => one.address === address)!;
  return { ...change, listedUnder: item.kind, figure: item.figure };
};
const identityAt = (address: string) => listed(road, address).change.identity;

describe('the list of changes', () => {
  it.each([
    ['H4', 'ready', '年度资金总额'],
    ['G6', 'ready', '养护里程'],
    ['G7', 'proposal', '桥梁检测'],
    ['G8', 'figure', '培训人次'],
    ['G9', 'conflict', '验收合格率'],
    ['G10', 'judgement', '通行条件'],
    ['G11', 'waiting', '投诉次数'],
    ['G12', 'figure', '群众满意度'],
  ])('lists %s as %s and calls it by its name in the sheet', (address, kind, name) => {
    const { listedUnder, name: itemName } = listed(road, address);
    expect(listedUnder).toBe(kind);
    expect(itemName).toEqual({ kind: 'named', name });
  });

  it('counts the questions without an answer; a figure that is kept is no question', () => {
    expect(changesBySheet(road)[0]!.open).toBe(4);
  });

  it('lists the cells of a row together, in the order of their columns, under the most urgent of them', () => {
    const [sheet] = changesBySheet(road);
    const money = sheet!.items.find(({ name }) => name.kind === 'named' && name.name === '年度资金总额');
    expect(money!.cells.map(({ address }) => address)).toEqual(['G4', 'H4']);
    expect(changeKinds.flatMap((kind) => sheet!.groups[kind])).toHaveLength(sheet!.items.length);
  });

  it('asks for the figure where 实际完成值 is words, and still does once it was given', () => {
    const { figure } = listed(road, 'G8');
    expect(figure).toMatchObject({
      was: '完成',
      target: '≥100人次',
      unit: '人次',
      saysDone: true,
      answer: null,
    });
    expect(listed(road, 'G12').figure).toMatchObject({ percent: true, satisfaction: true });
    expect(listed(road, 'G7').figure).toBeNull();
    const answer = { identity: figure!.identity, figure: 90, was: '完成' };
    const analysis = answered({ actuals: [answer] });
    expect(listed(analysis, 'G8')).toMatchObject({
      kind: 'ready',
      listedUnder: 'figure',
      figure: { answer },
    });
    expect(listed(analysis, 'E8')).toMatchObject({ kind: 'figure', now: '完成', change: { value: 90 } });
  });

  it('lists what is not to be filled in where it was, to be ticked again', () => {
    const analysis = answered({ leftOut: [identityAt('G6')] });
    expect(listed(analysis, 'G6')).toMatchObject({ kind: 'ready', change: { status: 'left-out' } });
    expect(readyCount(analysis)).toBe(readyCount(road) - 1);
  });

  it('keeps a judgement listed when it is answered', () => {
    const analysis = answered({ scores: [{ identity: identityAt('G10'), score: 18 }] });
    expect(listed(analysis, 'G10')).toMatchObject({
      kind: 'judgement',
      change: { status: 'ready' },
      score: 18,
      problem: null,
    });
    expect(changesBySheet(analysis)[0]!.open).toBe(3);
  });

  it('says what is wrong about a score and leaves the question open', () => {
    const analysis = answered({ scores: [{ identity: identityAt('G12'), score: 11 }] });
    expect(listed(analysis, 'G12')).toMatchObject({
      kind: 'judgement',
      problem: { code: 'above-marks', data: { score: '11', marks: '10' } },
    });
  });

  it('keeps a proposal listed whether it is accepted or refused', () => {
    const identity = identityAt('G7');
    expect(listed(answered({ accepted: [identity] }), 'G7').kind).toBe('proposal');
    expect(listed(answered({ refused: [identity] }), 'G7')).toMatchObject({
      kind: 'proposal',
      refused: true,
    });
  });

  it('keeps a conflict listed when its figure may be replaced', () => {
    const analysis = answered({ replaced: [identityAt('G9')] });
    expect(listed(analysis, 'G9')).toMatchObject({ kind: 'conflict', replaced: true, now: '15' });
  });

  it('asks whether repeated rows count, with the sums of both answers', () => {
    const [sheet] = changesBySheet(analyse(repeatedRow, defaultChoices, emptyMemory));
    expect(sheet!.repetitions).toMatchObject([
      {
        rows: ['5'],
        counted: { marks: '140', total: '140' },
        leftOut: { marks: '100', total: '100' },
        answer: null,
      },
    ]);
    expect(sheet!.open).toBe(1);
  });

  it.each(['counted', 'left-out'] as const)('names the same sums once the answer is %s', (answer) => {
    const [question] = changesBySheet(analyse(repeatedRow, defaultChoices, emptyMemory))[0]!.repetitions;
    const { sheetId, table } = question!;
    const [sheet] = changesBySheet(answered({ repetitions: [{ sheetId, table, answer }] }, repeatedRow));
    expect(sheet!.repetitions).toEqual([{ ...question!, answer }]);
    expect(sheet!.open).toBe(0);
  });

  it('says that a sheet is hidden', () => {
    const hidden = workbookOf({ ...roadSheet, visibility: 'hidden' });
    expect(changesBySheet(analyse(hidden, defaultChoices, emptyMemory))[0]!.hidden).toBe(true);
  });

  it('does not promise cells that are headings of an Excel table', () => {
    const heading = { row: 3, column: 6, rowCount: 2, columnCount: 2 };
    const withTable = analyse(workbookOf({ ...roadSheet, tables: [heading] }), defaultChoices, emptyMemory);
    expect(readyCount(withTable)).toBe(readyCount(road) - 2);
  });

  describe.each(samples)('of %s', (sample) => {
    it.each(['blank', 'published'] as const)('loses no change and names every row (%s)', async (variant) => {
      const workbook = await sampleSnapshot(sample, variant);
      const analysis = acceptProposals(analyse(workbook, defaultChoices, emptyMemory));
      const sheets = changesBySheet(analysis);
      const all = sheets.flatMap(({ items }) => items.flatMap(({ cells }) => cells));
      const grouped = sheets.flatMap(({ groups }) => changeKinds.flatMap((kind) => groups[kind]));
      expect(new Set(grouped)).toEqual(new Set(sheets.flatMap(({ items }) => items)));
      expect(new Set(all.map(({ change }) => change)).size).toBe(analysis.changes.changes.length);
      expect(all.filter(({ name }) => name.kind === 'named' && name.name === '')).toEqual([]);
      const ready = tickable(all);
      expect(new Set(ready)).toEqual(new Set(readyChanges(analysis.changes.changes)));
    });
  });
});

describe('the recognised tables', () => {
  it('say what is open and between which totals the result can lie', () => {
    const [card] = tableCards(road);
    expect(card).toMatchObject({ range: 'A1:H13', unit: '万元', certainty: 'sure', hidden: false });
    // 7.5 + 10 + 15 are decided; of the 60 open marks the words 明显改善 give at least 16 of 20.
    expect(card!.total).toEqual({ kind: 'open', open: '60', least: '48.5', most: '92.5' });
  });

  it('say that the total waits for an answer about repeated rows', () => {
    expect(tableCards(analyse(repeatedRow, defaultChoices, emptyMemory))[0]!.total).toEqual({
      kind: 'waits',
    });
  });

  it('name total and grade once everything is decided', async () => {
    const workbook = await sampleSnapshot('beita-2023', 'published');
    const [card] = tableCards(analyse(workbook, defaultChoices, emptyMemory));
    expect(card!.total).toMatchObject({ kind: 'done', full: '100', grade: '优' });
  });

  it('tell what was found from what is missing', () => {
    const withoutScores = workbookOf(
      sheetOf(
        `项目支出绩效自评表
         一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
         产出指标 | 数量指标 | 养护里程 | ≥200公里 | 210公里
         效益指标 | 社会效益 | 受益人数 | ≥100人 | 120人`,
      ),
    );
    const [card] = tableCards(analyse(withoutScores, defaultChoices, emptyMemory));
    expect(card!.remarks.map(({ code }) => code)).toEqual(expect.arrayContaining(['no-marks', 'no-score']));
    expect(card!.reasons.map(({ code }) => code)).toContain('title');
    expect(card!.total).toEqual({ kind: 'none' });
  });
});

describe('findings', () => {
  it('are grouped by severity, the gravest first, in the order in which they come', () => {
    const finding = (code: string, severity: 'error' | 'warning' | 'info') => ({
      code,
      severity,
      variant: '',
      action: '本次必改' as const,
      sheetId: '',
      cells: [],
      data: {},
      found: null,
      expected: null,
    });
    const listed = listedFindings(
      [
        finding('P-2', 'warning'),
        finding('P-9', 'error'),
        { ...finding('P-1', 'error'), action: '需说明' },
        finding('P-3', 'error'),
      ],
      { name: '', sheets: [] },
      'zh-CN',
    );
    expect(
      findingsByAction(listed).map(({ action, findings }) => [
        action,
        findings.map(({ finding: { code } }) => code),
      ]),
    ).toEqual([
      ['本次必改', ['P-9', 'P-3', 'P-2']],
      ['需说明', ['P-1']],
    ]);
    expect(severityCounts(listed)).toEqual({ error: 3, warning: 1, info: 0 });
  });
});

describe('searching the findings', () => {
  const { findings, workbook } = analyse(wrongTotal, defaultChoices, emptyMemory);
  const listed = listedFindings(findings, workbook, 'zh-CN');
  const found = (filter: Partial<typeof noFilter>) => filtered(listed, { ...noFilter, ...filter }).length;

  it.each(['p-002', 'Ｐ－００２', 'g5', '自评表', '97', ' P-002  100 ', ''])('“%s” finds it', (text) => {
    expect(found({ text })).toBe(1);
  });

  it('finds nothing by words of which one is missing, another severity or another sheet', () => {
    expect(found({ text: 'P-002 决算' })).toBe(0);
    expect(found({ severity: 'info' })).toBe(0);
    expect(found({ severity: 'error' })).toBe(1);
    expect(found({ sheetId: 'other' })).toBe(0);
    expect(found({ sheetId: workbook.sheets[0]!.id })).toBe(1);
  });
});

describe('a value in a list', () => {
  it.each([
    [0.99685, '0.00%', '99.69%'],
    [0.5, '0%', '50.00%'],
    [99.69, '0.00"%"', '99.69'],
    [9.96853333, 'General', '9.9685'],
    [0.00005, 'General', '0.0001'],
    [1e-9, 'General', '0'],
    [1.005, '0.00', '1.005'],
    [10, 'General', '10'],
    ['优', 'General', '优'],
    [true, 'General', 'TRUE'],
    [null, 'General', ''],
    ['', '0.00%', ''],
  ])('shows %p in the format %s as %p', (value, format, text) => {
    expect(displayValue(value, format)).toBe(text);
  });
});

describe('a typed score', () => {
  it.each([
    ['8.5', 8.5],
    [' 8 ', 8],
    ['８．５', 8.5],
    ['8。5', 8.5],
    ['8分', 8],
    ['.5', 0.5],
    ['-1', -1],
    ['0', 0],
    ['', null],
    ['   ', null],
  ])('reads %p as %p', (typed, score) => {
    expect(readScore(typed)).toBe(score);
  });

  it.each(['abc', '8,5', '八', '1e3', '5-6', '5 6', '0x10', 'Infinity', '.'])(
    'does not take %p for a number',
    (typed) => {
      expect(readScore(typed)).toBeNaN();
    },
  );
});

describe('the places of cells', () => {
  const cells = (count: number) =>
    Array.from({ length: count }, (_, row) => ({ sheetId: roadSheet.id, row, column: 0 }));

  it('names a few cells and counts the others', () => {
    const texts = paneTexts('en-US');
    expect(placesOf(roadWorkbook, cells(2), texts)).toBe('道路养护项目自评表!A1, 道路养护项目自评表!A2');
    expect(placesOf(roadWorkbook, cells(9), texts)).toMatch(/A5 and 4 more$/);
    expect(placesOf(roadWorkbook, [null], texts)).toBe('deleted cells');
  });
});
