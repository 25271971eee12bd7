import { enUS } from '../../../../src/i18n/enUS';
import { zhCN } from '../../../../src/i18n/zhCN';
import { cellAddress } from '../../../../src/domain/snapshot/address';
import { accountForms } from '../../../../src/domain/findings/accounts/forms';
import { workbookContextOf } from '../../../../src/domain/findings/context';
import { findingsIn } from '../nationalForm';
import { sampleWorkbook } from '../sampleWorkbook';
import { book, type Changes, checked, findings } from './accountBook';

it('sound accounts have nothing to report', () => {
  expect(findings().filter(({ code }) => code === 'P-025')).toEqual([]);
});

it.each(Object.keys(book))('without form %s nothing more is reported', (form) => {
  expect(
    checked(
      {},
      {
        only: Object.keys(book)
          .filter((name) => name !== form)
          .join(''),
      },
    ),
  ).toEqual([]);
});

it.each<[string, string, Changes, string[]]>([
  ['X04', 'the two totals', { 'a!F11': '740' }, ['X04 error a!C11 a!F11']],
  ['X05', 'income of all money', { 'a!C8': '710' }, ['X05 error a!C8 b!C4']],
  ['X05', 'spending of all money', { 'a!F8': '701' }, ['X05 error a!F8 c!C4']],
  ['X07', 'a row of spending', { 'c!D7': '380' }, ['X07 error c!C7 c!D7 c!E7']],
  ['X07', 'a row of income', { 'b!D8': '210' }, ['X07 error b!C8 b!D8 b!E8']],
  ['X08', 'the two totals of fiscal money', { 'd!C11': '690' }, ['X08 error d!C11 d!F11']],
  ['X08', 'a row of the three funds', { 'd!G5': '601' }, ['X08 error d!F5 d!G5 d!H5']],
  ['X08', 'what the year began with', { 'd!C9': '31' }, ['X08 error d!C8 d!C9 d!C10']],
  ['X09', 'fiscal income', { 'd!C7': '640' }, ['X09 error d!C7 b!D4']],
  ['X09', 'general budget spending', { 'd!G7': '661' }, ['X09 error d!G7 e!I5']],
  ['X10', 'a row of the year', { 'e!L9': '21' }, ['X10 error e!L9 e!M9 e!N9 e!C9 e!F9 e!I9']],
  ['X10', 'the parts of a row', { 'e!J8': '389' }, ['X10 error e!I8 e!J8 e!K8 e!M8 e!D8 e!G8']],
  ['X11', 'basic spending', { 'e!J5': '451' }, ['X11 error f!C11 f!F11 e!J5']],
  ['X12', 'personnel', { 'f!C11': '351' }, ['X12 error f!C11 f!C5 f!C8']],
  ['X12', 'running costs', { 'f!F11': '99' }, ['X12 error f!F11 f!F5 f!F9']],
  ['X13', 'more receptions in 基本支出 than in all', { 'f!F7': '9' }, ['X13 error f!F7 h!D9']],
  ['X13', 'fewer of them while the cars agree', { 'f!F7': '5' }, ['X13 info f!F7 h!D9']],
  ['X14', '三公 of the budget', { 'h!C4': '13' }, ['X14 error h!C4 h!C5 h!C6 h!C9']],
  ['X14', 'cars', { 'h!D8': '5' }, ['X14 error h!D6 h!D7 h!D8']],
  ['X15', 'more running costs of offices than there are', { 'h!D10': '101' }, ['X15 error h!D10 f!F11']],
  ['X15', 'fewer of them', { 'h!D10': '99' }, ['X15 info h!D10 f!F11']],
  ['X16', 'housing fund', { 'f!C7': '61' }, ['X16 info f!C7 e!I12']],
  ['X17', 'more fiscal income than all income', { 'd!C7': '720' }, ['X17 error d!C7 a!C8']],
  ['X18', 'more of it on projects than in all', { 'e!K5': '251' }, ['X18 error e!K5 c!E4']],
  ['X19', 'an empty form of a fund that spent', { 'd!H7': '5' }, ['X19 error d!H7 g!E4']],
  ['X19', 'a form with money that the other lacks', { 'g!D4': '5' }, ['X19 error d!C6 g!D4']],
])('%s notices %s', (id, _what, changes, expected) => {
  expect(checked(changes).filter((finding) => finding.startsWith(`${id} `))).toEqual(expected);
});

