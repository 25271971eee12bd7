import fc from 'fast-check';
import { fromTabText, toTabText } from '../../../src/workbench/page/grid/tabText';

it('reads rows and columns, also text with line feeds in quotation marks', () => {
  expect(fromTabText('a\tb\r\n"x\ny"\t"say ""hi"""\r\n')).toEqual([
    ['a', 'b'],
    ['x\ny', 'say "hi"'],
  ]);
});

it('reads one cell as one cell', () => {
  expect(fromTabText('12.5')).toEqual([['12.5']]);
  expect(fromTabText('a\t\tb')).toEqual([['a', '', 'b']]);
});

it('gives back what it wrote', () => {
  const cellText = fc.string({ unit: fc.constantFrom('a', '好', ' ', '\t', '\n', '"', '1') });
  const rows = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([down, right]) =>
      fc.array(fc.array(cellText, { minLength: right, maxLength: right }), {
        minLength: down,
        maxLength: down,
      }),
    );
  fc.assert(
    fc.property(rows, (given) => {
      // A last line that is empty is the line end that programs put behind the text.
      fc.pre(given.at(-1)?.join('') !== '' || (given.at(-1)?.length ?? 0) > 1);
      expect(fromTabText(toTabText(given))).toEqual(given);
    }),
  );
});
