// The package's `require` entry names a file that it does not contain, so the file itself is named here.
import * as numfmt from '../../../node_modules/numfmt/dist/index.js';
import type { NumberText } from './numberText';

const LOCALE = { locale: 'en-US' };

/** Number formats and typed text by the numfmt package. */
export const numfmtText: NumberText = {
  format(value, numberFormat) {
    if (value === null) return '';
    if (!numfmt.isValidFormat(numberFormat)) return String(value);
    return numfmt.format(numberFormat, value, { ...LOCALE, nbsp: false });
  },

  parse(text) {
    const parsed = numfmt.parseValue(text, LOCALE);
    if (!parsed) return null;
    if (typeof parsed.value === 'boolean') return { value: parsed.value, numberFormat: null };
    const { formatId } = parsed as { formatId?: number };
    const numberFormat = formatId === undefined ? null : numfmt.getFormatFromId(formatId);
    return { value: parsed.value, numberFormat };
  },
};