/** Every amount of a form, with its address; what counts rows and columns is none. */
function amountsOf(form: string): readonly (readonly [string, number])[] {
  const lines = (book[form] ?? '').trim().split('\n');
  return lines.flatMap((line, row) =>
    line.split('|').flatMap((text, column) => {
      const isCount = /栏次|行次/.test(line) || (/[adh]/.test(form) && (column === 1 || column === 4));
      const address = `${form}!${String.fromCharCode(65 + column)}${String(row + 1)}`;
      return isCount || !/^\s*\d+\s*$/.test(text) ? [] : [[address, Number(text)] as const];
    }),
  );
}

it.each(Object.keys(book))(
  'every amount of form %s is noticed when it changes',
  (form) => {
    const silent = amountsOf(form).filter(([address, amount]) => {
      const [, cell = ''] = address.split('!');
      const changed = findings({ [address]: String(amount + 3) });
      return !changed.some(
        ({ code, cells }) => code === 'P-025' && cells.some((one) => addressOf(one) === cell),
      );
    });
    expect(silent.map(([address]) => address)).toEqual([]);
  },
  60_000,
);

describe('the sample workbooks', () => {
  const inSample = async (name: string, variant: 'blank' | 'published') =>
    findingsIn(...(await sampleWorkbook(name, variant)).sheets)
      .filter(({ code, variant: kind }) => code === 'P-025' && kind === 'forms')
      .map(({ severity, cells, found, expected }) =>
        [severity, ...cells.map(addressOf), found, expected].join(' '),
      );

  it.each(['blank', 'published'] as const)(
    '%s: every identity of Yuxi holds, but for a last digit in its text',
    async (variant) => {
      const workbook = await sampleWorkbook('yuxi-2020', variant);
      expect(accountForms(workbookContextOf(workbook, [])).map(({ kind }) => kind)).toEqual([
        'balance',
        'income',
        'spending',
        'fiscal',
        'general',
        'basic',
        'fund',
        'capital',
        'sangong',
      ]);
      expect(await inSample('yuxi-2020', variant)).toEqual(['info C6 F35 N8 0.32 0.33']);
    },
  );

  it.each(['blank', 'published'] as const)(
    '%s: the last digit of the year end of Baojing',
    async (variant) => {
      expect(await inSample('baojing-2017', variant)).toEqual(['info B31 B17 B18 D30 21.12 21.13']);
    },
  );

  it.each(['beita-2023', 'foshan-2020', 'baoshan-2018'])('nothing in %s', async (name) => {
    expect(await inSample(name, 'published')).toEqual([]);
  });
});

it('a difference in the last digit is a hint', () => {
  expect(checked({ 'a!C8': '700.03' })).toContain('X05 info a!C8 b!C4');
  expect(checked({ 'c!D7': '390.01' }, { only: 'c' })).toEqual(['X07 info c!C7 c!D7 c!E7']);
});

it('receptions that projects paid for are not reported where no item agrees', () => {
  expect(checked({ 'f!F7': '5', 'f!F8': '' }).filter((finding) => finding.startsWith('X13'))).toEqual([]);
});

describe('units', () => {
  const small = book['b']?.replace('金额单位：元', '金额单位：万元') ?? '';
  const inTenThousands = small.replace(
    /\| (\d+)(?= |$)/gm,
    (_, amount: string) => `| ${Number(amount) / 10000}`,
  );

  it('are converted', () => {
    expect(checked({}, { more: { b: inTenThousands } })).toEqual([]);
    expect(checked({ 'a!C8': '70000' }, { only: 'ab', more: { b: inTenThousands } })).toEqual([
      'X05 error a!C8 b!C4',
    ]);
  });

  it('that nothing names are never guessed', () => {
    const bare = book['b']?.replace('金额单位：元', '') ?? '';
    expect(checked({ 'a!C8': '710' }, { more: { b: bare } }).filter((one) => one.startsWith('X05'))).toEqual(
      [],
    );
  });
});

