import { cellAddress, areaAddress } from '../../../src/workbench/book/address';
import type { BookSheet } from '../../../src/workbench/book/book';
import { setMerges, setRow } from '../../../src/workbench/book/mutate';
import { jumpFrom, selectBetween, selectCell, stepFrom } from '../../../src/workbench/page/grid/navigation';
import type { Direction } from '../../../src/workbench/page/grid/navigation';
import { area, makeBook, sheetNamed } from '../../support/book';

function sheet(): BookSheet {
  const book = makeBook(
    {
      S: [
        ['a', 'b', null, 'd'],
        ['a', null, null, null],
        [null, null, null, null],
        ['a', 'b', 'c', 'd'],
      ],
    },
    (made) => {
      setMerges(made, sheetNamed(made, 'S'), [area('B5:C6')]);
      setRow(made, sheetNamed(made, 'S'), 7, { hidden: true });
    },
  );
  return sheetNamed(book, 'S');
}

const at = (address: string) => {
  const { row, column } = area(address);
  return { row, column };
};

describe('one cell further', () => {
  it.each<[string, Direction, string]>([
    ['A1', 'down', 'A2'],
    ['A1', 'up', 'A1'],
    ['A1', 'left', 'A1'],
    ['B5', 'down', 'B7'],
    ['B5', 'right', 'D5'],
    ['C6', 'up', 'C4'],
    ['C6', 'left', 'A6'],
    ['A7', 'down', 'A9'],
    ['A9', 'up', 'A7'],
    ['XFD1', 'right', 'XFD1'],
  ])('goes from %s %s to %s', (from, direction, to) => {
    const { row, column } = stepFrom(sheet(), at(from), direction);
    expect(cellAddress(row, column)).toBe(to);
  });
});

describe('a jump with Ctrl', () => {
  it.each<[string, Direction, string]>([
    ['A1', 'down', 'A2'],
    ['A2', 'down', 'A4'],
    ['A1', 'right', 'B1'],
    ['B1', 'right', 'D1'],
    ['A4', 'right', 'D4'],
    ['D4', 'left', 'A4'],
    ['A4', 'up', 'A2'],
  ])('goes from %s %s to %s', (from, direction, to) => {
    const { row, column } = jumpFrom(sheet(), at(from), direction);
    expect(cellAddress(row, column)).toBe(to);
  });
});

describe('a selection', () => {
  it('of a merged cell is the whole merged area', () => {
    const selected = selectCell(sheet(), 5, 2);
    expect(areaAddress(selected.area)).toBe('B5:C6');
    expect(selected.active).toEqual({ row: 4, column: 1 });
  });

  it('takes in every merged area that it touches', () => {
    expect(areaAddress(selectBetween(sheet(), at('A6'), at('B6')).area)).toBe('A5:C6');
  });
});
