import { cellAddress } from '../../../../src/domain/snapshot/address';
import { book, type Changes, findings } from './accountBook';

/** The same form without the note that it ends with. */
const withoutNote = { g: (book['g'] ?? '').replace(/\n[^\n]*$/, '') };

function found(changes: Changes, more: Readonly<Record<string, string>> = {}, only?: string): string[] {
  return findings(changes, { more, ...(only ? { only } : {}) })
    .filter(({ code }) => code === 'P-057')
    .map(({ severity, cells, lines }) =>
      [
        severity,
        lines?.[0]?.['how'],
        ...cells.map(({ sheetId, row, column }) => `${sheetId.slice(1, -1)}!${cellAddress(row, column)}`),
      ].join(' '),
    );
}

describe('P-057 the note of an empty form', () => {
  it('is a hint where the form is empty without one and the others are filled', () => {
    expect(found({}, withoutNote)).toEqual(['info missing g!A1']);
    expect(found({})).toEqual([]);
    expect(found({}, withoutNote, 'g')).toEqual([]);
  });
  it('is wrong where the form has figures', () => {
    expect(found({ 'g!D4': '5' })).toEqual(['warning filled g!A5 g!D4']);
    expect(found({ 'g!D4': '5' }, withoutNote)).toEqual([]);
  });
});
