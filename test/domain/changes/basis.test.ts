import { fittingAnswers, withBases } from '../../../src/domain/changes/basis';
import type { Answers } from '../../../src/domain/changes/changeSet';
import { noAnswers } from '../../../src/domain/changes/decisions';
import type { WorkbookSnapshot } from '../../../src/domain/snapshot/snapshot';
import { emptyMemory } from '../../../src/workbook/memory/memory';
import { analyse, defaultChoices } from '../../../src/workflow/analyse';
import { accepting, givingActuals, repeating, replacing, scoring } from '../../../src/workflow/answering';
import { sheetOf, workbookOf } from '../../support/grid';
import { repeatedRow } from '../../taskpane/workbooks';

/** Every cell of the row that an answer may rest on can be another one. */
function tableOf({
  target = '≥60%',
  actual = '完成',
  judged = '明显改善',
  marks = '40',
  score = '',
  typed = '30',
  more = '',
} = {}): WorkbookSnapshot {
  return workbookOf(
    sheetOf(
      `项目支出绩效自评表
       一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分${more}
       产出指标 | 质量指标 | 合格率 | ${target} | ${actual} | 30 |
       效益指标 | 社会效益 | 通行条件 | 明显改善 | ${judged} | ${marks} | ${score}
       满意度指标 | 满意度 | 群众满意度 | ≥90% | 95% | 30 | ${typed}
       总分 |  |  |  |  | 100 | `,
      { name: '自评表' },
    ),
  );
}

const read = (workbook: WorkbookSnapshot) => {
  const { tables, changes } = analyse(workbook, defaultChoices, emptyMemory);
  return { workbook, tables, changes: changes.changes };
};
const identityIn = (workbook: WorkbookSnapshot, item: string, column = 'score') => {
  const { changes } = read(workbook);
  const found = changes.find(({ identity }) => identity.item.includes(item))!.identity;
  return { ...found, column } as typeof found;
};

const first = tableOf();
const judged = identityIn(first, '通行条件');
const proposed = identityIn(first, '合格率');
const satisfied = identityIn(first, '群众满意度');
const given = (answers: Answers) => withBases(answers, read(first));
const codes = (answers: Answers, now: WorkbookSnapshot) =>
  fittingAnswers(answers, read(now)).outdated.map(({ code }) => code);
const held = (answers: Answers, now: WorkbookSnapshot) => fittingAnswers(answers, read(now)).answers;

describe('a score that was given', () => {
  const scored = given(scoring(noAnswers, judged, 35, 'reached'));

  it('holds where nothing of its row was changed, wherever the row stands now', () => {
    expect(held(scored, tableOf()).scores).toHaveLength(1);
    expect(
      held(scored, tableOf({ more: '\n产出指标 | 数量指标 | 里程 | ≥1公里 | 2公里 | 0 |' })).scores,
    ).toHaveLength(1);
  });

  it.each([{ judged: '没有改善' }, { marks: '20' }])(
    'is not applied to another figure, and that is said (%o)',
    (other) => {
      expect(held(scored, tableOf(other)).scores).toEqual([]);
      expect(codes(scored, tableOf(other))).toEqual(['score-outdated']);
    },
  );

  it('stays where the cell has it by now, and gives way without a word to what is typed there later', () => {
    expect(held(scored, tableOf({ score: '35' })).scores).toHaveLength(1);
    expect(held(scored, tableOf({ score: '33' })).scores).toEqual([]);
    expect(codes(scored, tableOf({ score: '33' }))).toEqual([]);
  });

  it('is not touched by what happens in another row', () => {
    expect(held(scored, tableOf({ target: '≥70%', typed: '29' })).scores).toHaveLength(1);
  });
});

describe('other decisions', () => {
  it('a suggestion that was accepted is asked about again when its row was changed', () => {
    const accepted = given(accepting(noAnswers, proposed, true));
    expect(held(accepted, tableOf()).accepted).toHaveLength(1);
    expect(held(accepted, tableOf({ actual: '未完成' })).accepted).toEqual([]);
    expect(codes(accepted, tableOf({ actual: '未完成' }))).toEqual(['acceptance-outdated']);
  });

  it('what may be replaced is what stood there, and nothing that was typed since', () => {
    const replaced = given(replacing(noAnswers, satisfied, true));
    expect(held(replaced, tableOf()).replaced).toHaveLength(1);
    expect(held(replaced, tableOf({ typed: '28' })).replaced).toEqual([]);
  });

  it('a figure for words is asked for again when the target is another one', () => {
    const identity = identityIn(first, '合格率', 'actual');
    const filled = given(givingActuals(noAnswers, [{ identity, figure: null, was: '完成' }]));
    const now = analyse(
      tableOf({ target: '≥80%' }),
      { ...defaultChoices, answers: filled, allAnswers: true },
      emptyMemory,
    );
    expect(now.changes.problems?.map(({ code }) => code)).toContain('target-changed');
    expect(now.changes.changes.some(({ identity: { column } }) => column === 'actual')).toBe(false);
  });

  it('whether repeated rows count is asked again when others are repeated', () => {
    const { tables } = read(repeatedRow);
    const [{ sheetId }] = tables as [(typeof tables)[number]];
    const table = analyse(repeatedRow, defaultChoices, emptyMemory).changes.changes[0]!.identity.table;
    const answered = withBases(
      repeating(noAnswers, { sheetId, table, answer: 'counted' }),
      read(repeatedRow),
    );
    expect(held(answered, repeatedRow).repetitions).toHaveLength(1);
    const sheet = repeatedRow.sheets[0]!;
    const put = (grid: readonly (readonly (string | number | boolean)[])[]) =>
      grid.map((line) => line.map((value) => (value === '120人' ? '130人' : value)));
    const other = {
      ...repeatedRow,
      sheets: [{ ...sheet, values: put(sheet.values), formulas: put(sheet.formulas) }],
    };
    expect(held(answered, other).repetitions).toEqual([]);
  });
});

it('an outdated answer is said as long as its question is open, and no more once the cell holds a score', () => {
  const scored = given(scoring(noAnswers, judged, 35));
  const problems = (workbook: WorkbookSnapshot) =>
    analyse(workbook, { ...defaultChoices, answers: scored, allAnswers: true }, emptyMemory).changes.problems;
  expect(problems(tableOf({ judged: '没有改善' }))).toEqual([
    { identity: judged, code: 'score-outdated', data: { score: '35' } },
  ]);
  expect(problems(tableOf({ judged: '没有改善', score: '12' }))).toEqual([]);
});
