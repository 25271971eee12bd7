import type { WorkbookCheck } from '../context';
import { reportYear } from '../reportYear';
import { listBySheet, textCells, textLine } from '../textCells';

/** A shorter text is a label or a header. */
const SHORTEST = 9;
/** Years that far back tell of history, not of a text taken over. */
const YEARS_BACK = 3;
/** Numbers of documents, dates of filling, terms of years. */
const NOT_THE_YEAR =
  /[〔[(（【]\s*20\d{2}\s*[〕\])）】]|20\d{2}\s*[-—–~至到、]\s*20\d{2}|自?20\d{2}年?(?:以来|起|开始|至今|底|末|初)|[自从于]20\d{2}年|20\d{2}年\d{1,2}月/gu;
const COMPARES =
  /同比|相比|比20|较20|与20|上年|去年|以前年度|往年|历年|上一年|前一年|结转|跨年|评审|认定|立项|批复|印发|获批|签订/u;

/**
 * P-055: a text speaks only of an earlier year than the one that the form reports on. Comparisons, numbers and dates
 * of documents, terms of years and texts that name the reported year as well are left alone.
 */
export const p055OtherYear: WorkbookCheck = (context) => {
  const years = new Map(context.views.map((view) => [view, reportYear(context, view)]));
  const hits = textCells(context).flatMap(({ view, cell, text }) => {
    const year = years.get(view) ?? null;
    if (year === null || text.length < SHORTEST || COMPARES.test(text)) return [];
    const bare = text.replace(NOT_THE_YEAR, '');
    const named = [...bare.matchAll(/(20\d{2})年/gu)].map((match) => Number(match[1]));
    const [first] = named;
    if (
      first === undefined ||
      /^(?:注|说明|附)/.test(text) ||
      named.some((other) => other >= year || other < year - YEARS_BACK)
    )
      return [];
    // A title or a heading of a block is no text of the form.
    if (/表$|项目\)?$/.test(bare.trim())) return [];
    const line = textLine(cell, `${String(first)}年`, { year: String(year) });
    return [{ view, cells: [cell], line, found: String(first), expected: String(year) }];
  });
  return listBySheet(context, 'P-055', hits);
};
