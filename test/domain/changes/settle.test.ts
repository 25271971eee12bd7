import type { Answers, WriteMode } from '../../../src/domain/changes/changeSet';
import { noAnswers } from '../../../src/domain/changes/decisions';
import { normaliseFormula, sameFormula } from '../../../src/domain/changes/ours';
import type { CellValue } from '../../../src/domain/snapshot/snapshot';
import { applied, withCell } from '../../support/applied';
import { workbookOf } from '../../support/grid';
import { type IndicatorCase, indicatorSheet } from '../../support/indicatorSheet';
import { formulaOf, planned } from '../../support/planned';

const reached: IndicatorCase = { target: '≥98%', actual: '99%' };
const ours = '=IF(G6="","",PERF.TARGETSCORE(G6,E6,H6))';

/** The change of the score in I6 where the cell holds this. */
function holding(
  one: IndicatorCase,
  held: { value?: CellValue; formula?: string; format?: string },
  settings: { overwrite?: boolean; writeMode?: WriteMode; answers?: Answers } = {},
) {
  const { sheet, table } = indicatorSheet([{ ...one, score: held.value ?? '' }], {
    formulas: held.formula === undefined ? {} : { I6: held.formula },
    formats: held.format === undefined ? {} : { I6: held.format },
  });
  const change = planned(workbookOf(sheet), table, settings).at('I6');
  return change!;
}

describe('a computed score', () => {
  it.each<[string, { value?: CellValue; formula?: string }, string]>([
    ['is ready for an empty cell', {}, 'ready'],
    ['is ready for a cell of spaces', { value: '　' }, 'ready'],
    ['is ready for a printed placeholder', { value: '—' }, 'ready'],
    ['is unchanged where our formula stands', { value: 10, formula: ours }, 'unchanged'],
    [
      'is unchanged where our formula stands as a file stores it',
      { value: 10, formula: '=IF(G6="","",_xldudf_PERF_TARGETSCORE(G6, E6, H6))' },
      'unchanged',
    ],
    ['is unchanged where the same number was typed', { value: 10 }, 'unchanged'],
    ['is unchanged where a formula of the person gives it', { value: 10, formula: '=H6' }, 'unchanged'],
    ['is a conflict with another number', { value: 9 }, 'conflict'],
    ['is a conflict with the same number kept as text', { value: '10' }, 'conflict'],
    ['is a conflict with a word', { value: '合格' }, 'conflict'],
    ['is a conflict with a formula that gives something else', { value: 9, formula: '=H6-1' }, 'conflict'],
    [
      'is a conflict with our formula where a person altered it',
      { value: 9, formula: '=IF(G6="","",PERF.TARGETSCORE(G6,E6,H6))-1' },
      'conflict',
    ],
  ])('%s', (_, held, status) => {
    const change = holding(reached, held);
    expect(change.status).toBe(status);
    expect(change.obstacle === null).toBe(status !== 'conflict');
  });

  it('keeps what the cell holds in a conflict and says what it would be', () => {
    expect(holding(reached, { value: 9 }).obstacle).toEqual({
      code: 'holds-number',
      data: { number: '9', would: '10' },
    });
    expect(holding(reached, { value: '合格' }).obstacle?.code).toBe('holds-text');
    expect(holding(reached, { value: '10' }).obstacle?.code).toBe('number-as-text');
    expect(holding(reached, { value: '9' }).obstacle).toEqual({
      code: 'holds-text',
      data: { text: '9', would: '10' },
    });
    expect(holding(reached, { value: 9, formula: '=H6-1' }).obstacle?.data).toEqual({
      formula: '=H6-1',
      would: '10',
    });
  });

  it('replaces it where the person lets everything or this cell be replaced', () => {
    expect(holding(reached, { value: 9 }, { overwrite: true }).status).toBe('ready');
    const { identity } = holding(reached, { value: 9 });
    const replaced = holding(reached, { value: 9 }, { answers: { ...noAnswers, replaced: [identity] } });
    expect([replaced.status, formulaOf(replaced)]).toEqual(['ready', ours]);
  });

  it('rewrites a formula of ours in the mode that was chosen', () => {
    const change = holding(reached, { value: 10, formula: ours }, { writeMode: 'plain' });
    expect([change.status, formulaOf(change)?.includes('PERF')]).toEqual(['ready', false]);
    expect(holding(reached, { value: 10, formula: ours }, { writeMode: 'values' }).write).toEqual({
      value: 10,
    });
  });

  it('replaces what an earlier fill wrote and nobody changed', () => {
    const { identity } = holding(reached, {});
    const { sheet, table } = indicatorSheet([{ ...reached, score: 7 }]);
    const settings = { written: [{ identity, formula: null, value: 7 }] };
    expect(planned(workbookOf(sheet), table, settings).at('I6')?.status).toBe('ready');
    const changed = { written: [{ identity, formula: null, value: 8 }] };
    expect(planned(workbookOf(sheet), table, changed).at('I6')?.status).toBe('conflict');
  });
});

