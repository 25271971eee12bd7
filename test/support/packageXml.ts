import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export type Link = { id: string; kind: string; target: string; external?: boolean };

export type SheetXml = {
  name: string;
  /** Everything inside `<worksheet>`; a text that starts with `<?xml` is the whole part. */
  xml: string;
  sheetId?: number;
  state?: 'hidden' | 'veryHidden';
  links?: Link[];
};

export type PackageXml = {
  sheets: SheetXml[];
  /** Inside `<styleSheet>`; null: no style part at all. */
  styles?: string | null;
  /** `<si>` elements. */
  texts?: string[];
  /** Behind `<sheets>` in the workbook part. */
  afterSheets?: string;
  beforeSheets?: string;
  workbookLinks?: Link[];
  /** Further parts with their content types. */
  parts?: Record<string, { text: string; type?: string }>;
  workbookType?: string;
};

/** Two looks: plain, and a bold red percentage on yellow with a thin border, unlocked. */
export const someStyles =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.000_ "/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="宋体"/><charset val="134"/></font><font><b/><i/><sz val="14"/><color rgb="FFFF0000"/><name val="黑体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"/><top style="medium"/><bottom style="double"/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyProtection="1"><alignment horizontal="center" vertical="center" wrapText="1" indent="1"/><protection locked="0" hidden="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>';

/** Texts of all parts by name, before they are packed. */
export function packageTexts(content: PackageXml): Record<string, string> {
  const parts = content.parts ?? {};
  const links = (list: Link[]) =>
    `<Relationships xmlns="${packages}/relationships">${list
      .map(({ id, kind, target, external }) => {
        const type = kind.includes('/') ? kind : `${office}/${kind}`;
        return `<Relationship Id="${id}" Type="${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
      })
      .join('')}</Relationships>`;
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>` +
      override('xl/workbook.xml', content.workbookType ?? `${spreadsheet}.sheet.main+xml`) +
      content.sheets
        .map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, `${spreadsheet}.worksheet+xml`))
        .join('') +
      (content.styles === null ? '' : override('xl/styles.xml', `${spreadsheet}.styles+xml`)) +
      (content.texts ? override('xl/sharedStrings.xml', `${spreadsheet}.sharedStrings+xml`) : '') +
      Object.entries(parts)
        .map(([name, { type }]) => (type === undefined ? '' : override(name, type)))
        .join('') +
      '</Types>',
    '_rels/.rels': links([{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${content.beforeSheets ?? ''}<sheets>${content.sheets
      .map(
        ({ name, sheetId, state }, index) =>
          `<sheet name="${name}" sheetId="${sheetId ?? index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets>${content.afterSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': links([
      ...content.sheets.map((_, index) => ({
        id: `rId${index + 1}`,
        kind: 'worksheet',
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      ...(content.styles === null ? [] : [{ id: 'rId901', kind: 'styles', target: 'styles.xml' }]),
      ...(content.texts ? [{ id: 'rId902', kind: 'sharedStrings', target: 'sharedStrings.xml' }] : []),
      ...(content.workbookLinks ?? []),
    ]),
  };
  if (content.styles !== null) {
    files['xl/styles.xml'] = `<styleSheet xmlns="${main}">${content.styles ?? someStyles}</styleSheet>`;
  }
  if (content.texts) files['xl/sharedStrings.xml'] = `<sst xmlns="${main}">${content.texts.join('')}</sst>`;
  content.sheets.forEach(({ xml, links: own }, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = xml.startsWith('<?xml')
      ? xml
      : `<worksheet xmlns="${main}" xmlns:r="${office}">${xml}</worksheet>`;
    if (own) files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = links(own);
  });
  for (const [name, { text }] of Object.entries(parts)) files[name] = text;
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      text.startsWith('<?xml') || !name.endsWith('l')
        ? text
        : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`,
    ]),
  );
}

/** Packs texts as an .xlsx. */
export function pack(files: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

/** An .xlsx written by hand. */
export function packageOf(content: PackageXml): Uint8Array {
  return pack(packageTexts(content));
}
