import fc from 'fast-check';
import { fileNames } from '../../../src/workbench/files/formulas/fileNames';
import { sharedFormula } from '../../../src/workbench/files/formulas/references';
import { shiftFormula, shiftSpan } from '../../../src/workbench/files/formulas/shiftRows';
import { formulaTokens } from '../../../src/workbench/files/formulas/tokens';

describe('taking a formula apart', () => {
  const pieces = [
    'A1',
    '$B$2',
    'AA10:$C$3',
    '1:3',
    '$A:C',
    "'表 1'!A1",
    "'它''s'!$A$1:B2",
    '基础数据!C3',
    "'[1]别处'!A1",
    '[2]Sheet1!A1',
    'Sheet1:Sheet3!A1',
    '#REF!',
    '#REF!A1',
    '#N/A',
    '#DIV/0!',
    '"A1 ""x"""',
    '预算表[[#This Row],[金额 A1]]',
    '[@金额]',
    'SUM(',
    'LOG10(',
    'PERF.EXECRATE(',
    '_xlfn.XLOOKUP(',
    'A1B',
    'ABCD1',
    'XFE1',
    '1E5',
    '.5',
    '1.0',
    ')',
    ',',
    '+',
    '-',
    '&',
    '<>',
    ' ',
    '{1,2;3}',
    '%',
    "'",
    '"',
    '[',
    ':',
    '!',
    '总额',
    'R1C1',
    'TRUE',
    '@',
    '#',
  ];

  it('loses nothing, whatever the formula', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 }))), (parts) => {
        const formula = parts.join('');
        expect(
          formulaTokens(formula)
            .map(({ text }) => text)
            .join(''),
        ).toBe(formula);
        const once = sharedFormula(formula)(0, 0);
        expect(sharedFormula(once)(0, 0)).toBe(once);
      }),
      { numRuns: 500, examples: [[["'", ':', "'", 'A1']]] },
    );
  });

  it.each<[string, string[]]>([
    ['A1+$B$2', ['A1', '$B$2']],
    ["SUM('表 1'!A1:B2,基础数据!$C:$C)", ["'表 1'!A1:B2", '基础数据!$C:$C']],
    ['LOG10(A1)+ATAN2(B1,C1)', ['A1', 'B1', 'C1']],
    ['"A1"&A2&"B""3"', ['A2']],
    ["[1]Sheet1!A1+'[2]x y'!B2+Sheet1:Sheet3!C3", []],
    ['#REF!A1+#REF!', []],
    ['预算表[[#This Row],[A1]]+预算表[B2]', []],
    ['A1:INDEX(B:B,3)', ['A1', 'B:B']],
    ['XFD1048576+ABCD1+A1B+XFE1+A0+A1048577', ['XFD1048576']],
    ['1:3+$4:$5', ['1:3', '$4:$5']],
    ['_xldudf_PERF_SCORE(A1)', ['A1']],
    ['{1,2;3,4}*1E5+A1%', ['A1']],
    ['总额1+A１', []],
  ])('finds the references of %s', (formula, references) => {
    const found = formulaTokens(formula).flatMap(({ kind, text }) => (kind === 'reference' ? [text] : []));
    expect(found).toEqual(references);
  });
});

describe('shared formulas', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 2, 3, 'D3+$A3+D$1+$A$1'],
    ['SUM(A1:$B2)', 1, 0, 'SUM(A2:$B3)'],
    ['\'表 1\'!A1&"A1"', 1, 1, '\'表 1\'!B2&"A1"'],
    ['SUM(A:B)+SUM(1:1)', 1, 1, 'SUM(B:C)+SUM(2:2)'],
    ['A1', -1, -1, 'XFD1048576'],
  ])('%s, %d below and %d right, reads %s', (formula, rows, columns, expected) => {
    expect(sharedFormula(formula)(rows, columns)).toBe(expected);
  });
});

