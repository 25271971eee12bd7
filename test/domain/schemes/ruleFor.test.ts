import { Decimal } from '../../../src/domain/decimal/decimal';
import { builtInScheme } from '../../../src/domain/schemes/catalogue';
import { bareName, ruleFor } from '../../../src/domain/schemes/ruleFor';

function standard(id: string, name: string, marks: number | null): string | null {
  return ruleFor(builtInScheme(id)!, name, marks === null ? null : new Decimal(marks))?.standard ?? null;
}

describe('the rule of a scheme for an indicator', () => {
  it('is found by the printed name: quotation marks, numbering, spaces and marks aside', () => {
    const rule = standard('hunan-5', '在职人员控制率', 5);
    expect(rule).toBe('100%以下（含）计满分，每超过1个百分点扣0.5分，扣完为止');
    for (const printed of [
      '1.在职人员控制率',
      '①在职人员\n控制率',
      ' 在职人员控制率（5分）',
      '财政供养人员控制率',
    ]) {
      expect(standard('hunan-5', printed, 5)).toBe(rule);
    }
    expect(bareName('（2）“三公经费”变动率（4分）')).toBe('三公经费变动率');
  });

  it('holds only for the marks it is meant for', () => {
    expect(standard('hunan-5', '在职人员控制率', 3)).toBeNull();
    expect(standard('hunan-5', '在职人员控制率', null)).toBeNull();
    expect(standard('hunan-8', '在职人员控制率', 5)).toBeNull();
    expect(standard('hunan-8', '预算控制率', 8)).toContain('计6分');
    expect(standard('hunan-5', '预算控制率', 5)).toContain('计4分');
  });

  it('serves any marks where it is a share of them: 三公经费变动率', () => {
    for (const marks of [3, 4, 5, 8, null]) {
      expect(standard('hunan-5', '“三公经费”变动率', marks)).toContain('扣10%的分值');
    }
  });

  it('comes with its source and how sure that is', () => {
    const hunan = builtInScheme('hunan-5')!;
    const marks = new Decimal(8);
    expect(ruleFor(hunan, '公用经费控制率', marks)?.source.sure).toBe('known');
    expect(ruleFor(builtInScheme('baojing-2017')!, '公用经费控制率', marks)?.source.sure).toBe('read');
    const generic = ruleFor(builtInScheme('framework-2013')!, '公用经费控制率', marks);
    expect(generic).toEqual({
      standard: '100%以下（含）计满分，超过100%的酌情扣分',
      formula: '实际支出的公用经费÷预算安排的公用经费',
      source: expect.objectContaining({ sure: 'deduced' }) as unknown,
    });
  });

  it('does not exist where the document gives none', () => {
    expect(standard('framework-2013', '预算控制率', 5)).toBeNull();
    expect(standard('framework-2013', '政府采购执行率', 6)).toBeNull();
    expect(standard('national-2020', '培训人数', 10)).toBeNull();
    expect(standard('foshan-2020', '资金管理情况', 7)).toBeNull();
    expect(standard('baojing-2017', '', 5)).toBeNull();
  });

  it('knows the misspelt 预算控置率 of a published form', () => {
    expect(standard('baojing-2017', '预算控置率', 5)).toBe(standard('baojing-2017', '预算控制率', 5));
  });
});
