import { buildReport } from '../../domain/report/buildReport';
import { knownFigures } from '../../domain/proofread/knownFigures';
import { proofread, type ProofreadFigure } from '../../domain/proofread/proofread';
import { reportYearOf } from '../../domain/facts/reportYear';
import type { Analysis } from '../analyse';
import { ownWorkbook } from '../sourceSheets';

/** A longer text is no report; what is behind it is not read. */
export const longestReport = 200_000;

/** Every number of a pasted report beside the workbook: 与表一致, 不一致 or 表中无, with the cell. */
export function proofreadReport(analysis: Analysis, text: string): readonly ProofreadFigure[] {
  const { facts, assessments } = analysis;
  const workbook = ownWorkbook(analysis);
  const report = buildReport(analysis);
  const known = knownFigures(workbook, facts.facts, assessments, report);
  return proofread(text.slice(0, longestReport), known, {
    year: report?.year ?? reportYearOf(workbook),
    projects: assessments.flatMap(({ table }) =>
      table.kind === 'project-self-eval' ? [table.subject ?? table.sheetName] : [],
    ),
    sheetNames: workbook.sheets.map(({ name }) => name),
  });
}