describe('rows that come and go', () => {
  it.each([
    ['A3+A4', 3, 2, 'A3+A6'],
    ['SUM(A1:A5)', 3, 1, 'SUM(A1:A6)'],
    ['SUM(A5:A1)', 3, 1, 'SUM(A6:A1)'],
    ['SUM(A1:A3)', 3, 1, 'SUM(A1:A3)'],
    ['SUM($A$4:B$9)', 3, 1, 'SUM($A$5:B$10)'],
    ['SUM(A:C)+SUM(4:6)', 3, 2, 'SUM(A:C)+SUM(6:8)'],
    ['A1048576', 0, 1, '#REF!'],
    ['A4+A5', 3, -1, '#REF!+A4'],
    ['SUM(A2:A9)', 3, -2, 'SUM(A2:A7)'],
    ['SUM(A4:A9)', 3, -2, 'SUM(A4:A7)'],
    ['SUM(A2:A5)', 3, -9, 'SUM(A2:A3)'],
    ['SUM(A4:A5)', 3, -9, 'SUM(#REF!)'],
    ["'表'!A4+别!A4+表!A4", 3, -1, "'表'!#REF!+别!A4+表!#REF!"],
    ['"A4"&LOG10(A9)', 3, 1, '"A4"&LOG10(A10)'],
  ])('%s, from row %d on by %d, reads %s', (formula, row, count, expected) => {
    expect(shiftFormula(formula, '表', '表', { row, count })).toBe(expected);
  });

  it('concern only formulas that mean the sheet', () => {
    const change = { row: 0, count: 1 };
    expect(shiftFormula('A1+表!A1', '别', '表', change)).toBe('A1+表!A2');
    expect(shiftFormula('A1+表!A1', null, '表', change)).toBe('A1+表!A2');
    expect(shiftFormula('sheet1!A1', '别', 'SHEET1', change)).toBe('sheet1!A2');
  });

  it('come back to where they were when taken out again', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.nat(50),
        fc.nat(60),
        fc.integer({ min: 1, max: 9 }),
        (first, size, row, count) => {
          const moved = shiftSpan(first, first + size, { row, count })!;
          expect(shiftSpan(moved[0], moved[1], { row, count: -count })).toEqual([first, first + size]);
        },
      ),
    );
  });
});

describe('names of functions in the file', () => {
  const names = fileNames(['PERF.EXECRATE', 'PERF.NS.F', 'PERF.SCORE']);

  it.each([
    ['PERF.EXECRATE(A1,B1)', '_xldudf_PERF_EXECRATE(A1,B1)'],
    ['IF(A1="",PERF.NS.F(1),perf.score(2))', 'IF(A1="",_xldudf_PERF_NS_F(1),_xldudf_PERF_SCORE(2))'],
    ['"PERF.SCORE("&A1', '"PERF.SCORE("&A1'],
    ["'PERF.SCORE('!A1", "'PERF.SCORE('!A1"],
    ['PERF.UNKNOWN(1)', 'PERF.UNKNOWN(1)'],
    ['XPERF.SCORE(1)', 'XPERF.SCORE(1)'],
    ['ifs(A1>1,1)', '_xlfn.IFS(A1>1,1)'],
    ['SORT(FILTER(A1:A3,B1:B3))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3))'],
    ['STDEV.S(A:A)+NETWORKDAYS.INTL(1,2)', '_xlfn.STDEV.S(A:A)+NETWORKDAYS.INTL(1,2)'],
    ['LET(总,SUM(A:A),x,2,总*x+y)', '_xlfn.LET(_xlpm.总,SUM(A:A),_xlpm.x,2,_xlpm.总*_xlpm.x+y)'],
    ['MAP(A1:A3,LAMBDA(v,v+1))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v+1))'],
  ])('%s is stored as %s', (shown, stored) => {
    expect(names.toFile(shown)).toBe(stored);
  });

  it.each([
    ['_xldudf_PERF_EXECRATE(A1)', 'PERF.EXECRATE(A1)'],
    ['_XLDUDF_perf_ns_f(1)', 'PERF.NS.F(1)'],
    ['_xldudf_PERF_OTHER(1)', '_xldudf_PERF_OTHER(1)'],
    ['_xlfn._xlws.FILTER(A1)&"_xlfn.X("', 'FILTER(A1)&"_xlfn.X("'],
    ['_xlfn.LET(_xlpm.x,1,_xlpm.x)', 'LET(x,1,x)'],
  ])('%s is shown as %s', (stored, shown) => {
    expect(names.fromFile(stored)).toBe(shown);
  });

  it('tells formulas of ours from others', () => {
    expect(names.usesOurs('1+_xldudf_PERF_SCORE(1)')).toBe(true);
    expect(names.usesOurs('"_xldudf_PERF_SCORE("&_xldudf_OTHER(1)')).toBe(false);
  });
});
