import { escapeAttribute } from './xml/entities';
import { encodePart } from './xml/partText';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Text of a style part with the plain look and nothing else. */
export const emptyStyles = `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Text of a sheet without cells. */
export const emptyWorksheet = `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData></sheetData></worksheet>`;

/** Content types of the parts that a package of ours has. */
export const partTypes = {
  workbook: `${type}.sheet.main+xml`,
  worksheet: `${type}.worksheet+xml`,
  styles: `${type}.styles+xml`,
};

/** A package with a workbook, a style part and these sheets, all empty. Without names it has no sheet yet. */
export function emptyPackage(sheetNames: readonly string[] = []): Map<string, Uint8Array> {
  const sheets = sheetNames.map((name, index) => ({
    name,
    number: index + 1,
    part: `worksheets/sheet${index + 1}.xml`,
  }));
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const override = (part: string, contentType: string) =>
    `<Override PartName="/${part}" ContentType="${contentType}"/>`;
  const texts: [string, string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', partTypes.workbook)}${sheets.map(({ part }) => override(`xl/${part}`, partTypes.worksheet)).join('')}${override('xl/styles.xml', partTypes.styles)}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, number }) => `<sheet name="${escapeAttribute(name)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}/relationships">${sheets.map(({ number, part }) => relationship(`rId${number}`, 'worksheet', part)).join('')}${relationship(`rId${sheets.length + 1}`, 'styles', 'styles.xml')}</Relationships>`,
    ],
  ];
  const parts = new Map(texts.map(([name, text]) => [name, encodePart(declaration + text)]));
  for (const { part } of sheets) parts.set(`xl/${part}`, encodePart(emptyWorksheet));
  parts.set('xl/styles.xml', encodePart(emptyStyles));
  return parts;
}
