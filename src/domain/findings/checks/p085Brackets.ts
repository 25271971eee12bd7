import type { WorkbookCheck } from '../context';
import { listBySheet, textCells, textLine } from '../textCells';

const DIVISION = /[/÷]/;
const CHINESE = /[\u4e00-\u9fff]/;

/**
 * P-085: a formula in words divides between sums without brackets round them: (甲+乙-丙/甲+乙) read as it stands divides
 * 丙 by 甲 only. Only where words stand on both sides of every sign.
 */
export const p085Brackets: WorkbookCheck = (context) => {
  const hits = textCells(context).flatMap(({ view, cell, text }) => {
    if (!DIVISION.test(text) || !/[+＋]/.test(text)) return [];
    const formula = levelsOf(text).find(isAmbiguous);
    return formula === undefined ? [] : [{ view, cells: [cell], line: textLine(cell, formula) }];
  });
  return listBySheet(context, 'P-085', hits);
};

/** The contents of every pair of brackets, and what stands outside of them, inner brackets replaced by a word. */
function levelsOf(text: string): readonly string[] {
  const levels: string[] = [];
  let rest = text
    .normalize('NFKC')
    .replace(/[[【{]/g, '(')
    .replace(/[\]】}]/g, ')')
    .replace(/\s+/g, '');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/\(([^()]*)\)/g, (_, inner: string) => {
      levels.push(inner);
      return '括号';
    });
  }
  return [...levels, ...rest.split(/[=。;,、:]/)].flatMap((level) => level.split('='));
}

function isAmbiguous(level: string): boolean {
  const at = level.search(DIVISION);
  if (at < 0) return false;
  const terms = level.split(/[-+*×/÷]/);
  if (terms.length < 4 || !terms.every((term) => CHINESE.test(term))) return false;
  return /[-+]/.test(level.slice(0, at)) && /[-+]/.test(level.slice(at + 1));
}
