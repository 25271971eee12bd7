import { setCell } from '../../../src/workbench/book/mutate';
import { bookOf, connect, disconnectAll, nowhere } from '../support';
import { at, book, cell, listing, made, whole } from './newSheets';

afterEach(disconnectAll);

describe('a new sheet', () => {
  it('stands last with its contents: text as text, numbers, formulas, and links by the real sheet name', async () => {
    const target = book();
    const { port } = connect(target);
    const result = await port.addSheets([listing(target)]);
    expect(result).toMatchObject({ status: 'written', sheets: [{ name: '自评审核问题表', anew: false }] });
    expect(target.sheets.at(-1)).toBe(made(target));
    expect(at(target, 2, 0)).toMatchObject({ value: 1, formula: null });
    expect(at(target, 2, 2)).toMatchObject({ value: '=SUM(A1:A9)', formula: null });
    expect(at(target, 2, 2)!.style.numberFormat).toBe('General');
    expect(at(target, 3, 2)).toMatchObject({ value: '2020-12-31', formula: null });
    expect(at(target, 2, 1)!.formula).toBe(`=HYPERLINK("#'甲''s 表'!B2","B2")`);
    expect(at(target, 3, 0)).toMatchObject({ formula: "='甲''s 表'!B2*2" });
    expect(at(target, 3, 0)!.style.numberFormat).toBe('0.00');
  });

  it('has looks, merged cells, widths, heights that show all text, frozen header rows and a page set-up', async () => {
    const target = book();
    const { port } = connect(target);
    const long = '预算执行率得分与按公式计算的结果不一致，请核对全年预算数和全年执行数。'.repeat(3);
    await port.addSheets([listing(target, [cell(4, 0, { text: long }, { span: { rows: 1, columns: 3 } })])]);
    const sheet = made(target);
    expect(sheet.merges).toContainEqual({ row: 0, column: 0, rowCount: 1, columnCount: 3 });
    expect(at(target, 1, 0)!.style).toMatchObject({ bold: true, fill: '#DDE8F3', wrap: true });
    expect(at(target, 1, 0)!.style.border).toEqual({
      top: 'thin',
      bottom: 'thin',
      left: 'thin',
      right: 'thin',
    });
    expect(at(target, 0, 0)!.style.border.top).toBeNull();
    expect(sheet.freeze).toEqual({ rows: 2, columns: 0 });
    expect(sheet.page).toMatchObject({
      orientation: 'landscape',
      paper: 9,
      fit: { wide: 1, tall: null },
      titleRows: { first: 0, last: 1 },
    });
    expect(sheet.columns.get(2)!.width).toBeCloseTo(40.7, 1);
    expect(sheet.rows.get(3)!.height).toBe(18);
    // 102 characters of 10.5 points in 58 characters' room: three lines.
    expect(sheet.rows.get(4)!.height).toBeGreaterThan(40);
    expect(sheet.rows.get(4)!.height).toBeLessThan(65);
  });

  it('is cut to 31 characters and numbered where its name is taken', async () => {
    const target = bookOf({ 自评审核问题表: { A1: '人写的' } });
    const { port } = connect(target);
    const long = { ...listing(target), purpose: 'report' as const, name: '很长的名称'.repeat(8) };
    const result = await port.addSheets([listing(target), long, { ...long, purpose: 'review' }]);
    expect(result.status).toBe('written');
    const names = target.sheets.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['自评审核问题表', '自评审核问题表 (2)']);
    expect(names.slice(2).map((name) => name.length)).toEqual([31, 31]);
    expect(new Set(names).size).toBe(4);
  });

  it('comes to the front, and five requests suffice however many there are', async () => {
    const target = book();
    const { port, host } = connect(target);
    const sheets = Array.from({ length: 12 }, (_, index) => ({
      ...listing(target),
      purpose: 'report' as const,
      name: `报告${index}`,
    }));
    await port.addSheets([listing(target)]);
    expect(target.activeSheetId).toBe(made(target).id);
    host.ledger.reset();
    await port.addSheets(sheets);
    expect(target.sheets).toHaveLength(15);
    expect(host.ledger.totals.syncs).toBeLessThanOrEqual(5);
    host.ledger.reset();
    await port.undo(nowhere);
    expect(host.ledger.totals.syncs).toBeLessThanOrEqual(5);
  });

  it('is refused with a reason where the structure of the workbook is protected', async () => {
    const target = book();
    target.structureLocked = true;
    const before = whole(target);
    const { port } = connect(target);
    expect(await port.addSheets([listing(target)])).toMatchObject({
      status: 'failed',
      problem: { code: 'structure-protected' },
    });
    expect(whole(target)).toEqual(before);
  });
});

