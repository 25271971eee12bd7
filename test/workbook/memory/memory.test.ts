import fc from 'fast-check';
import {
  decodeMemory,
  emptyMemory,
  encodeMemory,
  isEmpty,
  memoryNamespace,
} from '../../../src/workbook/memory/memory';
import type { FillRecord, Memory } from '../../../src/workbook/port';

const target = { sheetId: '{1}', row: 4, column: 8 };

function record(text: string): FillRecord {
  return {
    id: '1',
    state: 'open',
    direction: 'fill',
    cells: [
      {
        identity: { sheetId: '{1}', table: text, item: '产出指标|培训人数', column: 'score' },
        target,
        sheetName: text,
        before: {
          value: text,
          formula: null,
          numberFormat: '@',
          formulaR1C1: null,
          fill: '#FFFF00',
          type: 'String',
        },
        after: { formula: '=F5', formulaR1C1: '=RC[-3]', value: null, numberFormat: null },
      },
    ],
  };
}

describe('the memory part', () => {
  it('gives back every text that a cell can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const memory: Memory = { schemaVersion: 1, records: [record(text)], settings: { note: text } };
        expect(decodeMemory(encodeMemory(memory))).toEqual(memory);
      }),
    );
  });

  it('keeps texts of cells out of the XML', () => {
    const xml = encodeMemory({ ...emptyMemory, records: [record(']]><script>&')] });
    expect(xml).toMatch(
      new RegExp(`^<memory xmlns="${memoryNamespace}" schemaVersion="1">[A-Za-z0-9+/=]*</memory>$`),
    );
  });

  it('is empty where there is no part', () => {
    expect(decodeMemory(null)).toEqual(emptyMemory);
    expect(isEmpty(emptyMemory)).toBe(true);
  });

  it('of a newer version is locked and empty', () => {
    const xml = encodeMemory({ ...emptyMemory, settings: { a: 'b' } }).replace(
      'schemaVersion="1"',
      'schemaVersion="2"',
    );
    expect(decodeMemory(xml)).toEqual({ ...emptyMemory, locked: 'newer' });
  });

  it.each([
    ['no memory at all', '<other xmlns="urn:x"/>'],
    ['no base64', `<memory xmlns="${memoryNamespace}" schemaVersion="1">%%%</memory>`],
    ['no JSON', `<memory xmlns="${memoryNamespace}" schemaVersion="1">${btoa('{')}</memory>`],
    [
      'another shape',
      `<memory xmlns="${memoryNamespace}" schemaVersion="1">${btoa('{"schemaVersion":1,"records":[{}],"settings":{}}')}</memory>`,
    ],
    [
      'a cell outside of any sheet',
      encodeMemory({
        ...emptyMemory,
        records: [
          {
            ...record('x'),
            cells: record('x').cells.map((cell) => ({ ...cell, target: { ...target, row: -1 } })),
          },
        ],
      }),
    ],
  ])('with %s is locked as damaged', (_, xml) => {
    expect(decodeMemory(xml)).toEqual({ ...emptyMemory, locked: 'damaged' });
  });

  it('reads a part that another program has laid out anew', () => {
    const memory: Memory = { ...emptyMemory, settings: { language: 'en-US' } };
    const xml = encodeMemory(memory)
      .replace('<memory xmlns', '<?xml version="1.0" encoding="UTF-8"?>\n<memory  xmlns')
      .replace('schemaVersion="1">', "schemaVersion = '1' >\n  ")
      .replace('</memory>', '\n</memory>\n');
    expect(decodeMemory(xml)).toEqual(memory);
  });
});
