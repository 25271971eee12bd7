import { Decimal } from '../../../src/domain/decimal/decimal';
import { builtInSchemes } from '../../../src/domain/schemes/catalogue';
import type { Scheme, SchemeIndicator } from '../../../src/domain/schemes/scheme';
import { schemeWarnings } from '../../../src/domain/schemes/schemeWarnings';
import { languages } from '../../../src/i18n/language';
import { renderSchemeWarning } from '../../../src/i18n/schemeText';

const [national] = builtInSchemes;
const withRule = (standard: string, marks: readonly number[]): Scheme => {
  const indicator: SchemeIndicator = {
    names: ['预算完成率'],
    marks: marks.map((full) => new Decimal(full)),
    formula: null,
    standard,
  };
  return { ...national!, indicators: [indicator] };
};

it('nothing is to be looked at in the schemes that come with the add-in', () => {
  expect(builtInSchemes.flatMap(schemeWarnings)).toEqual([]);
});

it.each([
  [
    withRule('100%计满分，天气晴好另行研究', [5]),
    '“预算完成率”的标准有读不懂的地方（天气晴好另行研究），这一指标要由人评分。请改写这一条。',
  ],
  [
    withRule('0计5分；0-10%（含）计4分；大于10%不得分', [5, 8]),
    '“预算完成率”的标准写的满分是 5 分，适用的分值却是 8 分。请核对。',
  ],
  [{ ...national!, fullMarks: new Decimal(110) }, '各类指标的分值合计 100 分，与满分 110 分不一致。请核对。'],
])('what a person should look at is said in both languages', (scheme, chinese) => {
  const [warning, ...others] = schemeWarnings(scheme);
  expect(others).toEqual([]);
  const [said, english] = languages.map((language) => renderSchemeWarning(warning!, language));
  expect(said).toBe(chinese);
  expect(english).toMatch(/(?:Reword it|Check it|Check them)\.$/u);
});
