import { normaliseLabel } from '../../snapshot/normalise';
import type { WorkbookCheck } from '../context';
import { listBySheet, textCells, textLine, type SheetHit, type TextCell } from '../textCells';

const IDENTITY =
  /(?<!\d)([1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?![\dXx])/gu;
const MOBILE = /(?<![\d.])1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.])/u;
const LANDLINE = /(?<!\d)0\d{2,3}[-—]\d{7,8}(?!\d)/u;
/** Places that the form itself prints for them. */
const PRINTED_PLACE = /电话|手机|联系方式/;
const PERSON_LABEL =
  /(?:负责人|填表人|填报人|制表人|经办人|联系人|审核人|复核人)(?:\(签[字章名]\))?:\s*([\u4e00-\u9fff·]{2,4})(?=\s|$|[,，;；(]|联系|电话|填|审|复|制)/u;
const NO_PERSON = /[科处室部局办股组院所厅委站队]$|签[字章名]|盖章|年|月|日/;
/** Weights and check letters of the identity number (GB 11643). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/**
 * P-082: data of persons that must not be published. An identity number (with a right check digit) and a telephone number
 * inside a text are warnings; a name or a number where the form prints a place for it is a hint: the form for the file
 * needs it, the one for the public does not.
 */
export const p082PersonalData: WorkbookCheck = (context) =>
  listBySheet(context, 'P-082', textCells(context).flatMap(inText));

function inText({ view, cell, text }: TextCell): readonly SheetHit[] {
  const hit = (what: string, severity: 'warning' | 'info'): SheetHit => ({
    view,
    severity,
    cells: [cell],
    line: textLine(cell, '', { what }),
  });
  if ([...text.matchAll(IDENTITY)].some((match) => hasCheckDigit(match[1] ?? '')))
    return [hit('identity', 'warning')];
  if (MOBILE.test(text) || LANDLINE.test(text)) {
    const printed = PRINTED_PLACE.test(text) || PRINTED_PLACE.test(leftOf({ view, cell, text }));
    return [hit('telephone', printed ? 'info' : 'warning')];
  }
  const name = PERSON_LABEL.exec(normaliseSpaces(text))?.[1];
  return name !== undefined && !NO_PERSON.test(name) ? [hit('name', 'info')] : [];
}

/** The text of the cell that stands left of this one. */
function leftOf({ view, cell }: TextCell): string {
  const before = view.row(cell.row).filter(({ lastColumn }) => lastColumn < cell.column);
  return normaliseLabel(before.at(-1)?.text ?? '');
}

function normaliseSpaces(text: string): string {
  return text.normalize('NFKC').replace(/[ \t\u3000]+/g, ' ');
}

function hasCheckDigit(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECKS[sum % 11] === number[17]?.toUpperCase();
}
