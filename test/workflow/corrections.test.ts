import type { Finding } from '../../src/domain/findings/finding';
import { cellAddress } from '../../src/domain/snapshot/address';
import type { WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import { analyse, defaultChoices, type Analysis } from '../../src/workflow/analyse';
import { correctionFor } from '../../src/workflow/corrections';
import { emptyMemory } from '../../src/workbook/memory/memory';
import { sheetOf, workbookOf } from '../support/grid';
import { sampleSnapshot } from '../support/sampleSnapshot';

const read = (workbook: WorkbookSnapshot) => analyse(workbook, defaultChoices, emptyMemory);

const table = (lines: string, options = {}) => workbookOf(sheetOf(lines, { name: '自评表', ...options }));

/** What is offered for every finding of a code: `cell → value`, or why nothing is. */
function offered(analysis: Analysis, code: string): readonly string[] {
  return analysis.findings
    .filter((finding) => finding.code === code)
    .flatMap((finding) => {
      const correction = correctionFor(analysis, finding);
      if (!correction || !('changes' in correction)) return [correction?.kind ?? 'nothing'];
      return correction.changes.map(
        ({ target, value }) =>
          `${correction.kind} ${cellAddress(target.row, target.column)} ${String(value)}`,
      );
    });
}

const wrong = table(
  `项目支出绩效自评表
   项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
    | 年度资金总额 | 120 | 120 | 90 | 10 | 85% | 10
   一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
   产出指标 | 数量指标 | 养护里程 | ≥200公里 | 100公里 | 50 | 50 |
   效益指标 | 社会效益 | 受益人数 | ≥100人 | 120人 | 40 | 40 |
   总分 |  |  |  |  | 100 | 97 |
   自评等级 | 良 |  |  |  |  |  | `,
);

describe('the suggested correction of a finding', () => {
  const analysis = read(wrong);

  it.each([
    ['P-007', ['offered G3 0.75']],
    ['P-008', ['offered H3 7.5']],
    ['P-030', ['offered G5 25']],
    ['P-002', ['offered G7 100']],
    ['P-006', ['offered B8 优']],
  ])('of %s is what a fill would write into the cell that follows from others', (code, corrections) => {
    expect(offered(analysis, code)).toEqual(corrections);
  });

  it('is the change of the plan, with a live formula', () => {
    const total = analysis.findings.find(({ code }) => code === 'P-002')!;
    const correction = correctionFor(analysis, total)!;
    const [change] = 'changes' in correction ? correction.changes : [];
    expect(change!.write).toHaveProperty('formula');
    expect(analysis.changes.changes).toContain(change);
  });
});

it('nothing is offered where marks do not add up: any of them may be wrong', () => {
  const analysis = read(
    table(
      `项目支出绩效自评表
       一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
       产出指标 | 数量指标 | 养护里程 | ≥200公里 | 210公里 | 60 | 60
       效益指标 | 社会效益 | 受益人数 | ≥100人 | 120人 | 35 | 35
       总分 |  |  |  |  | 95 | 95`,
    ),
  );
  expect(offered(analysis, 'P-001')).toEqual(['unclear']);
});

it('a protected cell is told instead of being written', () => {
  const protectedTable = { ...wrong, sheets: [{ ...wrong.sheets[0]!, isProtected: true, locked: null }] };
  const kinds = offered(
    analyse(protectedTable, { ...defaultChoices, overwrite: true }, emptyMemory),
    'P-008',
  );
  expect(kinds).toEqual(['blocked H3 7.5']);
});

it('numbers that are kept as texts become the same numbers', () => {
  const analysis = read(
    table(
      `项目支出绩效自评表
       一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
       产出指标 | 数量指标 | 养护里程 | ≥200公里 | 210公里 | '60 | 60
       效益指标 | 社会效益 | 受益人数 | ≥100人 | 120人 | 40 | '  40
       总分 |  |  |  |  |  | `,
      { formats: { F3: '@' } },
    ),
  );
  expect(offered(analysis, 'P-094')).toEqual(['offered F3 60', 'offered G4 40']);
});

it('words are left to the person, and a finding without an expected figure has no correction', () => {
  const analysis = read(wrong);
  const finding: Finding = {
    code: 'P-092',
    variant: 'list',
    severity: 'info',
    action: '本次必改',
    sheetId: wrong.sheets[0]!.id,
    cells: [{ sheetId: wrong.sheets[0]!.id, row: 4, column: 2 }],
    data: {},
    found: '养护里呈',
    expected: '养护里程',
  };
  expect(correctionFor(analysis, finding)).toEqual({ kind: 'words' });
  expect(correctionFor(analysis, { ...finding, code: 'P-012', expected: null })).toBeNull();
});

it.each(['beita-2023', 'baojing-2017', 'yuxi-2020', 'foshan-2020', 'baoshan-2018'])(
  'what is offered in the published workbook %s is never a sentence, and never what stands there already',
  async (name) => {
    const analysis = read(await sampleSnapshot(name, 'published'));
    for (const finding of analysis.findings) {
      const correction = correctionFor(analysis, finding);
      for (const change of correction && 'changes' in correction ? correction.changes : []) {
        expect(change.write).not.toBeNull();
        expect(change.value).not.toBe(change.was.value);
        expect(String(change.value)).toMatch(/^(?:-?[\d.]+|优|良|中|差)$/);
        expect(finding.cells).toContainEqual(change.target);
      }
    }
  },
);