describe('a sheet that was made before', () => {
  it('is made anew at its place where nobody altered it, so that references to it stay', async () => {
    const target = book();
    const { port } = connect(target);
    await port.addSheets([listing(target)]);
    const { id } = made(target);
    target.sheets.reverse();
    setCell(
      target,
      target.sheets.find(({ name }) => name === '乙')!,
      0,
      1,
      {
        value: 0,
        formula: '=自评审核问题表!A3',
      },
    );
    const shorter = { ...listing(target), cells: listing(target).cells.slice(0, 5) };
    expect(await port.addSheets([shorter])).toMatchObject({
      status: 'written',
      sheets: [{ sheetId: id, anew: true }],
    });
    expect(target.sheets[0]!.id).toBe(id);
    expect(at(target, 3, 2)?.value ?? null).toBeNull();
    expect(target.sheets.find(({ name }) => name === '乙')!.cells.get(1)!.formula).toBe('=自评审核问题表!A3');
  });

  it('is left alone where it would be the same, and only comes to the front', async () => {
    const target = book();
    const { port } = connect(target);
    await port.addSheets([listing(target)]);
    const { length } = (await port.memory()).records;
    expect(await port.addSheets([listing(target)])).toMatchObject({ status: 'nothing' });
    expect((await port.memory()).records).toHaveLength(length);
  });

  it('stays where a person altered it, and the new one gets a number', async () => {
    const target = book();
    const { port } = connect(target);
    await port.addSheets([listing(target)]);
    setCell(target, made(target), 2, 2, { value: '已改', formula: null });
    expect(await port.addSheets([listing(target)])).toMatchObject({
      status: 'written',
      sheets: [{ name: '自评审核问题表 (2)', anew: false }],
    });
    expect(at(target, 2, 2)!.value).toBe('已改');
  });

  it('still counts as ours where rows moved on the sheets that it refers to, or a sheet got another name', async () => {
    const target = book();
    const { port, client } = connect(target);
    await port.addSheets([listing(target)]);
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('1:1').insert('Down');
      sheet.name = '新名';
      await context.sync();
    });
    expect(at(target, 3, 0)!.formula).toBe('=新名!B3*2');
    expect(await port.undo(nowhere)).toMatchObject({ status: 'undone', sheets: { kept: [] } });
    expect(target.sheets.map(({ name }) => name)).toEqual(['新名', '乙']);
  });

  it('is another one each time if it is a form', async () => {
    const target = book();
    const { port } = connect(target);
    const form = { ...listing(target), purpose: 'form' as const, name: '项目支出绩效自评表' };
    await port.addSheets([form]);
    await port.addSheets([form]);
    expect(target.sheets.map(({ name }) => name).slice(2)).toEqual([
      '项目支出绩效自评表',
      '项目支出绩效自评表 (2)',
    ]);
  });
});

describe('undo', () => {
  it('deletes a sheet that nobody altered and gives the sheet back that was in view', async () => {
    const target = book();
    const before = whole(target);
    const { port } = connect(target);
    await port.addSheets([listing(target)]);
    expect(await port.undo(nowhere)).toEqual({
      status: 'undone',
      restored: [],
      kept: [],
      sheets: { removed: ['自评审核问题表'], kept: [] },
    });
    expect(whole(target)).toEqual(before);
  });

  it('brings back what a sheet held before it was made anew', async () => {
    const target = book();
    const { port } = connect(target);
    await port.addSheets([listing(target)]);
    const before = whole(target);
    await port.addSheets([
      listing(target, [cell(9, 1, { text: '更多' }, { span: { rows: 2, columns: 2 } })]),
    ]);
    expect(made(target).merges).toHaveLength(2);
    await port.undo(nowhere);
    expect(whole(target)).toEqual(before);
  });

  it('keeps and names a sheet that a person altered', async () => {
    const target = book();
    const { port } = connect(target);
    await port.addSheets([listing(target), { ...listing(target), purpose: 'report', name: '报告' }]);
    setCell(target, made(target), 8, 0, { value: '批注', formula: null });
    expect(await port.undo(nowhere)).toMatchObject({
      status: 'undone',
      sheets: { removed: ['报告'], kept: ['自评审核问题表'] },
    });
    expect(target.sheets.map(({ name }) => name)).toContain('自评审核问题表');
  });

  it.each(['charts', 'shapes', 'comments', 'pivotTables'] as const)(
    'keeps and names a sheet on which a person put %s',
    async (kind) => {
      const target = book();
      const { port } = connect(target);
      await port.addSheets([listing(target)]);
      const sheet = made(target);
      sheet.attached = { ...sheet.attached, [kind]: 1 };
      const again = { ...listing(target), cells: listing(target).cells.slice(0, 2) };
      expect(await port.addSheets([again])).toMatchObject({ sheets: [{ name: '自评审核问题表 (2)' }] });
      await port.undo(nowhere);
      expect(await port.undo(nowhere)).toMatchObject({ sheets: { removed: [], kept: ['自评审核问题表'] } });
      expect(target.sheets).toContain(sheet);
    },
  );

  it('goes by the name after a program gave the sheets new ids', async () => {
    const target = book();
    const connected = connect(target);
    await connected.port.addSheets([listing(target)]);
    connected.client.dispose();
    made(target).id = '{00000000-0001-0000-0000-00000000FFFF}';
    target.activeSheetId = target.sheets[0]!.id;
    const { port } = connect(target);
    expect(await port.undo(nowhere)).toMatchObject({
      status: 'undone',
      sheets: { removed: ['自评审核问题表'] },
    });
    expect(target.sheets).toHaveLength(2);
  });
});
