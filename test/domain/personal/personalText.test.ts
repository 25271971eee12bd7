import { isPersonLabel, personalHits, withoutHits } from '../../../src/domain/personal/personalText';

/** Numbers and names in this file are drawn from nowhere: no digit of them is a person's. */
const mobile = ['138', '0000', '1234'].join('');
const identity = '11010519491231002X';
const found = (text: string, label = '') => personalHits(text, label).map((hit) => `${hit.kind} ${hit.text}`);

describe('data of persons in a text', () => {
  it.each([
    [`联系电话：${mobile}`, '', [`telephone ${mobile}`]],
    ['手机 138-0000-1234', '', ['telephone 138-0000-1234']],
    ['电话：0877-2000000转12', '', ['telephone 0877-2000000转12']],
    ['（010）62000000', '', ['telephone （010）62000000']],
    ['2000123', '联系电话', ['telephone 2000123']],
    ['电话：2000123', '', ['telephone 2000123']],
    ['请发至 someone@example.gov.cn。', '', ['email someone@example.gov.cn']],
    [`证号${identity}`, '', [`identity ${identity}`]],
    [`联系人：甲乙丙  电话：${mobile}`, '', ['name 甲乙丙', `telephone ${mobile}`]],
    ['填报人： 甲 乙', '', ['name 甲 乙']],
    ['甲　乙', '项目负责人', ['name 甲　乙']],
    ['甲乙、丙丁戊', '经办人：', ['name 甲乙', 'name 丙丁戊']],
    [`甲乙丙 ${mobile}`, '联系人及电话', ['name 甲乙丙', `telephone ${mobile}`]],
  ])('are found: %s', (text, label, expected) => {
    expect(found(text, label)).toEqual(expected);
  });

  it.each([
    ['共支出13800001234元', ''],
    ['13800001234.56', ''],
    ['13,800,001,234', ''],
    ['云财〔2020〕13800001234号', ''],
    ['项目编号13800001234号', ''],
    ['0877-2000000', '项目编号'],
    ['2000123', '全年预算数'],
    ['2000123', ''],
    ['110105194912310021', ''],
    ['2020-0123456', ''],
    ['财务科', '联系人'],
    ['（签章）', '单位负责人'],
    ['负责人签字：', ''],
    ['联系人：        电话：', ''],
    ['张贴海报200张', '项目名称'],
    ['负责人变更及时率', ''],
  ])('are not seen where there are none: %s', (text, label) => {
    expect(found(text, label)).toEqual([]);
  });

  it('are expected behind the labels of a form only', () => {
    expect(
      ['联系人', '填报人：', '单位负责人（签章）', '项目 负责人', '联系人及电话'].every(isPersonLabel),
    ).toBe(true);
    expect(['负责人变更率', '项目名称', '会计核算', ''].some(isPersonLabel)).toBe(false);
  });

  it('leave the rest of the text when they are taken out, and nothing where only signs are left', () => {
    const text = `联系人：甲乙丙，电话：${mobile}`;
    expect(withoutHits(text, personalHits(text))).toBe('联系人：，电话：');
    expect(withoutHits('甲乙、丙丁', personalHits('甲乙、丙丁', '联系人'))).toBe('');
  });
});
