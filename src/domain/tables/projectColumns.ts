import { normaliseLabel } from '../snapshot/normalise';
import { type Column, columnOf } from './columns';
import { isReview, meaningsOf, yearOf } from './columnWords';
import type { Band } from './headers';
import type { SheetView, ViewCell } from './sheetView';

/** The columns of one project in a form that lists its indicators once and the results of each project beside them. */
export type ProjectColumns = { readonly label: ViewCell; readonly band: Band };

/** The columns that every project has for itself. */
const own: readonly Column['role'][] = [
  'comparison',
  'target',
  'unit',
  'actual',
  'marks',
  'score',
  'completion',
  'deviation',
  'reason',
  'note',
];

/**
 * Several projects beside one list of indicators: a header row of project names, each over the same columns
 * (指标值, 完成值, 分值, 得分). Gives one header for each project, from left to right; empty where the form has one only.
 * Years and reviews above the columns are no projects.
 */
export function projectColumns(view: SheetView, band: Band): readonly ProjectColumns[] {
  if (band.kind !== 'indicators' || band.lastRow === band.firstRow) return [];
  const groups = new Map<number, { label: ViewCell; columns: Column[] }>();
  for (const column of [...band.columns, ...band.others].sort((a, b) => a.first - b.first)) {
    const label = view.cell(band.firstRow, column.first);
    if (label.lastRow >= column.header.row || label.text === '' || label.lastColumn === label.column)
      continue;
    const group = groups.get(label.column) ?? { label, columns: [] };
    group.columns.push(column);
    groups.set(label.column, group);
  }
  const found = [...groups.values()].filter(({ label }) => isName(label));
  const [first] = found;
  if (!first || found.length < 2) return [];
  const alike = found.filter(({ columns }) => wordsOf(columns) === wordsOf(first.columns));
  const roles = rolesOf(band, first.columns);
  const isWhole = roles.includes('score') && roles.some((role) => role !== 'score' && own.includes(role));
  if (alike.length < 2 || !isWhole) return [];
  const shared = band.columns.filter(({ role }) => !own.includes(role) || !isIn(groups, role, band));
  return alike.map(({ label, columns }) => {
    const mine = columns.flatMap((column, index): Column[] => {
      const role = roles[index] ?? 'other';
      return role === 'other' ? [] : [{ ...column, role, weight: 3 }];
    });
    const all = [...shared, ...mine].sort((a, b) => a.first - b.first);
    const window = { first: all[0]?.first ?? 0, last: Math.max(...all.map(({ last }) => last)) };
    return { label, band: { ...band, columns: all, others: [], window } };
  });
}

function isName(label: ViewCell): boolean {
  return meaningsOf(label.text).length === 0 && !isReview(label.text) && yearOf(label.text) === null;
}

function wordsOf(columns: readonly Column[]): string {
  return columns.map(({ header }) => normaliseLabel(header.text)).join('|');
}

function rolesOf(band: Band, columns: readonly Column[]): readonly Column['role'][] {
  return columns.map(
    (column) => band.columns.find(({ first }) => first === column.first)?.role ?? column.role,
  );
}

/** True where the column with this role stands under a project's name. */
function isIn(
  groups: ReadonlyMap<number, { readonly columns: readonly Column[] }>,
  role: Column['role'],
  band: Band,
): boolean {
  const column = columnOf(band.columns, role);
  return [...groups.values()].some(({ columns }) => columns.some(({ first }) => first === column?.first));
}
