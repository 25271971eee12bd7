import { analyse, defaultChoices } from '../../../src/workflow/analyse';
import { emptyMemory } from '../../../src/workbook/memory/memory';
import { readyChanges } from '../../../src/workflow/writePlan';
import { noAnswers } from '../../../src/domain/changes/decisions';
import type { Change, WriteMode } from '../../../src/domain/changes/changeSet';
import { sheetOf, workbookOf } from '../../support/grid';

const workbook = workbookOf(
  sheetOf(
    `项目支出绩效自评表
     一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
     产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 60 |
     效益指标 | 社会效益 | 受益人数 | ≥100人 | 120人 | 40 |
     总分 |  |  |  |  | 100 | `,
    { name: '自评表' },
  ),
);
const planned = (leaves: (change: Change) => boolean, writeMode: WriteMode = 'perf') => {
  const all = analyse(workbook, { ...defaultChoices, writeMode }, emptyMemory).changes.changes;
  const leftOut = all.filter(leaves).map(({ identity }) => identity);
  const answers = { ...noAnswers, leftOut };
  return analyse(workbook, { ...defaultChoices, writeMode, answers }, emptyMemory);
};
const isFirst = ({ target, identity }: Change) => target.row === 2 && identity.column === 'score';
const isTotal = ({ target, identity }: Change) => target.row === 4 && identity.column === 'score';

describe('what a person does not want written', () => {
  it('is not among what is written, and the rest is', () => {
    const { changes } = planned(isFirst).changes;
    expect(changes.find(isFirst)).toMatchObject({ status: 'left-out', value: 60 });
    expect(readyChanges(changes).some(isFirst)).toBe(false);
    expect(readyChanges(changes).some(isTotal)).toBe(true);
  });

  it('leaves the total open, since its cell will be blank', () => {
    const { changes, assessments } = planned(isFirst);
    expect(assessments[0]!.total).toMatchObject({ total: null });
    expect(assessments[0]!.total.open.toNumber()).toBe(60);
    expect(changes.changes.find(isTotal)!.value).toBeNull();
  });

  it.each(['perf', 'plain', 'values'] as const)('writes no total from it in the mode %s', (mode) => {
    const { changes } = planned(isFirst, mode).changes;
    const total = changes.find(isTotal)!;
    expect(total.value).toBeNull();
    if (mode === 'values') expect(total.write).toBeNull();
  });

  it('nothing left out leaves everything as it was', () => {
    const { changes } = planned(() => false).changes;
    expect(changes.find(isTotal)).toMatchObject({ status: 'ready', value: 100 });
  });
});
