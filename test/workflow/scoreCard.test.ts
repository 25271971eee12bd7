import { analyse, defaultChoices, type Analysis } from '../../src/workflow/analyse';
import { scoreCards, type ScoreCard } from '../../src/workflow/scoreCard';
import { emptyMemory } from '../../src/workbook/memory/memory';
import type { WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import { sampleSnapshot } from '../support/sampleSnapshot';
import { sheetOf, workbookOf } from '../support/grid';
import { aboveLimit, repeatedRow, roadWorkbook, wrongTotal } from '../taskpane/workbooks';

const read = (workbook: WorkbookSnapshot, choices = defaultChoices): Analysis =>
  analyse(workbook, choices, emptyMemory);
const cardOf = (workbook: WorkbookSnapshot): ScoreCard => scoreCards(read(workbook))[0]!;
const shown = (value: { toFixed: () => string } | null) => value && value.toFixed();

describe('the score of a table', () => {
  it('that is complete has its total, its grade and what is to spare; the sheet’s own scores count', () => {
    const card = cardOf(wrongTotal);
    expect([card.state, shown(card.total), card.grade]).toEqual(['done', '100', '优']);
    expect(card.above).toBeNull();
    expect([card.spare!.grade, shown(card.spare!.points)]).toEqual(['良', '10']);
    expect(card.losses).toEqual([]);
  });

  it('says how far it is from the next grade', () => {
    const card = cardOf(
      workbookOf(
        sheetOf(
          `项目支出绩效自评表
           一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
           产出指标 | 数量指标 | 养护里程 | ≥200公里 | 150公里 | 60 |
           效益指标 | 社会效益 | 受益人数 | ≥100人 | 120人 | 40 |
           总分 |  |  |  |  |  | `,
        ),
      ),
    );
    expect([shown(card.total), card.grade]).toEqual(['85', '良']);
    expect([card.above!.grade, shown(card.above!.points)]).toEqual(['优', '5']);
    expect([card.spare!.grade, shown(card.spare!.points)]).toEqual(['中', '5']);
    expect(card.losses.map(({ name, lost }) => [name, shown(lost)])).toEqual([['养护里程', '15']]);
    expect(card.losses[0]!.why!.code).toBe('in-proportion');
  });

  it('that is open lies in a range, with the grades at its ends', () => {
    const card = cardOf(roadWorkbook);
    expect(card.state).toBe('open');
    expect([shown(card.least), shown(card.most), shown(card.open)]).toEqual(['48.5', '92.5', '60']);
    expect(card.between).toEqual(['差', '优']);
    expect([card.above, card.spare]).toEqual([null, null]);
    expect(card.openRows).toHaveLength(5);
  });

  it('lists what was lost, most first, with the person’s reason, and no reason of ours for a typed score', () => {
    const { losses } = cardOf(roadWorkbook);
    expect(losses.map(({ name, lost }) => [name, shown(lost)])).toEqual([
      ['验收合格率', '5'],
      [null, '2.5'],
    ]);
    expect(losses[0]!.why).toBeNull();
    expect(losses[1]!.why!.code).toBe('execution-score');
  });

  it('waits while it is not answered whether repeated rows count, and leaves them out by the answer', () => {
    const waiting = cardOf(repeatedRow);
    expect(waiting.state).toBe('waits');
    const [{ sheetId, table }] = [waiting.key].map((key) => {
      const [id, ...rest] = key.split('|');
      return { sheetId: id!, table: rest.join('|') };
    }) as [{ sheetId: string; table: string }];
    const answered = scoreCards(
      read(repeatedRow, {
        ...defaultChoices,
        answers: { ...defaultChoices.answers, repetitions: [{ sheetId, table, answer: 'left-out' }] },
      }),
    )[0]!;
    expect(answered.groups.flatMap(({ rows }) => rows)).toHaveLength(2);
    expect(answered.state).toBe('done');
  });

  it('names what other readings of the rule would give', () => {
    const { readings } = cardOf(aboveLimit);
    expect(
      readings.map(({ parameter, choice, total, grade }) => [parameter, choice, shown(total), grade]),
    ).toEqual([['reverse', 'linear', '88', '良']]);
  });
});

it.each(['beita-2023', 'baojing-2017', 'yuxi-2020', 'foshan-2020', 'baoshan-2018'])(
  'the groups of %s add up to what is decided, open and lost',
  async (name) => {
    for (const variant of ['blank', 'published'] as const) {
      const analysis = read(await sampleSnapshot(name, variant));
      for (const card of scoreCards(analysis)) {
        const sum = (key: 'decided' | 'open' | 'lost') =>
          card.groups.reduce((all, group) => all + group[key].toNumber(), 0);
        expect(sum('decided')).toBeCloseTo(card.decided.toNumber(), 6);
        expect(sum('open')).toBeCloseTo(card.open.toNumber(), 6);
        if (card.full && card.losses.every(({ score, marks }) => score && marks && !score.greaterThan(marks)))
          expect(sum('decided') + sum('open') + sum('lost')).toBeGreaterThanOrEqual(
            card.full.toNumber() - 1e-6,
          );
      }
    }
  },
);
