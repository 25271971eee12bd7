import { ledgerProjects } from '../../sources/ledger';
import { subjectKey } from '../../sources/names';
import type { Source } from '../../sources/source';
import { targetTables } from '../../sources/targetTables';
import { scopeOf } from '../../tables/titles';
import type { WorkbookCheck } from '../context';
import { makeFinding } from '../makeFinding';

/**
 * P-075: a project of the approved targets or of the ledger has no self-evaluation here. A list with which no table of
 * the workbook agrees is about something else, and the workbook of a department alone has no projects.
 */
export const p075ProjectWithoutTable: WorkbookCheck = ({ sources, tables }) => {
  const projects = tables.filter(({ table }) => table.kind !== 'overall-self-eval' && table.subject !== null);
  const [first] = projects;
  if (!first) return [];
  const own = projects.map(({ table }) => subjectKey(table.subject ?? ''));
  const has = (name: string) =>
    own.some((other) => other === name || other.includes(name) || name.includes(other));
  const missing = new Map<string, string>();
  const files = new Set<string>();
  const byFile = new Map<string, string[]>();
  for (const source of sources) {
    const names = namesIn(source);
    const listed = byFile.get(`${source.role}|${source.fileName}`) ?? [];
    byFile.set(`${source.role}|${source.fileName}`, [...listed, ...names]);
  }
  for (const [file, names] of byFile) {
    if (!names.some((name) => own.includes(subjectKey(name)))) continue;
    for (const name of names) {
      if (has(subjectKey(name))) continue;
      missing.set(subjectKey(name), name);
      files.add(file.slice(file.indexOf('|') + 1));
    }
  }
  if (missing.size === 0) return [];
  const { sheet, table } = first;
  return [
    makeFinding(first, 'P-075', {
      variant: 'list',
      cells: [{ sheetId: sheet.id, row: table.area.row, column: table.area.column }],
      data: { file: [...files].join('、'), count: String(missing.size) },
      lines: [...missing.values()].map((name) => ({ name })),
    }),
  ];
};

function namesIn({ role, sheet }: Source): readonly string[] {
  if (role === 'ledger') return ledgerProjects(sheet).map(({ name }) => name);
  if (role !== 'approved') return [];
  return targetTables(sheet).flatMap(({ subject, title }) =>
    subject !== null && scopeOf(title) === 'project' ? [subject] : [],
  );
}
