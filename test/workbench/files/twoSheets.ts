import type { PackageXml } from '../../support/packageXml';

export const rows = (xml: string) => `<sheetData>${xml}</sheetData>`;
/** Two sheets, of which the second refers to the first, names of both kinds, a print area. */
export const twoSheets: PackageXml = {
  sheets: [
    { name: '基础数据', xml: rows('<row r="1"><c r="A1"><v>1</v></c></row>') },
    {
      name: '自评表',
      xml:
        rows(`<row r="1"><c r="A1"><f>基础数据!A1+'基础数据'!$A$1</f><v>2</v></c></row>`) +
        '<hyperlinks><hyperlink ref="A1" location="基础数据!A1"/></hyperlinks>',
    },
  ],
  beforeSheets: '<bookViews><workbookView activeTab="1" firstSheet="0"/></bookViews>',
  afterSheets:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">自评表!$A$1:$B$2</definedName><definedName name="总额">基础数据!$A$1</definedName></definedNames><calcPr calcId="1"/>',
};
