import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { defaultLimits } from '../../../src/workbench/files/limits';
import { crc32 } from '../../../src/workbench/files/zip/crc32';
import { pack, packageOf, packageTexts } from '../../support/packageXml';
import { outcome } from './outcome';

const sound = {
  sheets: [{ name: '表', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
};

const withSheet = (xml: string) => packageOf({ sheets: [{ name: 'a', xml }] });
const compound = (text: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(text, 'utf16le'),
    Buffer.alloc(64),
  ]);

/** A zip of one entry with every field as wished. */
function zipOf(entry: {
  name?: string;
  data: Uint8Array;
  method?: number;
  size?: number;
  flags?: number;
  crc?: number;
  twice?: boolean;
}): Uint8Array {
  const { name = 'xl/workbook.xml', data, method = 8, size = data.length, flags = 0, crc = 0 } = entry;
  const nameBytes = Buffer.from(name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(nameBytes.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, nameBytes, data]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, Buffer.alloc(14), nameBytes]);
  const count = entry.twice ? 2 : 1;
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(central.length * count, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, ...(entry.twice ? [central] : []), end]);
}

describe('files of another kind', () => {
  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'not-xlsx'],
    ['a text', strToU8('指标,分值\n产出,50'), 'not-xlsx'],
    ['a web page called .xls', strToU8('<html><table></table></html>'), 'not-xlsx'],
    ['an old workbook', compound('Workbook'), 'old-xls'],
    ['a very old worksheet', Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0x00, 0x04, 0x10, 0x00), 'old-xls'],
    ['a workbook with a password', compound('EncryptedPackage'), 'encrypted'],
    ['an old document', compound('WordDocument'), 'not-xlsx'],
    [
      'an OpenDocument file',
      pack({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'not-xlsx',
    ],
    ['any other zip', pack({ 'a.txt': 'x' }), 'not-xlsx'],
    ['an empty zip', pack({}), 'not-xlsx'],
    [
      'a document',
      packageOf({
        ...sound,
        workbookType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      }),
      'not-xlsx',
    ],
    [
      'a binary workbook',
      packageOf({ ...sound, workbookType: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' }),
      'unsupported',
    ],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await outcome(bytes)).toBe(code);
  });
});

describe('damaged zips', () => {
  const bytes = packageOf(sound);

  it('refuses a file cut off anywhere', async () => {
    for (let length = 4; length < bytes.length; length += 37) {
      expect(await outcome(bytes.slice(0, length))).toBe('damaged-zip');
    }
  });

  it('never answers anything but a typed problem when bytes are changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const changed = bytes.slice();
          for (const [at, byte] of changes) changed[at] = byte;
          expect(typeof (await outcome(changed))).toBe('string');
        },
      ),
      { numRuns: 300 },
    );
  });

  const data = deflateRawSync(Buffer.from('<a/>'));
  it.each<[string, Uint8Array, string]>([
    ['a wrong checksum', zipOf({ data, size: 4, crc: 1 }), 'damaged-zip'],
    ['a size that is too small', zipOf({ data, size: 3, crc: crc32(strToU8('<a/')) }), 'damaged-zip'],
    ['a size that is too large', zipOf({ data, size: 5 }), 'damaged-zip'],
    ['a packing method of another kind', zipOf({ data, method: 14 }), 'damaged-zip'],
    ['a part with a password', zipOf({ data, flags: 1 }), 'encrypted'],
    ['a part twice', zipOf({ data, twice: true }), 'damaged-zip'],
    ['a name that leads out', zipOf({ data, name: '../../etc/x' }), 'damaged-zip'],
    ['a name from the root', zipOf({ data, name: '/xl/workbook.xml' }), 'damaged-zip'],
    ['a name of a drive', zipOf({ data, name: 'C:/x' }), 'damaged-zip'],
    ['a name with backslashes', zipOf({ data, name: 'xl\\workbook.xml' }), 'damaged-zip'],
    ['an empty name', zipOf({ data, name: '' }), 'damaged-zip'],
  ])('refuses %s', async (_, file, code) => {
    expect(await outcome(file)).toBe(code);
  });

  it('refuses two names that differ in case only', async () => {
    expect(await outcome(pack({ ...packageTexts(sound), 'XL/Workbook.xml': '<a/>' }))).toBe('damaged-zip');
  });
});

describe('files that unpack to too much', () => {
  it('refuses a declared size beyond the limit before unpacking', async () => {
    const file = zipOf({ data: deflateRawSync(Buffer.alloc(10)), size: 0xfffffff0 });
    expect(await outcome(file)).toBe('too-large');
  });

  it('refuses a ratio that no workbook has', async () => {
    const zeros = Buffer.alloc(defaultLimits.ratioFromBytes + 1);
    const file = zipOf({ data: deflateRawSync(zeros), size: zeros.length, crc: crc32(zeros) });
    expect(await outcome(file)).toBe('too-large');
  });

  it('stops unpacking a part that holds more than it declares', async () => {
    const file = zipOf({ data: deflateRawSync(Buffer.alloc(64 * 2 ** 20)), size: 1000 });
    expect(await outcome(file)).toBe('damaged-zip');
  });

  it('refuses too many parts, too large a file and too much in all', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`p${index}.xml`, '<a/>']));
    const file = pack({ ...packageTexts(sound), ...many });
    expect(await outcome(file, { entries: 50 })).toBe('too-large');
    expect(await outcome(file, { unpackedBytes: 3000 })).toBe('too-large');
    expect(await outcome(file, { fileBytes: 1000 })).toBe('too-large');
    expect(await outcome(file, { partBytes: 600 })).toBe('too-large');
    expect(await outcome(file)).toBe('opened');
  });

  it('refuses too many cells and too many elements', async () => {
    const cells = Array.from(
      { length: 200 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"/></row>`,
    ).join('');
    const file = withSheet(`<sheetData>${cells}</sheetData>`);
    expect(await outcome(file, { cells: 199 })).toBe('too-large');
    expect(await outcome(file, { xmlElements: 300 })).toBe('too-large');
    expect(await outcome(file, { cells: 200 })).toBe('opened');
  });

  it('refuses a shared formula that would be written out without end', async () => {
    const formula = 'A1+'.repeat(2500) + 'A1';
    const cells = Array.from(
      { length: 2000 },
      (_, index) => `<row r="${index + 2}"><c><f t="shared" si="0"/></c></row>`,
    );
    const master = `<row r="1"><c><f t="shared" ref="A1:A2001" si="0">${formula}</f></c></row>`;
    const file = withSheet(`<sheetData>${master}${cells.join('')}</sheetData>`);
    expect(await outcome(file, { expandedLetters: 1_000_000 })).toBe('too-large');
  });
});
