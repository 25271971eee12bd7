import type { BookCell, Scalar } from '../../../src/workbench/book/book';
import { DEFAULT_STYLE } from '../../../src/workbench/book/mutate';
import { interpret } from '../../../src/workbench/host/input';
import { numfmtText } from '../../../src/workbench/host/numfmtText';
import { editText } from '../../../src/workbench/page/grid/editText';

function cell(value: Scalar, numberFormat = 'General', formula: string | null = null): BookCell {
  return {
    value,
    formula,
    array: null,
    richText: false,
    style: { ...DEFAULT_STYLE, numberFormat },
  };
}

it.each<[Scalar, string, string]>([
  [0.9965, '0.00%', '99.65%'],
  [0.07, '0%', '7%'],
  [1234.5, '#,##0.00', '1234.5'],
  [0.1 + 0.2, 'General', '0.3'],
  [44196, 'yyyy"年"m"月"d"日"', '2020/12/31'],
  [12, '0"%"', '12'],
  ['完成', 'General', '完成'],
  ['2020.5', 'General', "'2020.5"],
  ['=A1', 'General', "'=A1"],
  ['035', '@', '035'],
  [true, 'General', 'TRUE'],
  [null, 'General', ''],
])('shows %p with the format %s as %s', (value, format, shown) => {
  expect(editText(cell(value, format), numfmtText)).toBe(shown);
});

it('shows the formula where there is one', () => {
  expect(editText(cell(3, 'General', '=SUM(A1:A2)'), numfmtText)).toBe('=SUM(A1:A2)');
});

it.each<[Scalar, string]>([
  [0.9965, '0.00%'],
  [44196, 'yyyy-mm-dd'],
  [-12.25, '#,##0.00'],
  ['≥98%', 'General'],
  ['98%', 'General'],
  ["'quoted", 'General'],
  ['001', '@'],
])('typed again, %p with the format %s stays what it is', (value, format) => {
  const typed = interpret(editText(cell(value, format), numfmtText), format, numfmtText);
  expect(typed.value).toEqual(value);
});
