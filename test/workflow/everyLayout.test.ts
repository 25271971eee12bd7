import { readyChanges } from '../../src/workflow/writePlan';
import { emptyMemory } from '../../src/workbook/memory/memory';
import type { NewSheet } from '../../src/workbook/newSheet';
import { analyse, defaultChoices, type Analysis } from '../../src/workflow/analyse';
import { offeredDrafts } from '../../src/workflow/drafts';
import { explainCell } from '../../src/workflow/explainCell';
import { findingsSheet } from '../../src/workflow/findingsSheet';
import { reportParts, reportText } from '../../src/workflow/report/parts';
import { proofreadReport } from '../../src/workflow/report/proofreading';
import { reportSheet } from '../../src/workflow/report/reportSheet';
import { summarySheet } from '../../src/workflow/report/summarySheet';
import { reviewSheet } from '../../src/workflow/reviewSheet';
import { scoreCards } from '../../src/workflow/scoreCard';
import { layoutsIn, workbookOfLayout } from '../support/layouts';

/** What a slip of a program leaves in a text or a formula. */
const slip = /undefined|NaN|Infinity|\[object|null万元/;
const layouts = [...layoutsIn('recognised'), ...layoutsIn('refused')].map(
  (layout) => [layout.name, layout] as const,
);

function wordsOf({ cells }: NewSheet): readonly string[] {
  return cells.flatMap(({ content }) => {
    if (!content) return [];
    if ('formula' in content) return [content.formula];
    return 'text' in content ? [content.text] : [];
  });
}

function sheetsOf(analysis: Analysis): readonly NewSheet[] {
  const parts = reportParts(analysis);
  const sheets = [
    findingsSheet(analysis, 'zh-CN'),
    reviewSheet(analysis, 'zh-CN'),
    summarySheet(analysis),
    parts && reportSheet(parts),
  ];
  return sheets.filter((sheet) => sheet !== null);
}

describe.each(layouts)('of the layout %s', (_name, layout) => {
  const analysis = analyse(workbookOfLayout(layout), defaultChoices, emptyMemory);

  it('every sheet and text of ours can be made, without a slip and with the sheets that are there', () => {
    const names = analysis.workbook.sheets.map(({ name }) => name);
    for (const words of sheetsOf(analysis).flatMap(wordsOf)) {
      expect(words).not.toMatch(slip);
      for (const [, name] of words.matchAll(/'((?:[^']|'')+)'!/g)) expect(names).toContain(name);
    }
    expect(JSON.stringify([offeredDrafts(analysis), scoreCards(analysis)])).not.toMatch(/NaN|Infinity/);
    for (const { target } of readyChanges(analysis.changes.changes))
      expect(explainCell(analysis, target)).toBeDefined();
  });

  it('its report agrees with it in every figure', () => {
    const parts = reportParts(analysis);
    const figures = parts ? proofreadReport(analysis, reportText(parts)) : [];
    expect(figures.filter(({ verdict }) => verdict === 'differs')).toEqual([]);
  });
});
