import { edits, unitForm } from '../nationalForm';
import { type Changes, checked } from './accountBook';

describe('X20 projects', () => {
  const first = edits(unitForm, { D6: '0.02', E6: '0.015' });
  const second = edits(first, { D6: '0.6', E6: '0.5' }).replaceAll('县级农村公路养护', '县级农村公路绿化');
  const found = (more: Readonly<Record<string, string>>, changes: Changes = {}) =>
    checked(changes, { more }).filter((one) => one.startsWith('X20'));

  it('together cannot have spent more than 项目支出 of the accounts', () => {
    expect(found({ p: first })).toEqual([]);
    expect(found({ p: first, q: second })).toEqual(['X20 warning p!E6 q!E6 c!E4']);
  });

  it('are left alone without the accounts', () => {
    expect(checked({}, { only: 'pq', more: { p: first, q: second } })).toEqual([]);
  });
});

describe('X21 projects by function item', () => {
  const list = (rows: string) => `
项目支出明细表
单位：元
功能科目编码 | 项目名称 | 年初预算数 | 决算数
${rows}`;
  const told = (rows: string, changes: Changes = {}) =>
    checked(changes, { more: { p: list(rows) } }).filter((one) => one.startsWith('X21'));

  it('are more than the item shows', () => {
    expect(told("'2013202 | 甲项目 | 100 | 150\n'2013202 | 乙项目 | 100 | 120\n | 合计 | 200 | 270")).toEqual(
      ['X21 warning p!D4 p!D5 c!E8'],
    );
  });

  it('may be fewer than the accounts have, or none of the items', () => {
    expect(told("'2013202 | 甲项目 | 100 | 150\n'2013202 | 乙项目 | 100 | 100")).toEqual([]);
    expect(told("'2013250 | 甲项目 | 100 | 350")).toEqual([]);
  });

  it('are not compared where a project has no item of its own', () => {
    expect(told("'2013202 | 甲项目 | 100 | 350\n | 乙项目 | 100 | 120")).toEqual([]);
    expect(told("'20132 | 甲项目 | 100 | 350")).toEqual([]);
  });
});
