import { book, checked } from './accountBook';

type Book = Readonly<Record<string, string>>;

/** The sheets of a second department, named `prefix` + letter, with other words and figures where asked. */
function second(prefix: string, change: (grid: string) => string, letters = Object.keys(book)): Book {
  return Object.fromEntries(letters.map((letter) => [`${prefix}${letter}`, change(book[letter] ?? '')]));
}

const ofOther = (grid: string): string => grid.replace('部门：某局', '编制单位：乙中心');
const unnamed = (grid: string): string => grid.replace('部门：某局', '');
const hiding = (grid: string): Book => ({ ...second('', unnamed), z: grid });

/** `a` of the second department: 1 more in 本年收入合计 than the income form has. */
const broken = { 'x-a!C8': '710' };

it('two departments that name themselves are compared each within its own forms', () => {
  expect(checked({}, { more: second('x-', ofOther) })).toEqual([]);
  const found = checked(broken, { more: second('x-', ofOther) });
  expect(found.filter((one) => one.startsWith('X05'))).toEqual(['X05 error x-a!C8 x-b!C4']);
  expect(found.join(' ')).not.toMatch(/ [a-h]!/);
});

it('a broken identity of the first department does not touch the second', () => {
  const found = checked({ 'f!C7': '61' }, { more: second('x-', ofOther) });
  expect(found).toContain('X16 info f!C7 e!I12');
  expect(found.join(' ')).not.toContain('x-');
});

it('two years of one department are two sets', () => {
  const years = {
    ...second('', (grid) => grid.replace('部门：某局', '部门：某局 | 2023年度')),
    ...second('x-', (grid) => grid.replace('部门：某局', '部门：某局 | 2022年度')),
  };
  expect(checked({}, { more: years })).toEqual([]);
  expect(checked(broken, { more: years })).toContain('X05 error x-a!C8 x-b!C4');
});

it('where the forms name nobody, words that titles share tell the sets apart, in whatever order', () => {
  const titled = Object.fromEntries(
    Object.keys(book).flatMap((letter, index) => {
      const grid = unnamed(book[letter]!);
      return [
        [`1${String(index)}`, grid.replace(/^\n/u, '\n城东街道')],
        [`2${String(index)}`, grid.replace(/^\n/u, '\n城西街道')],
      ];
    }),
  );
  const only = Object.keys(titled).join(' ');
  expect(checked({}, { more: titled, only })).toEqual([]);
  expect(checked({ '20!C8': '710' }, { more: titled, only })).toContain('X05 error 20!C8 21!C4');
});

it('the sheet names of a set may share words while the order is mixed', () => {
  const only = Object.fromEntries(
    ['a', 'b', 'c'].flatMap((letter, index) => {
      const word = ['收支总表', '收入决算', '支出决算'][index] ?? '';
      return [
        [`城东${word}`, unnamed(book[letter]!)],
        [`城西${word}`, unnamed(book[letter]!)],
      ];
    }),
  );
  const found = checked({ '城西收支总表!C8': '710' }, { more: only, only: Object.keys(only).join('') });
  expect(found).toContain('X05 error 城西收支总表!C8 城西收入决算!C4');
});

it('else consecutive sheets that repeat the same kinds are sets', () => {
  const more = { ...second('', unnamed), ...second('x-', unnamed) };
  expect(checked({}, { more })).toEqual([]);
  expect(checked(broken, { more })).toContain('X05 error x-a!C8 x-b!C4');
});

it.each<[string, Book]>([
  ['a second set lacks a form', { ...second('', unnamed), ...second('x-', unnamed, ['a', 'b', 'c', 'e']) }],
  ['one form stands twice', hiding(unnamed(book['b']!))],
  [
    'one department has two forms of a kind',
    { ...second('x-', ofOther), 'y-b': ofOther(book['b']!).replaceAll('700', '701') },
  ],
])(
  'where it is not certain which belong together (%s) no forms of a repeated kind are compared',
  (_, more) => {
    const found = checked({ 'a!C8': '710', 'b!C4': '690', 'c!C4': '690' }, { more });
    const between = found.filter((one) => /^X05 /.test(one));
    expect(between.filter((one) => one.includes('b!'))).toEqual([]);
  },
);
