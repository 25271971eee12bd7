import { Decimal } from '../decimal/decimal';
import { parseChineseNumeral } from './chineseNumerals';
import { halfWidth } from './glyphs';

/**
 * An amount in capital numerals as on vouchers, 人民币肆仟柒佰伍拾叁元陆角整 → 4753.6, in 元.
 * Null where the text is none.
 */
export function parseCapitalAmount(text: string): Decimal | null {
  const plain = halfWidth(text)
    .replace(/\s+/gu, '')
    .replace(/^(?:\(大写\)|大写:?)?(?:人民币)?(?:\(大写\))?:?/u, '');
  const match =
    /^([壹贰叁肆伍陆柒捌玖拾佰仟万亿零]{1,30})[元圆](?:零?([壹贰叁肆伍陆柒捌玖])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?[整正]?$/u.exec(
      plain,
    );
  if (!match) return null;
  const [, whole = '', tenths, hundredths] = match;
  const value = parseChineseNumeral(whole);
  if (!value) return null;
  const part = (numeral: string | undefined, factor: string) =>
    numeral === undefined ? new Decimal(0) : (parseChineseNumeral(numeral) ?? new Decimal(0)).times(factor);
  return value.plus(part(tenths, '0.1')).plus(part(hundredths, '0.01'));
}