describe('other layouts', () => {
  it('columns in another order and other titles are read just the same', () => {
    const c = `
2023年度部门支出决算总表
金额单位：元 | | | |
功能分类科目名称 | 功能分类科目编码 | 项目支出 | 基本支出 | 支出合计
合计 | | 250 | 450 | 700
一般公共服务支出 | '201 | 250 | 390 | 640
组织事务 | '20132 | 250 | 390 | 640
行政运行 | '2013201 | | 390 | 390
一般行政管理事务 | '2013202 | 250 | | 250`;
    expect(checked({}, { more: { c } })).toEqual([]);
    expect(checked({ 'c!C4': '251' }, { more: { c } })).toContain('X07 error c!E4 c!C4 c!D4');
    expect(checked({ 'c!E4': '701' }, { more: { c } })).toContain('X05 error a!F8 c!E4');
  });

  it('三公 in columns', () => {
    const h = `
一般公共预算财政拨款“三公”经费支出决算表
金额单位：元 | | | | | | | | | | |
预算数 | | | | | | 决算数 | | | | |
合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
 | | 小计 | 公务用车购置费 | 公务用车运行费 | | | | 小计 | 公务用车购置费 | 公务用车运行费 |
1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
12 | | 5 | | 5 | 7 | 10 | | 4 | | 4 | 6`;
    expect(checked({}, { more: { h } })).toEqual([]);
    expect(checked({ 'h!G7': '11' }, { more: { h } })).toEqual(['X14 error h!G7 h!H7 h!I7 h!L7']);
    expect(checked({ 'f!F7': '9' }, { only: 'fh', more: { h } })).toContain('X13 error f!F7 h!L7');
  });

  it('the form of other provinces that tells the spending only', () => {
    const e = `
某局2023年度一般公共预算财政拨款支出决算表
金额单位：元 | | | |
项目 | | 本年支出 | |
功能分类科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
栏次 | | 1 | 2 | 3
合计 | | 660 | 450 | 210
'201 | 一般公共服务支出 | 600 | 390 | 210
'20132 | 组织事务 | 600 | 390 | 210
'2013201 | 行政运行 | 390 | 390 |
'2013202 | 一般行政管理事务 | 210 | | 210
'221 | 住房保障支出 | 60 | 60 |
'22102 | 住房改革支出 | 60 | 60 |
'2210201 | 住房公积金 | 60 | 60 |`;
    expect(checked({}, { more: { e } })).toEqual([]);
    expect(checked({ 'e!C6': '670' }, { more: { e } })).toEqual([
      'X09 error d!G7 e!C6',
      'X10 error e!C6 e!D6 e!E6',
    ]);
    expect(checked({ 'e!D6': '440' }, { more: { e } })).toContain('X11 error f!C11 f!F11 e!D6');
  });

  it('a fund with income and spending, in the form that splits the spending only', () => {
    const g = `
政府性基金预算财政拨款收入支出决算表
金额单位：元 | | | | | | |
项目 | | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余
科目编码 | 科目名称 | | | 小计 | 基本支出 | 项目支出 |
 | 合计 | 1 | 9 | 8 | | 8 | 2
'212 | 城乡社区支出 | 1 | 9 | 8 | | 8 | 2`;
    const only = (changes: Changes) => checked(changes, { only: 'g', more: { g } });
    expect(only({})).toEqual([]);
    expect(only({ 'g!H6': '3' })).toEqual(['X10 error g!H6 g!C6 g!D6 g!E6']);
    expect(only({ 'g!E6': '9' })).toEqual(['X10 error g!E6 g!F6 g!G6 g!H6 g!C6 g!D6']);
  });

  it('several forms on one sheet, below a list of their names', () => {
    const z = `目录表\n收入决算表\n支出决算表\n${book['b'] ?? ''}\n${book['c'] ?? ''}`.replace(
      /\n\n+/g,
      '\n',
    );
    expect(checked({}, { only: 'az', more: { z } })).toEqual([]);
    expect(checked({ 'a!F8': '701' }, { only: 'az', more: { z } })).toEqual(['X05 error a!F8 z!C18']);
  });

  it('forms of two departments, or of two years, are not compared', () => {
    const other = (book['b'] ?? '')
      .replace(/700/g, '800')
      .replace(/\b50\b/g, '150')
      .replace(/640/g, '740');
    expect(checked({}, { more: { x: other.replace(/250/g, '350') } })).toEqual([]);
    const old = (form: string, year: number) =>
      (book[form] ?? '').replace('部门：某局', `${String(year)}年度`);
    const more = { a: old('a', 2023), b: old('b', 2022) };
    expect(checked({ 'a!C8': '710' }, { only: 'ab', more })).toEqual([]);
  });
});

