import fc from 'fast-check';
import { cellAddress } from '../../src/domain/snapshot/address';
import { sameFormula, toR1C1 } from '../../src/workbook/formulaIdentity';

describe('a formula seen from its cell', () => {
  // Cell I16 is row 15, column 8.
  it.each([
    ['=F16/E16', '=RC[-3]/RC[-4]'],
    ['=$F$16/E$5', '=R16C6/R5C[-4]'],
    [
      '=IF(COUNT(F5,E5)<2,"",PERF.EXECRATE(F5,E5))',
      '=IF(COUNT(R[-11]C[-3],R[-11]C[-4])<2,"",PERF.EXECRATE(R[-11]C[-3],R[-11]C[-4]))',
    ],
    ['=SUM(H14:H29)', '=SUM(R[-2]C[-1]:R[13]C[-1])'],
    ["='附表 1'!B2+预算表!$C3", "='附表 1'!R[-14]C[-7]+预算表!R[-13]C3"],
    ['=IF(A1="B2 或 C3","A1",D16)', '=IF(R[-15]C[-8]="B2 或 C3","A1",RC[-5])'],
    ['=LOG10(A1)+ATAN2(B1,C1)', '=LOG10(R[-15]C[-8])+ATAN2(R[-15]C[-7],R[-15]C[-6])'],
    ['=1E5*H16', '=1E5*RC[-1]'],
    ['=税率A1+FY2023', '=税率A1+FY2023'],
    ['=I16', '=RC'],
  ])('%s becomes %s', (formula, expected) => {
    // FY2023 is a cell reference in Excel as well: column FY, row 2023.
    const wanted = expected.replace('FY2023', 'R[2007]C[172]');
    expect(toR1C1(formula, { row: 15, column: 8 })).toBe(wanted);
  });

  it('stays the same when the cell and its inputs move together', () => {
    const place = fc.record({
      row: fc.integer({ min: 0, max: 900 }),
      column: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(place, place, place, fc.integer({ min: 1, max: 50 }), (cell, one, other, down) => {
        const formula = (shift: number) =>
          `=IF(COUNT(${cellAddress(one.row + shift, one.column)})<1,"A1",${cellAddress(other.row + shift, other.column)})`;
        expect(toR1C1(formula(down), { ...cell, row: cell.row + down })).toBe(toR1C1(formula(0), cell));
      }),
    );
  });
});

describe('two formulas', () => {
  it.each([
    ['=SUM(A1, B1)', '=sum(A1,B1)'],
    ["='预算表'!A1", '=预算表!A1'],
    ['=_xlfn.IFS(A1>1,"好")', '=IFS(A1>1,"好")'],
    ['=@PERF.EXECRATE(A1,B1)', '=PERF.EXECRATE(A1,B1)'],
  ])('%s and %s say the same', (one, other) => {
    expect(sameFormula(one, other)).toBe(true);
  });

  it.each([
    ['=SUM(A1,B1)', '=SUM(A1,B2)'],
    ['=IF(A1="a b","x","")', '=IF(A1="ab","x","")'],
    ['=IF(A1="A","x","")', '=IF(A1="a","x","")'],
    ["='预算 表'!A1", '=预算表!A1'],
  ])('%s and %s do not', (one, other) => {
    expect(sameFormula(one, other)).toBe(false);
  });
});
