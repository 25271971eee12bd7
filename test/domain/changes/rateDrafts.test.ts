import type { Answers, Change, WriteMode } from '../../../src/domain/changes/changeSet';
import { noAnswers } from '../../../src/domain/changes/decisions';
import { planRates } from '../../../src/domain/changes/planRates';
import { readFacts } from '../../../src/domain/facts/readFacts';
import { cellAddress } from '../../../src/domain/snapshot/address';
import type { WorkbookSnapshot } from '../../../src/domain/snapshot/snapshot';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import { setCell } from '../../../src/workbench/book/mutate';
import { createWorkbook } from '../../../src/workbench/files/createWorkbook';
import { saveWorkbook } from '../../../src/workbench/files/saveWorkbook';
import { renderReason } from '../../../src/i18n/render';
import { applied } from '../../support/applied';
import { calculated } from '../../support/calculated';
import { expectedOf } from '../../support/expectedSamples';
import { sheetOf, workbookOf } from '../../support/grid';
import { calculateInLibreOffice } from '../../support/libreOffice';
import { sampleSnapshot } from '../../support/sampleSnapshot';

const samples = ['baojing-2017', 'foshan-2020', 'baoshan-2018', 'beita-2023'];
const modes: readonly WriteMode[] = ['perf', 'plain', 'values'];

function plan(
  workbook: WorkbookSnapshot,
  {
    writeMode = 'perf',
    answers = noAnswers,
    overwrite = false,
  }: { writeMode?: WriteMode; answers?: Answers; overwrite?: boolean } = {},
): readonly Change[] {
  const facts = readFacts(workbook, recogniseTables(workbook), answers);
  return planRates(facts, { writeMode, answers, overwrite }).changes;
}

function nameOf(workbook: WorkbookSnapshot, { target }: Change): string {
  const sheet = workbook.sheets.find(({ id }) => id === target.sheetId);
  return `${sheet?.name ?? ''}!${cellAddress(target.row, target.column)}`;
}

const formulaOf = ({ write }: Change): string | null => (write && 'formula' in write ? write.formula : null);

/** Every question answered with its last candidate, the one furthest from the cell. */
function answersTo(changes: readonly Change[]): Answers {
  const choices = changes.flatMap(({ identity, status, alternatives }) => {
    const choice = alternatives.at(-1)?.choice;
    return status === 'judgement' && choice !== undefined ? [{ identity, choice }] : [];
  });
  return { ...noAnswers, choices };
}

describe('the formulas of Baojing', () => {
  test.each([
    ['三公经费!E6', '=IF(COUNT(D6,C6)<2,"",PERF.SANGONGRATE(D6,C6))', '=IF(COUNT(D6,C6)<2,"",D6/C6)'],
    [
      '三公经费!G6',
      '=IF(COUNT(D6,F6)<2,"",-PERF.CHANGERATE(D6,D6+F6))',
      '=IF(COUNT(D6,F6)<2,"",-(D6-(D6+F6))/(D6+F6))',
    ],
    ['预算执行基础数据!D28', '=IF(COUNT(D5,D4)<2,"",PERF.STAFFRATE(D5,D4))', '=IF(COUNT(D5,D4)<2,"",D5/D4)'],
    [
      '预算执行基础数据!D30',
      '=IF(COUNT(D11,D12,D13,D14)<4,"",PERF.COMPLETIONRATE(D11,D12,D13,D14))',
      '=IF(COUNT(D11,D12,D13,D14)<4,"",(D11+D12+D13-D14)/(D11+D12+D13))',
    ],
    [
      '预算执行基础数据!D31',
      '=IF(COUNT(D13,D12)<2,"",ROUND(PERF.CONTROLRATE(D13,D12)*100,2))',
      '=IF(COUNT(D13,D12)<2,"",ROUND(D13/D12*100,2))',
    ],
  ])('%s', async (cell, perf, plain) => {
    const workbook = await sampleSnapshot('baojing-2017', 'blank');
    const formulas = (['perf', 'plain'] as const).map((writeMode) => {
      const change = plan(workbook, { writeMode }).find((one) => nameOf(workbook, one) === cell);
      return change && formulaOf(change);
    });
    expect(formulas).toEqual([perf, plain]);
  });
});

