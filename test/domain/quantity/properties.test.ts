import fc from 'fast-check';
import { readAmount } from '../../../src/domain/quantity/amount';
import { isBlank, isNotApplicable, isNothing } from '../../../src/domain/quantity/blanks';
import { parseChineseNumeral } from '../../../src/domain/quantity/chineseNumerals';
import { parseComparison, parseDirection } from '../../../src/domain/quantity/comparison';
import { findDates, isDateFormat, parseDate } from '../../../src/domain/quantity/dates';
import { findFigures } from '../../../src/domain/quantity/figures';
import { bareText, halfWidth } from '../../../src/domain/quantity/glyphs';
import { readQuantity } from '../../../src/domain/quantity/readQuantity';
import { readTarget } from '../../../src/domain/quantity/readTarget';
import { numeratorUnit, parseAmountUnit, unitFactor, unitOfName } from '../../../src/domain/quantity/units';
import { wordMeaning } from '../../../src/domain/quantity/words';
import { wantedOf } from './shown';

/** Pieces of real cells, so that drawn texts come near what the readers look for. */
const pieces =
  '1 23 4,208 0.95 1，234 ２０２０ 2020 12.31 % ％ ‰ 百分之 九十五 三千 两万 十二 一 五六 万 亿 多 余 人 人次 名 元 万元 /人 /年 个 项 套 平方米 ㎡ 年 月 日 12月 31日 前 底 ≥ <= > ＝ ≧ - — ~ 至 、 ， 。 ； ： （ ） 〔 〕 号 第 . 完成 已 未 达到 预期目标 指标值 部分 基本 正在 试点 推进 建成 到位 计划 预计 满意度 超过 以上 不低于 约 左右 每人 每月 # / × + XX …… 无 是 #N/A km m² A4 5G'.split(
    ' ',
  );
const piece = fc.constantFrom(...pieces, ' ', '\u3000', '\n', '');
const cellText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
);
const runs = { numRuns: 600 };

describe('whatever a cell holds', () => {
  test('no reader throws', () => {
    fc.assert(
      fc.property(cellText, cellText, fc.boolean(), (text, beside, percent) => {
        readQuantity({ value: text, numberFormat: beside });
        readQuantity({ value: text }, { unit: beside, noun: beside, percent, year: 2023 });
        readTarget({ value: text, numberFormat: beside }, { comparison: beside, unit: beside, year: 2023 });
        readTarget({ value: text }, { unit: '年' });
        readAmount(text, '万元');
        parseComparison(text);
        parseDirection(text);
        wordMeaning(text);
        parseDate(text, 2023);
        parseChineseNumeral(text);
        unitFactor(text, beside);
        unitOfName(text);
        numeratorUnit(text);
        parseAmountUnit(text);
        isDateFormat(text);
        isNothing(text);
        isNotApplicable(text);
        bareText(text);
      }),
      runs,
    );
  });

  test('any number of a cell is read, or called a text', () => {
    fc.assert(
      fc.property(
        fc.double(),
        fc.constantFrom('General', '0.00%', 'yyyy-mm-dd', '@'),
        (value, numberFormat) => {
          const { kind } = readQuantity({ value, numberFormat });
          expect(kind === 'text').toBe(!Number.isFinite(value));
          readTarget({ value, numberFormat }, { unit: '年' });
          readAmount(value, '元');
        },
      ),
      runs,
    );
  });

  test('half-width text keeps its length and is its own half-width text', () => {
    fc.assert(
      fc.property(cellText, (text) => {
        const plain = halfWidth(text);
        expect(plain).toHaveLength(text.length);
        expect(halfWidth(plain)).toBe(plain);
      }),
      runs,
    );
  });

  test('figures and dates stand in order, do not overlap and hold digits or numerals', () => {
    fc.assert(
      fc.property(cellText, (text) => {
        const figures = findFigures(text);
        for (const spans of [figures, findDates(text, 2023)]) {
          let last = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        }
        for (const { value, percent, unit, start, end } of figures) {
          expect(value.isFinite()).toBe(true);
          expect(percent).toBe(unit === '%');
          expect(halfWidth(text.slice(start, end))).toMatch(/[\d零一二两三四五六七八九十百]/);
        }
      }),
      runs,
    );
  });

  test('a blank cell is blank as a value and as a target', () => {
    fc.assert(
      fc.property(cellText, (text) => {
        const blank = isBlank(text);
        expect(readQuantity({ value: text }).kind === 'blank').toBe(blank);
        expect(readTarget({ value: text }).kind === 'blank').toBe(blank);
      }),
      runs,
    );
  });

  test('the longest cells are read to the end', () => {
    const bits = [
      '9',
      '9 ',
      '1,',
      '1，',
      '2020',
      '12月',
      '第',
      '〔2020',
      '（',
      '。',
      '-1',
      '完成',
      '已',
      '1.',
      '百分之一',
      ' ',
    ];
    for (const bit of bits) {
      const text = `${bit.repeat(Math.floor(32000 / bit.length))}人`;
      expect(readQuantity({ value: text }, wantedOf('人')).kind).toBe('text');
      expect(readTarget({ value: text }, { unit: text, comparison: text }).kind).toBe('words');
    }
  });
});
