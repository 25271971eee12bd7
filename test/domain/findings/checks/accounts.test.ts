import { edits, found } from '../nationalForm';

type Changes = Readonly<Record<string, string>>;

/** A sound table of base data, in our own words. */
const base = `
部门整体支出绩效评价基础数据表
单位：万元
财政供养人员情况 | 编制数 | 2023年实际在职人数 | 控制率
 | 40 | 36 | 90%
经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数
三公经费 | 6 | 5 | 4
1、公务用车购置和维护经费 | 4 | 3 | 2
其中：公车购置 | 0 | 0 | 0
公车运行维护 | 4 | 3 | 2
2、出国经费 | 0 | 0 | 0
3、公务接待 | 2 | 2 | 2
项目支出 | 200 | 210 | 205
公用经费 | 60 | 62 | 61
政府采购金额 | 30 | 40 | 38`;
const check = (code: string, changes: Changes = {}) => found(code, edits(base, changes));

/** A sound table of the budget and what became of it. */
const detail = `
部门预算支出明细表
单位：万元
支出类别 | 年初预算数 | 调整预算数 | 决算数
一、基本支出 | 100 | 105 | 104
人员经费 | 80 | 84 | 83
日常公用经费 | 20 | 21 | 21
二、项目支出 | 200 | 210 | 205
合计 | 300 | 315 | 309`;
const inDetail = (code: string, changes: Changes = {}) => found(code, edits(detail, changes));

it.each([
  'P-007',
  'P-015',
  'P-016',
  'P-017',
  'P-018',
  'P-019',
  'P-020',
  'P-021',
  'P-022',
  'P-023',
  'P-025',
  'P-051',
  'P-052',
  'P-053',
  'P-062',
  'P-063',
  'P-080',
  'P-084',
  'P-086',
  'P-095',
  'P-096',
])('%s has nothing to say of sound tables', (code) => {
  expect([...check(code), ...inDetail(code)]).toEqual([]);
});

it.each<[string, Changes, string[]]>([
  ['P-007', { D4: '95%' }, ['error D4 C4 B4']],
  ['P-018', { D13: '70' }, ['warning D13 C13']],
  ['P-020', { D6: '5.5' }, ['warning D6 C6']],
  ['P-051', { D12: '0' }, ['warning C12 D12']],
  ['P-053', { C14: '' }, ['warning C14 D14']],
  ['P-062', { C4: '41', D4: '102.5%' }, ['warning C4 B4']],
  ['P-080', { C13: '6', B13: '60', D13: '61' }, ['warning B13 C13 D13']],
  ['P-022', { C8: '3', C9: '', D8: '', D9: '2' }, ['error C8 C9 D9']],
])('%s notices a changed figure in base data', (code, changes, finding) => {
  expect(check(code, changes)).toEqual(finding);
});

it('P-023 notices a column in another unit, in every line that has both', () => {
  const yuan = { D6: '40000', D7: '20000', D9: '20000', D11: '20000' };
  expect(check('P-023', yuan)[0]).toMatch(/^error C6 D6/);
  expect(check('P-023', { D6: '40000' })).toEqual([]);
});

it.each<[string, Changes, string[]]>([
  ['P-015', { C7: '300', C8: '405' }, ['warning B8 C8 B7 C7']],
  ['P-016', { C7: '150', C8: '255' }, ['warning B7 C7']],
  ['P-017', { B8: '280' }, ['error B8 B4 B7']],
  ['P-025', { D8: '319' }, ['error D8 D4 D7']],
  ['P-025', { D8: '309.01' }, ['info D8 D4 D7']],
])('%s notices a changed figure in a budget detail', (code, changes, finding) => {
  const [first = ''] = inDetail(code, changes);
  expect([first.split(' ')[0], ...first.split(' ').slice(1).sort()]).toEqual([
    finding[0]?.split(' ')[0],
    ...(finding[0]?.split(' ').slice(1).sort() ?? []),
  ]);
});