test('a question offers each candidate with its formula and says what it gives; nothing is written', async () => {
  const workbook = await sampleSnapshot('baojing-2017', 'blank');
  const change = plan(workbook).find((one) => nameOf(workbook, one) === '预算执行基础数据!D34')!;
  expect([change.status, change.write]).toEqual(['judgement', null]);
  expect(renderReason(change.why, 'zh-CN')).toBe(
    '“公用经费控制率”：这里填的预算数与实际数同为 56.1，别处另有预算数。请选定分母。',
  );
  expect(
    change.alternatives.map(({ why, value, write }) => [renderReason(why, 'zh-CN'), value, write]),
  ).toEqual([
    [
      '以“预算安排公用经费总额”（D15） 56.1 为分母，结果是 100.00%。',
      1,
      { formula: '=IF(COUNT(D16,D15)<2,"",PERF.PUBLICRATE(D16,D15))' },
    ],
    [
      '以“其中：日常公用经费 年初预算数”（收支基本情况!B8） 36.6 为分母，结果是 153.28%。',
      1.5328,
      { formula: '=IF(COUNT(D16,收支基本情况!B8)<2,"",PERF.PUBLICRATE(D16,收支基本情况!B8))' },
    ],
  ]);
});

describe.each(samples)('%s', (name) => {
  test.each(modes)(
    'every formula (%s) calculates to what the plan names, also after an answer',
    async (writeMode) => {
      const workbook = await sampleSnapshot(name, 'blank');
      const answers = answersTo(plan(workbook));
      const changes = plan(workbook, { writeMode, answers });
      const results = await calculated(applied(workbook, changes));
      const ready = changes.filter(({ status }) => status === 'ready');
      expect(ready.length).toBeGreaterThan(0);
      for (const change of ready) {
        if (!formulaOf(change)) continue;
        const got = Number(results.get(nameOf(workbook, change)));
        expect([nameOf(workbook, change), Math.abs(got - Number(change.value)) < 0.00006]).toEqual([
          nameOf(workbook, change),
          true,
        ]);
      }
    },
  );

  test.each(modes)('filling twice (%s) changes nothing', async (writeMode) => {
    const workbook = await sampleSnapshot(name, 'blank');
    const answers = answersTo(plan(workbook));
    const filled = applied(workbook, plan(workbook, { writeMode, answers }));
    const again = plan(filled, { writeMode, answers });
    expect(again.filter(({ status }) => status === 'ready' || status === 'conflict')).toEqual([]);
  });

  test('formulas of one write mode are ours in another one', async () => {
    const workbook = await sampleSnapshot(name, 'blank');
    const filled = applied(workbook, plan(workbook));
    for (const writeMode of modes) {
      expect(plan(filled, { writeMode }).filter(({ status }) => status === 'conflict')).toEqual([]);
    }
  });

  test('what was published differs from ours only where expected.json says so', async () => {
    const workbook = await sampleSnapshot(name, 'published');
    const conflicts = plan(workbook)
      .filter(({ status }) => status === 'conflict')
      .map((change) => nameOf(workbook, change));
    const known = expectedOf(name).cells as readonly {
      sheet: string;
      cell: string;
      kind: string;
      differs?: boolean;
    }[];
    const differing = known
      .filter(({ differs, kind }) => differs === true && kind === 'computed')
      .map(({ sheet, cell }) => `${sheet}!${cell}`);
    expect(differing).toEqual(expect.arrayContaining(conflicts));
  });
});

