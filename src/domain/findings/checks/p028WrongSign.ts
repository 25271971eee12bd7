import type { WorkbookCheck } from '../context';
import { listBySheet, textCells, textLine } from '../textCells';

const MINUS_FALL =
  /(?:下降|减少|降低|压减|缩减|压缩|减幅|降幅)(?:了|幅度|比例|比率|率|约|为|达|到)*:?\s*[-－−]\s*\d+(?:\.\d+)?\s*(?:%|个?百分点|万元|元)/gu;

/** P-028: a fall with a minus sign (下降 −50.20%): the word and the sign say it twice, or the contrary. */
export const p028WrongSign: WorkbookCheck = (context) => {
  const hits = textCells(context).flatMap(({ view, cell, text }) =>
    [...text.matchAll(MINUS_FALL)].map(([words]) => ({ view, cells: [cell], line: textLine(cell, words) })),
  );
  return listBySheet(context, 'P-028', hits);
};
