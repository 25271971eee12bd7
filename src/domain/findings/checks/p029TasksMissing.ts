import { normaliseLabel } from '../../snapshot/normalise';
import type { WorkbookCheck } from '../context';
import { makeFinding } from '../makeFinding';

/** P-029: 重点工作任务 of the department lists projects, but not all those that the workbook has a table of. */
export const p029TasksMissing: WorkbookCheck = ({ tables }) => {
  const projects = tables.filter(({ table }) => table.kind === 'project-self-eval' && table.subject !== null);
  if (projects.length < 2) return [];
  return tables.flatMap((context) => {
    const { tasks } = context.table;
    if (!tasks || tasks.rows.length === 0) return [];
    const listed = tasks.rows.map(({ label }) => bare(label));
    const isListed = (name: string) => listed.some((label) => label.includes(name) || name.includes(label));
    const missing = projects.filter(({ table }) => !isListed(bare(table.subject ?? '')));
    // Where none of them is listed, the tasks are something else.
    if (missing.length === 0 || missing.length === projects.length) return [];
    return [
      makeFinding(context, 'P-029', {
        variant: 'tasks',
        cells: tasks.rows.map(({ row }) => ({ sheetId: context.sheet.id, row, column: tasks.area.column })),
        data: { listed: String(tasks.rows.length), projects: String(projects.length) },
        lines: missing.map(({ table }) => ({ name: table.subject ?? '' })),
      }),
    ];
  });
};

function bare(name: string): string {
  return normaliseLabel(name)
    .replace(/\([^()]*\)/g, '')
    .replace(/^20\d{2}年度?/, '');
}
