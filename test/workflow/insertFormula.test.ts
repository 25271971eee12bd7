import type { WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import { parseAddress } from '../../src/domain/snapshot/address';
import { emptyMemory } from '../../src/workbook/memory/memory';
import { analyse, defaultChoices } from '../../src/workflow/analyse';
import { insertFormula, offerFormula, type FormulaOffer } from '../../src/workflow/insertFormula';
import { sheetOf, workbookOf } from '../support/grid';
import { bookOf, connect, contentsOf, disconnectAll } from '../workbook/support';
import { nowhere } from '../workbook/support';
import { protectedSheet, roadWorkbook } from '../taskpane/workbooks';

afterEach(disconnectAll);

const read = (workbook: WorkbookSnapshot) => analyse(workbook, defaultChoices, emptyMemory);

function offerAt(workbook: WorkbookSnapshot, address: string): FormulaOffer {
  const { row, column } = parseAddress(address)!;
  return offerFormula(read(workbook), { sheetId: workbook.sheets[0]!.id, row, column });
}

describe('the formula that is offered for a cell', () => {
  it('is the one of the plan, with the cells that it reads', () => {
    expect(offerAt(roadWorkbook, 'G4')).toMatchObject({
      kind: 'offer',
      now: null,
      formula: '=IF(COUNT(E4,D4)<2,"",PERF.EXECRATE(E4,D4))',
      inputs: [{ header: null }, { header: null }],
    });
  });

  it('comes with what stands in the cell, which is not touched unasked', () => {
    const offer = offerAt(roadWorkbook, 'G9');
    expect(offer).toMatchObject({ kind: 'offer', now: '15' });
  });

  it('fits the headers of a table that is no self-evaluation', () => {
    const workbook = workbookOf(sheetOf('单位 | 总分 | 评价等级\n办公室 | 93 | ', { name: '汇总' }));
    expect(offerAt(workbook, 'C2')).toMatchObject({
      kind: 'offer',
      formula: '=IF(B2="","",PERF.GRADE(B2))',
      inputs: [{ header: '总分' }],
    });
  });

  it('is none where the very formula stands there, the cell is locked, or nothing fits', () => {
    const formula = '=IF(COUNT(C2,B2)<2,"",PERF.EXECRATE(C2,B2))';
    const there = workbookOf(
      sheetOf('科室 | 预算数 | 支出数 | 执行率\n办公室 | 200 | 150 | 0.75', {
        name: '科室台账',
        formulas: { D2: formula.toLowerCase() },
      }),
    );
    expect(offerAt(there, 'D2').kind).toBe('there');
    expect(offerAt(protectedSheet, 'G3').kind).toBe('locked');
    expect(offerAt(roadWorkbook, 'A1').kind).toBe('nothing');
    expect(offerAt(roadWorkbook, 'Z99').kind).toBe('nothing');
  });

  it('stands for a merged area by its first cell', () => {
    const workbook = workbookOf(
      sheetOf('科室 | 预算数 | 支出数 | 执行率\n办公室 | 200 | 150 | \n | | | ', {
        name: '科室台账',
        merges: ['D2:D3'],
      }),
    );
    expect(offerAt(workbook, 'D3').cell).toMatchObject({ row: 1, column: 3 });
  });
});

it('is written with its percent format into a real workbook, and undone exactly', async () => {
  const book = bookOf({
    科室台账: { A1: '科室', B1: '预算数', C1: '支出数', D1: '执行率', A2: '办公室', B2: 200, C2: 150 },
  });
  const before = contentsOf(book);
  const { port, host } = connect(book);
  const analysis = read(await port.snapshot());
  const sheetId = book.sheets[0]!.id;
  host.select(sheetId, { row: 1, column: 3, rowCount: 1, columnCount: 1 });
  host.ledger.reset();
  const cell = await port.selected();
  expect(cell).toEqual({ sheetId, row: 1, column: 3 });
  expect(host.ledger.totals.syncs).toBe(1);
  const offer = offerFormula(analysis, cell);
  if (offer.kind !== 'offer') throw new Error('nothing is offered');
  host.ledger.reset();
  expect(await insertFormula(port, analysis, offer)).toMatchObject({ status: 'written' });
  expect(host.ledger.totals.syncs).toBeLessThanOrEqual(3);
  const written = (await port.snapshot()).sheets[0]!;
  expect(written.formulas[1]?.[3]).toBe('=IF(COUNT(C2,B2)<2,"",PERF.EXECRATE(C2,B2))');
  expect(written.numberFormats[1]?.[3]).toBe('0.00%');
  expect(await port.undo(nowhere)).toMatchObject({ status: 'undone' });
  expect((contentsOf(book) as { sheets: unknown }).sheets).toEqual((before as { sheets: unknown }).sheets);
});

it('is not written where an input was changed since', async () => {
  const book = bookOf({
    科室台账: { A1: '科室', B1: '预算数', C1: '支出数', D1: '执行率', A2: '办公室', B2: 200, C2: 150 },
  });
  const { port, host } = connect(book);
  const analysis = read(await port.snapshot());
  const sheetId = book.sheets[0]!.id;
  const offer = offerFormula(analysis, { sheetId, row: 1, column: 3 });
  if (offer.kind !== 'offer') throw new Error('nothing is offered');
  await host.type(sheetId, 1, 2, '160');
  expect(await insertFormula(port, analysis, offer)).toMatchObject({ status: 'changed' });
});