test('plain formulas across sheets agree with LibreOffice', async () => {
  const workbook = await sampleSnapshot('foshan-2020', 'blank');
  const answers = answersTo(plan(workbook));
  const changes = plan(workbook, { writeMode: 'plain', answers });
  const book = createWorkbook(
    'f.xlsx',
    workbook.sheets.map(({ name }) => name),
  );
  const filled = applied(workbook, changes);
  filled.sheets.forEach((sheet, index) => {
    sheet.values.forEach((cells, r) => {
      cells.forEach((value, c) => {
        const written = sheet.formulas[r]?.[c];
        const formula = typeof written === 'string' && written.startsWith('=') ? written : null;
        if (value === '' && formula === null) return;
        setCell(book, book.sheets[index]!, sheet.area!.row + r, sheet.area!.column + c, {
          value: formula ? null : value,
          formula,
        });
      });
    });
  });
  const values = await calculateInLibreOffice(saveWorkbook(book, { functionNames: [] }));
  const ready = changes.filter(({ status }) => status === 'ready');
  expect(ready).toHaveLength(5);
  for (const change of ready) {
    const [sheet = ''] = nameOf(workbook, change).split('!');
    const got = Number(values.get(sheet)?.[change.target.row]?.[change.target.column]);
    expect([nameOf(workbook, change), got.toFixed(4)]).toEqual([
      nameOf(workbook, change),
      Number(change.value).toFixed(4),
    ]);
  }
}, 60_000);

describe('answers', () => {
  test('a candidate that is not there any more is said, and the question stays', async () => {
    const workbook = await sampleSnapshot('baojing-2017', 'blank');
    const facts = readFacts(workbook, recogniseTables(workbook));
    const cell = facts.rateCells.find(({ finding }) => finding.status === 'question')!;
    const identity = { sheetId: cell.sheetId, table: cell.table, item: cell.item, column: 'ratio' as const };
    const answers: Answers = { ...noAnswers, choices: [{ identity, choice: 'gone' }] };
    const { changes, problems } = planRates(facts, { writeMode: 'perf', answers, overwrite: false });
    expect(problems).toEqual([{ identity, code: 'unknown-choice', data: {} }]);
    expect(changes.filter(({ status }) => status === 'judgement').length).toBeGreaterThan(0);
  });

  test('a figure that no form has is entered, and its rate is computed with it', () => {
    const workbook = workbookOf(
      sheetOf(
        `基础数据表
单位：万元
项目 | 2023年预算数 | 2023年决算数
政府采购金额 | | 102.71
政府采购执行率 | | `,
        { merges: ['A1:C1'] },
      ),
    );
    const facts = [
      { subject: 'procurement', stage: 'initial', period: null, value: 120, unit: '万元' } as const,
    ];
    const [without] = plan(workbook);
    const [change] = plan(workbook, { answers: { ...noAnswers, facts } });
    expect([without?.status, without?.why.code]).toEqual(['judgement', 'rate-missing']);
    expect([change?.status, change && formulaOf(change), change?.value]).toEqual([
      'ready',
      '=IF(COUNT(C4)<1,"",PERF.PROCURERATE(C4,120))',
      0.8559,
    ]);
    expect(renderReason(change!.why, 'zh-CN')).toContain('分母是您填写的数');
  });

  test('a figure of 0 that is divided by is not called missing', () => {
    const workbook = workbookOf(
      sheetOf(`三公经费情况表
单位：万元
项目 | 2021年决算数 | 2022年决算数 | 增减率
公务接待费 | 0 | 1.5 | `),
    );
    const [change] = plan(workbook);
    expect([change?.status, change?.why.code, change?.why.data.place]).toEqual([
      'judgement',
      'rate-zero-base',
      'B4',
    ]);
    expect(renderReason(change!.why, 'zh-CN')).toContain('（B4）为 0，不能计算');
    expect(renderReason(change!.why, 'en-US')).toContain('(B4) is 0');
  });

  test('a row inserted above keeps the identity of the cell and the choice', async () => {
    const workbook = await sampleSnapshot('baojing-2017', 'blank');
    const answers = answersTo(plan(workbook));
    const moved: WorkbookSnapshot = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        area: sheet.area && { ...sheet.area, row: sheet.area.row + 1 },
        merges: sheet.merges.map((merge) => ({ ...merge, row: merge.row + 1 })),
      })),
    };
    const change = plan(moved, { answers }).find((one) => nameOf(moved, one) === '预算执行基础数据!D35');
    expect([change?.status, change?.why.code]).toEqual(['ready', 'rate-chosen']);
  });
});
