import { strFromU8, unzipSync } from 'fflate';
import { cleanPackage, type CleanRequest } from '../../../src/workbook/package/cleanPackage';
import { pack, packageOf, type PackageXml, type SheetXml } from '../../support/packageXml';

const nothing: CleanRequest = { planned: new Map(), sheetsLeftOut: [] };

export function cleaned(
  content: PackageXml | Record<string, string | Uint8Array>,
  request: Partial<CleanRequest> = {},
) {
  const bytes = 'sheets' in content ? packageOf(content as PackageXml) : pack(content);
  const before = unzipSync(bytes);
  const { bytes: after, report } = cleanPackage(bytes, { ...nothing, ...request });
  const parts = unzipSync(after);
  return {
    report,
    parts,
    text: (name: string) => strFromU8(parts[name] ?? new Uint8Array()),
    sheet: (number = 1) => strFromU8(parts[`xl/worksheets/sheet${String(number)}.xml`] ?? new Uint8Array()),
    changed: Object.keys({ ...before, ...parts }).filter(
      (name) => !parts[name] || !before[name] || strFromU8(parts[name]) !== strFromU8(before[name]),
    ),
  };
}

export const data = (rows: string) => `<sheetData>${rows}</sheetData>`;
export const sheet = (rows: string, more: Partial<SheetXml> & { rest?: string } = {}): SheetXml => ({
  name: 'Sheet1',
  xml: `${data(rows)}${more.rest ?? ''}`,
  ...more,
});

export const money = '<row r="1"><c r="A1"><v>90</v></c><c r="B1"><v>120</v></c></row>';
