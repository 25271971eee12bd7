import { parseCapitalAmount } from '../../../src/domain/quantity/capitalAmount';
import { parseChineseNumeral } from '../../../src/domain/quantity/chineseNumerals';

describe('Chinese numerals', () => {
  test.each([
    ['零', '0'],
    ['一', '1'],
    ['两', '2'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['九十五', '95'],
    ['一百', '100'],
    ['一百零五', '105'],
    ['一百二十', '120'],
    ['三千', '3000'],
    ['一千零五十', '1050'],
    ['一千零五', '1005'],
    ['两万', '20000'],
    ['一万二千', '12000'],
    ['一万零五十', '10050'],
    ['二十二万三千四百', '223400'],
    ['三千五百万', '35000000'],
    ['一亿二千万', '120000000'],
    ['十二点五', '12.5'],
    ['零点九五', '0.95'],
    ['肆仟柒佰伍拾叁', '4753'],
  ])('%s is %s', (text, expected) => {
    expect(parseChineseNumeral(text)?.toFixed()).toBe(expected);
  });

  test.each([
    '',
    '五六',
    '三十五六',
    '十四五',
    '三百五',
    '两万五',
    '百',
    '万',
    '亿',
    '千百',
    '二〇二〇',
    '二零二三',
    '一点',
    '点五',
    '一点二点三',
    '人',
  ])('%j is no numeral', (text) => {
    expect(parseChineseNumeral(text)).toBeNull();
  });
});

describe('amounts in capital numerals', () => {
  test.each([
    ['人民币壹佰元整', '100'],
    ['肆仟柒佰伍拾叁元陆角整', '4753.6'],
    ['叁拾元零伍分', '30.05'],
    ['大写：壹万贰仟叁佰肆拾伍元陆角柒分', '12345.67'],
    ['壹亿元正', '100000000'],
  ])('%s is %s 元', (text, expected) => {
    expect(parseCapitalAmount(text)?.toFixed()).toBe(expected);
  });

  test.each(['壹佰', '元整', '壹贰元', '一百元', ''])('%j is none', (text) => {
    expect(parseCapitalAmount(text)).toBeNull();
  });
});
