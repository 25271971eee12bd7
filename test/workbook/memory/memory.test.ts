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
      new RegExp(
        `^<memory xmlns="${memoryNamespace}" schemaVersion="1" packed="deflate">[A-Za-z0-9+/=]*</memory>$`,
      ),
    );
  });

  it('is short for a record of thousands of cells', () => {
    const [one] = record('县级农村公路养护').cells;
    const cells = Array.from({ length: 4000 }, (_, row) => ({ ...one!, target: { ...target, row } }));
    const memory = { ...emptyMemory, records: [{ ...record(''), cells }] };
    expect(encodeMemory(memory).length).toBeLessThan(100_000);
    expect(decodeMemory(encodeMemory(memory))).toEqual(memory);
  });

  it('that was not packed is read as well', () => {
    const memory = { ...emptyMemory, settings: { language: 'en-US' } };
    const xml = `<memory xmlns="${memoryNamespace}" schemaVersion="1">${btoa(JSON.stringify(memory))}</memory>`;
    expect(decodeMemory(xml)).toEqual(memory);
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
    ['a packing that breaks off', encodeMemory(emptyMemory).replace(/.{9}<\/memory>/, '</memory>')],
    [
      'a text of hundreds of megabytes',
      encodeMemory({ ...emptyMemory, settings: { a: ' '.repeat(200 * 2 ** 20) } }),
    ],
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
      .replace('schemaVersion="1" packed="deflate">', "schemaVersion = '1' packed = 'deflate' >\n  ")
      .replace('</memory>', '\n</memory>\n');
    expect(decodeMemory(xml)).toEqual(memory);
  });
});