describe('what only looks alike', () => {
  it.each([
    '收入决算说明表',
    '部门收入预算表',
    '项目支出决算表',
    '收入支出预算总表',
    '经营支出决算表',
    '政府采购支出决算表',
  ])('%s is none of the forms', (title) => {
    const b = (book['b'] ?? '').replace('收入决算表', title);
    expect(checked({ 'a!C8': '710' }, { only: 'ab', more: { b } })).toEqual([]);
  });
});

describe('a text that divides what is left at the end of the year', () => {
  const cents = { 'a!C10': '35.4', 'a!F10': '35.4' };
  const told = (text: string, changes: Changes = {}) =>
    checked({ ...cents, ...changes }, { more: { t: `部门整体支出自评情况\n资金情况 | ${text}` } }).filter(
      (one) => one.includes('t!'),
    );
  it('has to name the difference as it is before rounding', () => {
    const inAll = { 'a!F10': '152470.81', 'e!L5': '152145.61', 'd!F8': '152145.61' };
    expect(told('年末结转15.25万元，其中项目15.21万元，其他资金0.04万元。', inAll)).toEqual([
      'X17 info t!B2 a!F10 e!L5',
    ]);
    expect(told('年末结转15.25万元，其中项目15.21万元，其他资金0.03万元。', inAll)).toEqual([]);
    expect(told('年末结转35.40元，其中财政拨款20元，其他资金15.40元。')).toEqual([]);
    expect(told('年末结转99元，其中财政拨款20元，其他资金79元。')).toEqual([]);
  });
});

describe('the end of the year on one sheet', () => {
  const year = `
部门收支情况表
金额单位：万元 |
项目 | 金额
收入合计 | 100
上年结转 | 10
支出合计 | 95
年末结转 | 15`;
  it('has to follow from what came in and went out', () => {
    const only = (value: string) => checked({ 'y!B7': value }, { only: 'y', more: { y: year } });
    expect(only('15')).toEqual([]);
    expect(only('15.01')).toEqual(['X10 info y!B7 y!B4 y!B5 y!B6']);
    expect(only('25')).toEqual(['X10 warning y!B7 y!B4 y!B5 y!B6']);
    expect(only('')).toEqual([]);
  });
});

it('names both forms and both figures, and says what to do, in both languages', () => {
  const [finding] = findings({ 'a!C8': '710' }).filter(({ variant }) => variant === 'forms');
  const view = { ...(finding ?? fail()), lines: finding?.lines ?? [] };
  expect(zhCN.findings['P-025'].message(view)).toBe(
    '《收入支出决算总表》本年收入合计为 710元，《收入决算表》合计·本年收入合计为 700元，两者应相等。请核对两张表，改正填错的一处。',
  );
  expect(enUS.findings['P-025'].message(view)).toBe(
    '《收入支出决算总表》本年收入合计 is 710 元, 《收入决算表》合计·本年收入合计 is 700 元: the two have to be equal. Check both forms and correct the wrong one.',
  );
});

function addressOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return cellAddress(row, column);
}

function fail(): never {
  throw new Error('nothing was found');
}