describe('number formats', () => {
  it('are set in General cells that need one, and where a formula would be kept as text', () => {
    const { sheet, table } = indicatorSheet([reached]);
    const { at } = planned(workbookOf(sheet), table);
    expect([at('H3')?.numberFormat, at('I3')?.numberFormat, at('I6')?.numberFormat]).toEqual([
      '0.00%',
      null,
      null,
    ]);
    expect(holding(reached, { format: '@' }).numberFormat).toBe('General');
    expect(holding(reached, { format: '0.0' }).numberFormat).toBeNull();
  });

  it('of a rate column in percent points stay', () => {
    const { table, sheet } = indicatorSheet([reached], {
      described: {
        money: {
          row: 3,
          annual: 'E',
          executed: 'F',
          marks: 'G',
          rate: 'H',
          score: 'I',
          convention: 'percent-points',
        },
      },
    });
    const rate = planned(workbookOf(sheet), table).at('H3');
    expect([rate?.numberFormat, formulaOf(rate), rate?.value]).toEqual([
      null,
      '=IF(COUNT(F3,E3)<2,"",ROUND(PERF.EXECRATE(F3,E3)*100,2))',
      90,
    ]);
  });
});

describe('what a person typed', () => {
  it('decides a judgement and is kept', () => {
    const judged = { target: '有效', actual: '有效' };
    const change = holding(judged, { value: 9 });
    expect([change.status, change.write, change.why]).toEqual([
      'unchanged',
      null,
      { code: 'typed-by-person', data: { score: '9', marks: '10' } },
    ]);
    expect(holding(judged, { value: '合格' }).status).toBe('judgement');
  });

  it('decides instead of a proposal, whatever it is', () => {
    const done = { sign: '=', target: 5, unit: '个', actual: '完成' };
    expect(holding(done, { value: 8 }).why.code).toBe('typed-by-person');
    expect(holding(done, { value: 10 }).status).toBe('unchanged');
    expect(holding(done, {}).status).toBe('proposed');
  });
});

describe('cells that cannot be written', () => {
  it('are blocked on a protected sheet unless they are unlocked', () => {
    const { sheet, table } = indicatorSheet([reached, reached], { unlocked: ['I6'] });
    const { at } = planned(workbookOf(sheet), table);
    expect([at('I6')?.status, at('I7')?.status, at('I7')?.obstacle?.code]).toEqual([
      'ready',
      'blocked',
      'locked-cell',
    ]);
  });

  it('are blocked on a very hidden sheet; a hidden one is written', () => {
    for (const [visibility, status] of [
      ['veryHidden', 'blocked'],
      ['hidden', 'ready'],
    ] as const) {
      const { sheet, table } = indicatorSheet([reached], { visibility });
      expect(planned(workbookOf(sheet), table).at('I6')?.status).toBe(status);
    }
  });

  it('are no obstacle where our formula stands already', () => {
    const { sheet, table } = indicatorSheet([{ ...reached, score: 10 }], {
      unlocked: [],
      formulas: { I6: ours },
    });
    expect(planned(workbookOf(sheet), table).at('I6')?.status).toBe('unchanged');
  });
});

it('a fill after which the person changed a score keeps that score', () => {
  const { sheet, table } = indicatorSheet([reached, reached]);
  const workbook = workbookOf(sheet);
  const filled = applied(workbook, planned(workbook, table).plan.changes);
  const target = { sheetId: sheet.id, row: 5, column: 8 };
  const { at } = planned(withCell(filled, target, 6), table);
  expect([at('I6')?.status, at('I7')?.status]).toEqual(['conflict', 'unchanged']);
});

it('formulas are compared without spaces, case and the name that a file stores', () => {
  expect(sameFormula('=if( G6 = "" ,"",perf.execrate(F5, E5))', '=IF(G6="","",PERF.EXECRATE(F5,E5))')).toBe(
    true,
  );
  expect(sameFormula('=IF(A1="a b",1,2)', '=IF(A1="ab",1,2)')).toBe(false);
  expect(sameFormula('=IF(A1="a",1,2)', '=IF(A1="A",1,2)')).toBe(false);
  expect(normaliseFormula('=_xldudf_PERF_GRADE(@H1)')).toBe('=PERF.GRADE(H1)');
});
