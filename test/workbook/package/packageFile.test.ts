import { strToU8 } from 'fflate';
import { PackageProblem, readPackage } from '../../../src/workbook/package/packageFile';
import { pack, packageOf } from '../../support/packageXml';
import { sheet } from './cleaned';

describe('a file that is no workbook', () => {
  const codeOf = (bytes: Uint8Array) => {
    try {
      readPackage(bytes, { fileBytes: 4000, unpackedBytes: 60_000 });
      return null;
    } catch (error) {
      return error instanceof PackageProblem ? error.code : error;
    }
  };
  const compound = (text: string) =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...[...text].flatMap((character) => [character.charCodeAt(0), 0]),
    ]);

  it('is told by what it is', () => {
    expect(codeOf(strToU8('hello'))).toBe('not-xlsx');
    expect(codeOf(compound('Workbook'))).toBe('old-xls');
    expect(codeOf(compound('.EncryptedPackage'))).toBe('encrypted');
    expect(codeOf(new Uint8Array(5000))).toBe('too-large');
    expect(codeOf(pack({ 'a.xml': 'x'.repeat(100_000) }))).toBe('too-large');
    expect(codeOf(pack({ 'a.xml': 'x' }))).toBe('not-xlsx');
    expect(codeOf(packageOf({ sheets: [sheet('')] }).slice(0, 600))).toBe('damaged-zip');
  });
});
