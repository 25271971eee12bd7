import fc from 'fast-check';
import { Decimal } from '../../../src/domain/decimal/decimal';
import { readAmount } from '../../../src/domain/quantity/amount';
import { parseChineseNumeral } from '../../../src/domain/quantity/chineseNumerals';
import { parseDate } from '../../../src/domain/quantity/dates';
import { findFigures } from '../../../src/domain/quantity/figures';
import { readQuantity } from '../../../src/domain/quantity/readQuantity';
import { readTarget } from '../../../src/domain/quantity/readTarget';
import { canonicalUnit, sameUnit, unitFactor } from '../../../src/domain/quantity/units';
import { shown, wantedOf } from './shown';

const runs = { numRuns: 600 };

/** Numbers as accountants have them: up to twelve digits, up to four places. */
const amount = fc
  .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => new Decimal(digits).dividedBy(10 ** places));
const fullWidth = (text: string) =>
  text.replace(/[!-+\--~]/g, (glyph) => String.fromCharCode(glyph.charCodeAt(0) + 0xfee0));
const grouped = (text: string) => text.replace(/^(\d+)/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
const notation = fc.constantFrom<(text: string) => string>(
  (text) => text,
  grouped,
  fullWidth,
  (text) => ` ${text} `,
  (text) => `\u3000${text}`,
  (text) => `${text}\u3000`,
);
const yearLike = /^(?:19|20)\d\d(?:\.\d\d?)?$/;

describe('a value printed in any notation', () => {
  test('is read back equal where it fills the cell', () => {
    fc.assert(
      fc.property(
        amount,
        notation,
        fc.constantFrom('', '人', '万元', '%', '平方米', '元/人'),
        (value, print, unit) => {
          const text = print(value.toFixed()) + unit;
          const quantity = readQuantity({ value: text });
          expect(shown(quantity)).toBe(value.toFixed() + unit);
        },
      ),
      runs,
    );
  });

  test('is read back equal inside a sentence', () => {
    const sentence = fc.constantFrom<(figure: string) => string>(
      (figure) => `全年共培训${figure}，反响良好。`,
      (figure) => `据统计，实际为${figure}`,
      (figure) => `1.工作开展情况：${figure}；2.其他情况见附件`,
      (figure) => `2020年12月31日前完成${figure}的任务`,
      (figure) => `按〔2018〕17号文件完成${figure}`,
    );
    fc.assert(
      fc.property(amount, sentence, fc.constantFrom('人', '元', '%', '平方米'), (value, tell, unit) => {
        const quantity = readQuantity({ value: tell(value.toFixed() + unit) }, wantedOf(unit));
        expect(shown(quantity)).toBe(value.toFixed() + unit);
      }),
      runs,
    );
  });

  test('is not read where a second figure of the unit stands in the sentence', () => {
    fc.assert(
      fc.property(amount, amount, (first, second) => {
        const text = `上半年培训${first.toFixed()}人，下半年培训${second.toFixed()}人`;
        expect(shown(readQuantity({ value: text }, wantedOf('人')))).toBe('text 2');
      }),
    );
  });

  test('is the same target in the cell and beside its sign and unit', () => {
    const signs = fc.constantFrom('≥', '>', '=', '≤', '<');
    fc.assert(
      fc.property(amount, signs, fc.constantFrom('人', '万元', '天'), (value, sign, unit) => {
        fc.pre(!yearLike.test(value.toFixed()));
        const inCell = readTarget({ value: `${sign}${value.toFixed()}${unit}` });
        const beside = readTarget({ value: value.toNumber() }, { comparison: sign, unit });
        expect({ ...inCell }).toEqual({ ...beside });
      }),
      runs,
    );
  });

  test('is the same amount in 元 and in 万元', () => {
    fc.assert(
      fc.property(amount, notation, (value, print) => {
        const text = `${print(value.toFixed())}万元`;
        expect(readAmount(text, '万元')?.toFixed()).toBe(value.toFixed());
        expect(readAmount(text, '元')?.toFixed()).toBe(value.times(10000).toFixed());
      }),
      runs,
    );
  });

  test('is read from Chinese numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(parseChineseNumeral(inNumerals(value))?.toNumber()).toBe(value);
      }),
      runs,
    );
  });
});

/** An own printer of numerals, digit by digit, independent of the reader. */
function inNumerals(value: number): string {
  const group = (part: number): string => {
    let text = '';
    const digits = String(part).padStart(4, '0');
    [...digits].forEach((digit, at) => {
      if (digit === '0') text += text !== '' && !text.endsWith('零') ? '零' : '';
      else text += `${'零一二三四五六七八九'.charAt(Number(digit))}${['千', '百', '十', ''][at] ?? ''}`;
    });
    return text.replace(/零$/, '');
  };
  const [high, low] = [Math.floor(value / 10000), value % 10000];
  if (high === 0) return group(low);
  const gap = low > 0 && low < 1000 ? '零' : '';
  return `${group(high)}万${gap}${low === 0 ? '' : group(low)}`;
}

describe('dates', () => {
  test('a day is read back from every notation', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    const print = fc.constantFrom<(y: number, m: number, d: number) => string>(
      (y, m, d) => `${y}.${m}.${d}`,
      (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
      (y, m, d) => `${y}/${m}/${d}`,
      (y, m, d) => `${y}年${m}月${d}日`,
      (y, m, d) => `${y}年${m}月${d}日前`,
      (y, m, d) => fullWidth(`${y}.${m}.${d}`),
    );
    fc.assert(
      fc.property(day, print, (date, notate) => {
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        expect(parseDate(notate(y, m, d))).toEqual({ year: y, month: m, day: d });
        expect(findFigures(notate(y, m, d))).toEqual([]);
      }),
      runs,
    );
  });
});

describe('units', () => {
  const unit = fc.constantFrom(
    '人',
    '名',
    '万人次',
    '元',
    '千元',
    '万元',
    '亿元',
    '小时',
    '分钟',
    '米',
    '公里',
    '%',
    '个',
    '套',
    '元/人',
    '万元/人',
  );

  test('sameness is symmetric and a unit is the same as itself', () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        expect(sameUnit(a, b)).toBe(sameUnit(b, a));
        expect(sameUnit(a, a)).toBe(true);
        expect(sameUnit(canonicalUnit(a), a)).toBe(true);
      }),
    );
  });

  test('a factor there and back again is one', () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const there = unitFactor(a, b);
        const back = unitFactor(b, a);
        if (there && back) expect(there.times(back).toNumber()).toBe(1);
        if (sameUnit(a, b)) expect(there?.toNumber()).toBe(1);
      }),
    );
  });
});