describe('P-052 details that explain little', () => {
  const running = `
部门整体支出绩效评价基础数据表
单位：万元
项目 | 2022年决算数 | 2023年预算数 | 2023年决算数
3、项目支出 | 90 | 80 | 70
4、公用经费 | 300 | 25 | 283
其中：办公费 | 19 | 15 | 26
水费、电费 | 8 | 5 | 8
会议费 | 36 | | 28
5、政府采购金额 | 60 | 40 | 38`;
  it('are listed column by column where they are less than half', () => {
    expect(found('P-052', running)).toEqual(['info B5 B6 B7 B8 D5 D6 D7 D8']);
  });
  it('say nothing where they make up half, where one alone is named, or where the next row is one of its own', () => {
    expect(found('P-052', edits(running, { B6: '126', D6: '124' }))).toEqual([]);
    expect(found('P-052', edits(running, { A7: '5、水费、电费' }))).toEqual([]);
  });
});

describe('P-063 retired staff', () => {
  const staff = `人员情况表\n项目 | 行次 | 人数\n离退休人员 | 1 | 9\n其中：离休 | 2 | 1\n退休 | 3 | 8`;
  it('is an error where the two parts do not give it', () => {
    expect(found('P-063', staff)).toEqual([]);
    expect(found('P-063', edits(staff, { C3: '10' }))).toEqual(['error C3 C4 C5']);
    expect(found('P-063', edits(staff, { C4: '' }))).toEqual([]);
  });
});

/** Final accounts by 类款项, in the order of the official form. */
const accounts = `
支出决算表
单位：元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
 | 合计 | 700 | 450 | 250
'201 | 一般公共服务支出 | 600 | 400 | 200
'20132 | 组织事务 | 600 | 400 | 200
'2013201 | 行政运行 | 400 | 400 |
'2013202 | 一般行政管理事务 | 200 | | 200
'208 | 社会保障和就业支出 | 100 | 50 | 50
'20805 | 行政事业单位养老支出 | 100 | 50 | 50
'2080505 | 养老保险缴费支出 | 100 | 50 | 50`;

describe('P-025 sums by 类款项', () => {
  it.each<[string, string, string]>([
    ['the total', 'C4', '710'],
    ['a 类', 'D5', '410'],
    ['a 款', 'C6', '590'],
    ['an 项', 'C7', '410'],
    ['an 项 in another column', 'E8', '210'],
  ])('notice %s', (_name, cell, value) => {
    expect(found('P-025', accounts)).toEqual([]);
    const findings = found('P-025', edits(accounts, { [cell]: value }));
    expect(findings).not.toEqual([]);
    // The sum of the column and that of the row meet in the cell that was changed.
    for (const finding of findings) expect(finding).toMatch(new RegExp(`^error .*${cell}`));
  });
  it('say nothing of a 款 whose 项 are not listed', () => {
    expect(found('P-025', edits(accounts, { A11: '', B11: '', C11: '', D11: '', E11: '' }))).toEqual([]);
  });
});

describe('P-084 a code twice', () => {
  it('is a warning for different names, none for one name', () => {
    expect(found('P-084', accounts)).toEqual([]);
    expect(found('P-084', edits(accounts, { A8: "'2013201" }))).toEqual(['warning A7 A8']);
    expect(found('P-084', edits(accounts, { A8: "'2013201", B8: '行政运行' }))).toEqual([]);
  });
});

describe('P-086 a bare rate among percentages', () => {
  const rates = `
基础数据表
名称 | 单位 | 数值
在职人员数 | 人 | 36
编制数 | 人 | 40
年初预算 | 万元 | 100
本年追加预算 | 万元 | 12
在职人员控制率 | % | 90%
预算控制率 | % | 12`;
  it('is a warning, none where all are written alike', () => {
    expect(found('P-086', rates)).toEqual(['warning C8']);
    expect(found('P-086', edits(rates, { C8: '12%' }))).toEqual([]);
    expect(found('P-086', edits(rates, { C7: '90' }))).toEqual([]);
  });
});
