import { area, makeBook } from '../../support/book';
import { connect } from './connect';
import type { Connected } from './connect';

const book = () => makeBook({ Sheet1: [['a', 1]], Sheet2: [['b']] });
const delivered = () => new Promise((resolve) => setTimeout(resolve, 5));

async function listen(client: Connected, event: 'onChanged' | 'onSelectionChanged') {
  const seen: { address: string; worksheetId: string }[] = [];
  await client.run((sheet) => {
    (sheet[event] as OfficeExtension.EventHandlers<(typeof seen)[number]>).add((args) => {
      seen.push(args);
      return Promise.resolve();
    });
  });
  return seen;
}

test('a change by the add-in is told with its range, values and origin', async () => {
  const client = connect(book());
  const seen = await listen(client, 'onChanged');
  await client.run((sheet) => {
    sheet.getRange('B1').values = [[2]];
    sheet.getRange('A1:A2').values = [['x'], ['y']];
  });
  await delivered();
  const sheetId = client.book.sheets[0]?.id;
  expect(seen).toMatchObject([
    {
      type: 'WorksheetChanged',
      address: 'B1',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      worksheetId: sheetId,
      details: { valueBefore: 1, valueAfter: 2, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
    },
    { address: 'A1:A2', changeType: 'RangeEdited' },
  ]);
});

test('what a person types is told with another origin, and the range can be asked for', async () => {
  const client = connect(book());
  const addresses: string[] = [];
  const done = new Promise<void>((resolve) => {
    void client.run((sheet) => {
      sheet.onChanged.add(async (args) => {
        expect(args.triggerSource).toBe('Unknown');
        await client.Excel.run(async (context) => {
          const range = args.getRange(context);
          range.load('address,values');
          await context.sync();
          addresses.push(range.address, String(range.values[0]?.[0]));
        });
        resolve();
      });
    });
  });
  await client.run(() => undefined);
  await client.host.type(client.book.sheets[0]?.id ?? '', 0, 1, '95%');
  await done;
  expect(addresses).toEqual(['Sheet1!B1', '0.95']);
});

test('the collection hears of every sheet, and of rows', async () => {
  const client = connect(book());
  const seen: string[] = [];
  await client.run((_, context) => {
    context.workbook.worksheets.onChanged.add((args) => {
      seen.push(`${args.changeType} ${args.address}`);
      return Promise.resolve();
    });
  });
  await client.run((sheet, context) => {
    context.workbook.worksheets.getItem('Sheet2').getRange('A1').values = [['c']];
    sheet.getRange('2:3').insert('Down');
    sheet.getRange('2:2').delete('Up');
  });
  await delivered();
  expect(seen).toEqual(['RangeEdited A1', 'RowInserted 2:3', 'RowDeleted 2:2']);
});

test('nothing is told before or after listening, or while events are switched off', async () => {
  const client = connect(book());
  const seen: string[] = [];
  const write = (value: string) =>
    client.run((sheet) => {
      sheet.getRange('A1').values = [[value]];
    });
  await write('before');
  const handler = await client.run((sheet) =>
    sheet.onChanged.add((args) => {
      seen.push(String(args.details.valueAfter));
      return Promise.resolve();
    }),
  );
  await write('heard');
  await delivered();
  await client.run((_, context) => {
    context.runtime.enableEvents = false;
  });
  await write('silent');
  await client.run((_, context) => {
    context.runtime.enableEvents = true;
  });
  await client.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await write('after');
  await delivered();
  expect(seen).toEqual(['heard']);
});

test('a selection is told to the sheet and to the document', async () => {
  const client = connect(book());
  const seen = await listen(client, 'onSelectionChanged');
  let documentEvents = 0;
  await client.run((_, context) => {
    context.workbook.onSelectionChanged.add(() => {
      documentEvents += 1;
      return Promise.resolve();
    });
  });
  client.host.select(client.book.sheets[0]?.id ?? '', area('B2:C3'));
  await delivered();
  expect(seen).toMatchObject([{ address: 'B2:C3' }]);
  expect(documentEvents).toBe(1);
});

test('added, deleted and activated sheets are told', async () => {
  const client = connect(book());
  const seen: string[] = [];
  const note = (args: { type: string }) => {
    seen.push(args.type);
    return Promise.resolve();
  };
  await client.run((_, context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note);
    worksheets.onDeleted.add(note);
    worksheets.onActivated.add(note);
  });
  await client.run((_, context) => {
    context.workbook.worksheets.add('new').activate();
    context.workbook.worksheets.getItem('Sheet2').delete();
  });
  await delivered();
  expect(seen).toEqual(['WorksheetAdded', 'WorksheetActivated', 'WorksheetDeleted']);
});

test('a calculation is told to its sheet and to the collection, with the cells', async () => {
  const sheets = book();
  const calculated = (row: number) => ({
    sheetId: sheets.sheets[1]!.id,
    row,
    column: 1,
    value: row,
    spilledFrom: null,
  });
  const client = connect(sheets, {
    calculator: {
      load: () => Promise.resolve([]),
      recalculate: () => Promise.resolve([calculated(1), calculated(2)]),
      dispose: () => undefined,
    },
  });
  const seen: string[] = [];
  await client.run((sheet, context) => {
    const note = (who: string) => (args: Excel.WorksheetCalculatedEventArgs) => {
      seen.push(`${who} ${args.worksheetId} ${args.address}`);
      return Promise.resolve();
    };
    sheet.onCalculated.add(note('other'));
    context.workbook.worksheets.getItem('Sheet2').onCalculated.add(note('own'));
    context.workbook.worksheets.onCalculated.add(note('all'));
  });
  await client.host.type(sheets.sheets[0]!.id, 0, 1, '5');
  await delivered();
  const id = sheets.sheets[1]!.id;
  expect(seen).toEqual([`own ${id} B2:B3`, `all ${id} B2:B3`]);
});

test('the add-in is told when its pane is closed and shown, once each time', async () => {
  const client = connect(book());
  const seen: string[] = [];
  await client.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    seen.push(visibilityMode);
  });
  client.host.showPane(false);
  client.host.showPane(false);
  await delivered();
  await client.Office.addin.showAsTaskpane();
  await delivered();
  expect(seen).toEqual([client.Office.VisibilityMode.hidden, client.Office.VisibilityMode.taskpane]);
});
