import { makeBook } from '../../support/book';
import { connect } from './connect';

test('Office is ready with Excel as its host', async () => {
  const client = connect(makeBook());
  const called: unknown[] = [];
  const info = await client.Office.onReady((ready) => {
    called.push(ready);
  });
  expect(info).toEqual({ host: 'Excel', platform: 'PC' });
  expect(called).toEqual([info]);
  expect(client.Office.HostType.Excel).toBe('Excel');
});

test('the globals are those of the client until it is disposed of', () => {
  const client = connect(makeBook());
  const globals = globalThis as Record<string, unknown>;
  expect([globals['Excel'], globals['Office']]).toEqual([client.Excel, client.Office]);
  expect(globals['window']).toBeUndefined();
  client.dispose();
  expect([globals['Excel'], globals['CustomFunctions']]).toEqual([undefined, undefined]);
});

test.each([
  ['ExcelApi', '1.14', true],
  ['ExcelApi', '1.15', false],
  ['ExcelApi', '1.9', true],
  ['SharedRuntime', '1.1', true],
  ['CustomFunctionsRuntime', '1.3', true],
  ['CustomFunctionsRuntime', '1.4', false],
  ['DelayForCellEdit', '1.1', true],
  ['NoSuchSet', '1.1', false],
])('requirement set %s %s: %s', (name, version, expected) => {
  const { requirements } = connect(makeBook()).Office.context;
  expect(requirements.isSetSupported(name, version)).toBe(expected);
});

test('languages, platform and version of the API can be chosen', () => {
  const { context } = connect(makeBook(), {
    displayLanguage: 'en-US',
    excelApi: '1.17',
    platform: 'OfficeOnline',
  }).Office;
  expect([context.displayLanguage, context.platform]).toEqual(['en-US', 'OfficeOnline']);
  expect(context.requirements.isSetSupported('ExcelApi', '1.17')).toBe(true);
});

test('functions and commands are associated by name', () => {
  const client = connect(makeBook());
  client.CustomFunctions.associate('ExecRate', (a: number, b: number) => a / b);
  client.CustomFunctions.associate({ GRADE: () => '优' });
  client.Office.actions.associate('fill', () => 'done');
  expect(client.associatedFunctions.get('EXECRATE')?.(1, 2)).toBe(0.5);
  expect([...client.associatedFunctions.keys()]).toEqual(['EXECRATE', 'GRADE']);
  expect(client.associatedActions.get('FILL')?.(null)).toBe('done');
});

test('an error of a custom function carries its code and sentence', () => {
  const { CustomFunctions } = connect(makeBook());
  const error = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, '没有预算数');
  expect(error).toMatchObject({ code: '#N/A', message: '没有预算数' });
});

test('the pane is shown and hidden, and the start with the document is remembered', async () => {
  const client = connect(makeBook());
  await client.Office.addin.hide();
  expect(client.host.runtime.visible).toBe(false);
  await client.Office.addin.showAsTaskpane();
  expect(client.host.runtime.visible).toBe(true);
  expect(await client.Office.addin.getStartupBehavior()).toBe('None');
  await client.Office.addin.setStartupBehavior(client.Office.StartupBehavior.load);
  expect(await client.Office.addin.getStartupBehavior()).toBe('Load');
});

test('two clients work side by side on two books', async () => {
  const one = connect(makeBook({ Sheet1: [['one']] }));
  const two = connect(makeBook({ Sheet1: [['two']] }));
  const values = await Promise.all([one.read('A1', 'values'), two.read('A1', 'values')]);
  expect(values).toEqual([{ values: [['one']] }, { values: [['two']] }]);
});
