import type { Column } from './columns';
import { columnAt } from './columnPlaces';
import type { ColumnRole } from './columnWords';
import type { TableCorrection } from './corrections';
import type { Band } from './headers';
import type { SheetView } from './sheetView';

/** A person's word counts more than any header (see `Meaning`). */
const said = 5;

/** The header with its columns as the person named them; what names a header that is gone changes nothing. */
export function correctColumns(view: SheetView, band: Band, correction: TableCorrection | null): Band {
  const meant = (correction?.columns ?? []).flatMap(({ block, place, role }) => {
    const column = block === band.kind ? columnAt(view, band, place) : null;
    return column ? [{ column, role }] : [];
  });
  if (meant.length === 0) return band;
  const roles = new Set(meant.flatMap(({ role }) => role ?? []));
  const isMeant = (column: Column): boolean => meant.some((other) => other.column.first === column.first);
  const free = band.columns.filter((column) => !isMeant(column));
  const kept = free.filter(({ role }) => !isReplaced(role, roles));
  const replaced = free.filter((column) => !kept.includes(column));
  const named = meant.flatMap(({ column, role }) => (role ? [{ ...column, role, weight: said }] : []));
  const columns = [...kept, ...named].sort((one, other) => one.first - other.first);
  return {
    ...band,
    columns,
    others: [...band.others.filter((column) => !isMeant(column)), ...replaced.map(withoutRole)],
    ignored: meant.filter(({ role }) => role === null).map(({ column }) => withoutRole(column)),
    window: {
      first: Math.min(band.window.first, ...columns.map(({ first }) => first)),
      last: Math.max(band.window.last, ...columns.map(({ last }) => last)),
    },
  };
}

/** True for a column to which a person gave its meaning. */
export function isSaid(column: Column): boolean {
  return column.weight === said;
}

/** Every meaning exists once. The name of the indicator is the deepest level: what was taken for it is none any more. */
function isReplaced(role: ColumnRole, roles: ReadonlySet<ColumnRole>): boolean {
  const isDeepest = role === 'level3' || role === 'level4';
  return roles.has(role) || (isDeepest && roles.has('name'));
}

function withoutRole(column: Column): Column {
  return { ...column, role: 'other', weight: 0 };
}
