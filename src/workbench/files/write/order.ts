import { localName, type XmlElement } from '../xml/element';
import type { Edit } from '../xml/edits';

/** Children of a worksheet in the order that the schema asks for (ECMA-376 part 1, CT_Worksheet). */
export const worksheetOrder =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

/** Children of a workbook in order (CT_Workbook). */
export const workbookOrder =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );

/** Children of a style sheet in order (CT_Stylesheet). */
export const styleOrder =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

/** Puts a new child where the schema wants it: before the first child that comes later. */
export function insertInOrder(parent: XmlElement, order: readonly string[], name: string, xml: string): Edit {
  const place = order.indexOf(name);
  const later = parent.children.find((element) => order.indexOf(localName(element)) > place);
  const at = later?.start ?? parent.closeStart;
  return { start: at, end: at, text: xml };
}
