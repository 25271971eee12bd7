import { ownerPlaces } from '../../../src/domain/proofread/owners';

/** Whom each line speaks of at its end. */
const ownerOfLines = (text: string, owners: readonly string[]): readonly (string | null)[] => {
  const places = ownerPlaces(text, owners);
  let end = -1;
  return text.split('\n').map((line) => {
    end += line.length + 1;
    return places.filter(({ at }) => at <= end).at(-1)?.owner ?? null;
  });
};

describe('whom a text speaks of', () => {
  it('is whoever was named last', () => {
    expect(
      ownerOfLines('收入100万元。\n甲项目支出5万元，\n结余1万元。乙项目支出6万元。', ['甲项目', '乙项目']),
    ).toEqual([null, '甲项目', '乙项目']);
  });

  it('is the whole again below the next heading of the same rank or above', () => {
    const text =
      '（二）甲项目绩效情况\n1.资金情况\n预算5万元。\n（三）乙项目绩效情况\n乙项目预算6万元。\n三、存在问题\n预算执行慢。';
    expect(ownerOfLines(text, ['甲项目', '乙项目'])).toEqual([
      '甲项目',
      '甲项目',
      '甲项目',
      '乙项目',
      '乙项目',
      null,
      null,
    ]);
  });

  it('stays the project of a report on one project, whatever headings follow', () => {
    const text = '甲项目绩效自评报告\n一、项目概况\n预算5万元。\n二、资金情况\n支出4万元。';
    expect(new Set(ownerOfLines(text, ['甲项目']))).toEqual(new Set(['甲项目']));
  });

  it('is the longer name where one begins with the other', () => {
    expect(ownerOfLines('培训经费二期支出', ['培训经费', '培训经费二期'])).toEqual(['培训经费二期']);
  });
});
