import { assess } from '../../../src/domain/assessment/assess';
import type { ActualAnswer, Change } from '../../../src/domain/changes/changeSet';
import { noAnswers } from '../../../src/domain/changes/decisions';
import { identityOf } from '../../../src/domain/changes/identities';
import { planActuals, wantsFigure } from '../../../src/domain/changes/planActuals';
import { withActuals } from '../../../src/domain/changes/withActuals';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { recogniseSheet } from '../../../src/domain/tables/recognise';
import { sheetOf, workbookOf, type SheetOptions } from '../../support/grid';

/** A form of our own with one indicator. */
function form(target: string, actual: string, options: SheetOptions = {}) {
  const sheet = sheetOf(
    `项目支出绩效自评表
     一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
     产出指标 | 数量指标 | 培训人数 | ${target} | ${actual} | 60 |
     效益指标 | 社会效益 | 受益人数 | ≥100人 | 120人 | 40 |
     总分 |  |  |  |  | 100 | `,
    { name: '自评表', ...options },
  );
  const workbook = workbookOf(sheet);
  const { tables } = recogniseSheet(sheet);
  const table = tables[0]!;
  const identity = identityOf(table, table.indicators!.rows[0]!, 'actual');
  const plan = (answer: Partial<ActualAnswer>, more: object = {}) =>
    planActuals(workbook, tables, {
      answers: { ...noAnswers, actuals: [{ identity, figure: null, was: actual, ...answer }], ...more },
      written: [],
    });
  const scored = (changes: readonly Change[]) =>
    assess(withActuals(workbook, changes), table, { parameters: defaultParameters }).rows[0]!;
  return { workbook, tables, table, identity, plan, scored };
}

describe('figures for words in 实际完成值', () => {
  it('the target itself takes the place of the words once the person confirms it, and the row is scored by it', () => {
    const { plan, scored } = form('≥200人', '完成');
    const { changes, problems } = plan({});
    expect(problems).toEqual([]);
    expect(changes[0]).toMatchObject({
      status: 'ready',
      was: { value: '完成' },
      write: { value: 200 },
      numberFormat: 'General"人"',
      why: { code: 'actual-as-target', data: { was: '完成', figure: '200人' } },
    });
    expect(scored(changes).outcome).toMatchObject({ status: 'computed', rule: 'Q-POS' });
  });

  it('another figure is scored as it is', () => {
    const { plan, scored } = form('≥200人', '达到预期目标');
    const { changes } = plan({ figure: 150 });
    expect(changes[0]!.why.code).toBe('actual-entered');
    expect(scored(changes).completion!.toNumber()).toBe(0.75);
  });

  it.each([
    ['≥95%', {}, 0.95, '0%'],
    ['≥95.5%', {}, 0.955, '0.0%'],
    ['≥95%', { formats: { E3: '0.00%' } }, 0.95, null],
    ['≥95%', { formats: { E3: '@' } }, 0.95, '0%'],
    ['≥95%', { formats: { E3: '0.00' } }, '95%', null],
  ] as const)('a percentage of %s is one in the cell as well', (target, options, value, numberFormat) => {
    const { plan, scored } = form(target, '完成', options);
    const { changes } = plan({});
    expect(changes[0]).toMatchObject({ write: { value }, numberFormat });
    expect(scored(changes).completion!.toNumber()).toBe(1);
  });

  it('beside a unit column of % the number stays as the target writes it', () => {
    const sheet = sheetOf(
      `项目支出绩效自评表
       一级指标 | 二级指标 | 三级指标 | 指标性质 | 年度指标值 | 度量单位 | 实际完成值 | 分值 | 得分
       产出指标 | 质量指标 | 合格率 | ≥ | 95 | % | 完成 | 100 |
       总分 |  |  |  |  |  |  | 100 | `,
      { name: '自评表' },
    );
    const { tables } = recogniseSheet(sheet);
    const identity = identityOf(tables[0]!, tables[0]!.indicators!.rows[0]!, 'actual');
    const answers = { ...noAnswers, actuals: [{ identity, figure: null, was: '完成' }] };
    const { changes } = planActuals(workbookOf(sheet), tables, { answers, written: [] });
    expect(changes[0]).toMatchObject({ write: { value: 95 }, numberFormat: null });
  });

  it('a figure that stands there by now decides, and the answer is not heard again', () => {
    expect(form('≥200人', '180').plan({ was: '完成' })).toEqual({ changes: [], problems: [] });
  });

  it('other words there now are not answered by it', () => {
    const { changes, problems } = form('≥200人', '部分完成').plan({ was: '完成' });
    expect(changes).toEqual([]);
    expect(problems[0]!.code).toBe('words-changed');
  });

  it('a locked cell is not written and nothing is worked out from it', () => {
    const { plan, workbook } = form('≥200人', '完成', { unlocked: [] });
    const { changes } = plan({});
    expect(changes[0]!.status).toBe('blocked');
    expect(withActuals(workbook, changes)).toBe(workbook);
  });

  it('one that the person leaves out is not written and changes nothing', () => {
    const { plan, identity, workbook } = form('≥200人', '完成');
    const { changes } = plan({}, { leftOut: [identity] });
    expect(changes[0]!.status).toBe('left-out');
    expect(withActuals(workbook, changes)).toBe(workbook);
  });

  it('words against words want no figure, words against a number do', () => {
    const wants = (target: string, actual: string) => wantsFigure(form(target, actual).scored([]));
    expect(wants('≥200人', '完成')).toBe(true);
    expect(wants('明显改善', '明显改善')).toBe(false);
    expect(wants('≥200人', '210人')).toBe(false);
    expect(wants('≥200人', '')).toBe(false);
  });
});
