import { isOurFormula, ownCalls, withPlainNames } from '../../src/workbook/ourFormula';
import { brokenFormulas, repairFormulas } from '../../src/workflow/repairFormulas';
import { bookOf, connect, contentsOf, disconnectAll } from '../workbook/support';

afterEach(disconnectAll);

const error = (text: string) => ({ error: text }) as unknown as string;

const broken = () =>
  bookOf({
    自评表: {
      A1: 90,
      B1: 120,
      C1: { v: error('#NAME?'), f: '=PERF.EXECRATE(A1,B1)' },
      C2: { v: 0.75, f: '=IF(COUNT(A1,B1)<2,"",_XLDUDF_PERF_EXECRATE(A1,B1))' },
      C3: { v: error('#NAME?'), f: "='C:\\tools\\perf.xlam'!PERF.EXECRATE(A1,B1)" },
      C4: { v: 0.75, f: '=PERF.EXECRATE(A1,B1)' },
      C5: { v: error('#N/A'), f: '=PERF.EXECRATE(A1,B9)' },
      C6: { v: error('#NAME?'), f: '=OTHER.EXECRATE(A1,B1)' },
      C7: { v: error('#NAME?'), f: '=PERF.EXECRATE(#REF!,B1)' },
      C8: 'PERF.EXECRATE(A1,B1)',
    },
  });

describe('formulas of ours that show no result', () => {
  it('are found by what they show and how they are kept, and nothing else is', async () => {
    const { port } = connect(broken());
    const found = brokenFormulas(await port.snapshot());
    expect(found.map(({ cell, repaired }) => [cell.row + 1, repaired])).toEqual([
      [1, '=PERF.EXECRATE(A1,B1)'],
      [2, '=IF(COUNT(A1,B1)<2,"",PERF.EXECRATE(A1,B1))'],
      [3, '=PERF.EXECRATE(A1,B1)'],
    ]);
  });

  it('are written again, and undo brings back what stood there', async () => {
    const { port, book } = connect(broken());
    const before = contentsOf(book);
    const workbook = await port.snapshot();
    const result = await repairFormulas(port, workbook, brokenFormulas(workbook));
    expect(result.status).toBe('written');
    const formulas = book.sheets[0]?.cells;
    expect(
      [...(formulas?.values() ?? [])].map(({ formula }) => formula).filter((one) => one?.includes('xlam')),
    ).toEqual([]);
    const undone = await port.undo(() => null);
    expect(undone).toMatchObject({ status: 'undone', kept: [] });
    expect(contentsOf(book)).toEqual(before);
  });
});

describe('a function of ours in a formula', () => {
  it.each([
    ['=@PERF.EXECRATE(A1,B1)', '=PERF.EXECRATE(A1,B1)'],
    ['=_xlfn._xldudf_PERF_GRADE(A1)', '=PERF.GRADE(A1)'],
    ["='/Users/x/it''s/perf.xlam'!PERF.EXECRATE(A1,B1)+1", '=PERF.EXECRATE(A1,B1)+1'],
    ['=[2]!PERF.EXECRATE(A1,B1)', '=PERF.EXECRATE(A1,B1)'],
    ['="PERF.EXECRATE(A1,B1)"&perf.grade(A1)', '="PERF.EXECRATE(A1,B1)"&PERF.GRADE(A1)'],
  ])('is known however it is written: %s', (written, plain) => {
    expect(isOurFormula(written)).toBe(true);
    expect(withPlainNames(written)).toBe(plain);
  });

  it.each(['=XPERF.GRADE(A1)', '="PERF.GRADE(A1)"', '=PERF.GRADE', '=MY_PERF_GRADE(A1)', '=SUM(PERF)'])(
    'is not seen in %s',
    (written) => {
      expect(isOurFormula(written)).toBe(false);
    },
  );

  it('is taken with its arguments, texts and brackets whole', () => {
    const formula = `=PERF.SCORE(IF(A1>1,"a,)",'x,''y'!B2),{1,2},"每低1%扣1分")+PERF.EXECRATE(PERF.AMOUNT(A1),B1)`;
    expect(ownCalls(formula).map(({ name, arguments: given }) => [name, ...given])).toEqual([
      ['SCORE', `IF(A1>1,"a,)",'x,''y'!B2)`, '{1,2}', '"每低1%扣1分"'],
      ['EXECRATE', 'PERF.AMOUNT(A1)', 'B1'],
    ]);
  });
});
