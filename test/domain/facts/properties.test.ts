import fc from 'fast-check';
import { planRates } from '../../../src/domain/changes/planRates';
import { readFacts } from '../../../src/domain/facts/readFacts';
import { sheetOf, workbookOf } from '../../support/grid';

/** Words and figures of such forms, thrown together: nothing in them may make the reading fail. */
const cell = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '\u3000',
      '—',
      '项目',
      '指标',
      '单位',
      '备注',
      '数值',
      '结果',
      '三公经费',
      '公用经费',
      '合计',
      '总计',
    ],
    ...[
      '年初预算数',
      '全年预算数',
      '决算数',
      '2022年',
      '编制数',
      '在职人数',
      '控制率',
      '预算执行率',
      '完成率',
      '%',
    ],
    ...[
      '其中：公务接待费',
      '结转结余率',
      '上年结转',
      '减少额',
      '下降（%）',
      '万元',
      '40元',
      '（一）支出合计',
    ],
  ),
  fc.double({ noNaN: true }),
  fc.string({ maxLength: 12 }),
);
const grids = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 14 });

test('no sheet whatever makes the reading fail, and no rate is written without all of its inputs', () => {
  fc.assert(
    fc.property(grids, (grid) => {
      const workbook = workbookOf(sheetOf(grid, { merges: grid.length > 3 ? ['A2:B2', 'A3:A4'] : [] }));
      const facts = readFacts(workbook, []);
      const { changes } = planRates(facts, { writeMode: 'plain', overwrite: false });
      for (const { finding } of facts.rateCells) {
        if (finding.status !== 'computed') continue;
        expect(finding.value?.isFinite()).toBe(true);
        expect(finding.inputs.every(({ terms }) => terms.every(({ fact }) => fact.value !== null))).toBe(
          true,
        );
      }
      for (const { status, write } of changes) if (status === 'judgement') expect(write).toBeNull();
    }),
    { numRuns: 200 },
  );
});
