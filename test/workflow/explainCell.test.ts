import type { Change } from '../../src/domain/changes/changeSet';
import { parseAddress } from '../../src/domain/snapshot/address';
import type { CellRef, WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import { emptyMemory } from '../../src/workbook/memory/memory';
import { analyse, defaultChoices, type Analysis } from '../../src/workflow/analyse';
import { explainCell, explainChange } from '../../src/workflow/explainCell';
import { sheetOf, workbookOf } from '../support/grid';
import { roadWorkbook, withoutBudget } from '../taskpane/workbooks';

const analysed = (workbook: WorkbookSnapshot) => analyse(workbook, defaultChoices, emptyMemory);
const at = (workbook: WorkbookSnapshot, address: string, sheet = 0): CellRef => {
  const { row, column } = parseAddress(address)!;
  return { sheetId: workbook.sheets[sheet]!.id, row, column };
};
const columns = (changes: readonly Change[]) => changes.map(({ identity }) => identity.column);
const explained = (analysis: Analysis, address: string, sheet = 0) =>
  explainCell(analysis, at(analysis.workbook, address, sheet));

/** A standard of which one part says nothing that could be read. */
const withStandard = workbookOf(
  sheetOf(
    `项目支出绩效自评表
     一级指标 | 二级指标 | 三级指标 | 评分标准 | 年度指标值 | 实际完成值 | 分值 | 得分
     产出指标 | 质量指标 | 合格率 | 达到95%得满分，每低于1个百分点扣1分，扣完为止。 | ≥95% | 92% | 40 |
     效益指标 | 社会效益 | 受益人数 |  | ≥100人 | 120人 | 60 |
     总分 |  |  |  |  |  | 100 | `,
    { name: '自评表' },
  ),
);

describe('where the figure of a cell comes from', () => {
  it('a figure to be filled in names its inputs with their cells, what they are and what they hold', () => {
    const { known, explanation, role } = explained(analysed(roadWorkbook), 'G4');
    expect(known).toBe(true);
    expect(role).toEqual({ item: '年度资金总额', role: 'rate' });
    const inputs = explanation!.inputs.map((input) => [input.role?.role, input.text]);
    expect(inputs).toEqual(
      expect.arrayContaining([
        ['annual', '120'],
        ['executed', '90'],
      ]),
    );
    expect(explanation!.change.why.code).toBe('execution-rate');
  });

  it('an input names the figures that it goes into', () => {
    const { explanation, usedBy, role } = explained(analysed(roadWorkbook), 'E4');
    expect(explanation).toBeNull();
    expect(role?.role).toBe('executed');
    expect(columns(usedBy)).toEqual(expect.arrayContaining(['rate', 'score']));
  });

  it('a rate outside of the form is explained with the figures of its own table', () => {
    const analysis = analysed(withoutBudget);
    const rate = analysis.facts.rateCells[0]!;
    const { explanation } = explainCell(analysis, rate.place.cell);
    expect(explanation!.rate).toBe(rate);
    expect(explained(analysis, 'D3').fact?.label).toContain('实际政府采购金额');
  });

  it('a cell inside of a merged area stands for the area', () => {
    const merged = {
      ...roadWorkbook.sheets[0]!,
      merges: [{ row: 3, column: 6, rowCount: 1, columnCount: 2 }],
    };
    const analysis = analysed({ ...roadWorkbook, sheets: [merged] });
    expect(explained(analysis, 'H4').cell).toMatchObject({ row: 3, column: 6 });
  });

  it('of a cell outside of every table nothing is known', () => {
    const found = explained(analysed(roadWorkbook), 'K40');
    expect(found).toMatchObject({ known: false, role: null, fact: null, explanation: null, usedBy: [] });
  });

  it('a sheet that is gone is a cell nothing is known of', () => {
    expect(explainCell(analysed(roadWorkbook), { sheetId: 'gone', row: 0, column: 0 }).known).toBe(false);
  });

  it('the rule text comes in pieces that give the printed text again, the understood ones told apart', () => {
    const analysis = analysed(withStandard);
    const change = analysis.changes.changes.find(({ why }) => why.code === 'by-standard')!;
    const { pieces } = explainChange(analysis, change).standard!;
    expect(pieces.map(({ text }) => text).join('')).toBe('达到95%得满分，每低于1个百分点扣1分，扣完为止。');
    expect(pieces.some(({ kind }) => kind === 'understood')).toBe(true);
    expect(pieces.every(({ kind }) => kind !== 'unread')).toBe(true);
  });
});
