import type { Decimal } from '../decimal/decimal';
import type { Fact, Stage, Subject } from '../facts/facts';
import { grouped } from '../grouped';
import { sameUnit } from '../quantity/units';
import { remembered } from '../remembered';
import type { CellRef } from '../snapshot/snapshot';
import type { SheetView } from '../tables/sheetView';
import type { WorkbookContext } from './context';
import type { Hit } from './makeFinding';

/** A fact that stands in a cell. */
export type CellFact = Fact & { readonly cell: CellRef };

/** The figures of one subject in one block of a sheet, by what they say; a stage with two figures is left out. */
export type FactLine = {
  readonly view: SheetView;
  readonly block: string;
  readonly subject: Subject;
  readonly label: string;
  readonly facts: readonly CellFact[];
};

/** The lines of every data table; the money of the self-evaluations is checked with them. */
export const factLines = remembered((context: WorkbookContext): readonly FactLine[] => {
  const facts = context.facts.facts.flatMap((fact): CellFact[] => {
    const { cell } = fact;
    return !cell || fact.fund === 'other' || isInTable(context, cell) ? [] : [{ ...fact, cell }];
  });
  const groups = grouped(facts, ({ cell, block, subject, nature }) =>
    [cell.sheetId, block, subject, nature ?? ''].join('|'),
  );
  return [...groups.values()].flatMap((own) => linesOf(context, own));
});

/** Rows of one subject that repeat a stage are lines of their own. */
function linesOf(context: WorkbookContext, facts: readonly CellFact[]): readonly FactLine[] {
  const stages = facts.map(({ stage, period, moment }) => [stage, period, moment].join('|'));
  const repeats = new Set(stages).size < stages.length;
  const rows = repeats ? [...grouped(facts, ({ cell }) => cell.row).values()] : [facts];
  return rows.flatMap((own): readonly FactLine[] => {
    const [first] = own;
    const view = first && viewsById(context).get(first.cell.sheetId);
    if (!view) return [];
    return [{ view, block: first.block, subject: first.subject, label: first.label, facts: own }];
  });
}

const viewsById = remembered(
  ({ views }: WorkbookContext) => new Map(views.map((view) => [view.sheet.id, view])),
);

/** True for a cell within a table that was assessed. */
export function isInTable(context: WorkbookContext, { sheetId, row }: CellRef): boolean {
  const own = tablesBySheet(context).get(sheetId) ?? [];
  return own.some(({ table: { area } }) => row >= area.row && row < area.row + area.rowCount);
}

const tablesBySheet = remembered(({ tables }: WorkbookContext) => grouped(tables, ({ sheet }) => sheet.id));

/** The lines of each subject, in the order of the sheets. */
export const linesBySubject = remembered((context: WorkbookContext) =>
  grouped(factLines(context), ({ subject }) => subject),
);

/** The figure of a line at one of the stages (the first that it has), of this year or the last one. */
export function figureOf(
  line: FactLine,
  stages: readonly (Stage | null)[],
  period: 'this' | 'last' = 'this',
): CellFact | null {
  for (const stage of stages) {
    const found = line.facts.find(
      (fact) => fact.stage === stage && (period === 'last' ? fact.period === 'last' : fact.period !== 'last'),
    );
    if (found) return found;
  }
  return null;
}

/** The values of two figures of one unit; null where one is missing, or they are measured in different ways. */
export function pairOf(
  one: CellFact | null,
  other: CellFact | null,
): { readonly one: Decimal; readonly other: Decimal; readonly cells: readonly CellRef[] } | null {
  if (!one?.value || !other?.value) return null;
  if (one.unit !== null && other.unit !== null && !sameUnit(one.unit, other.unit)) return null;
  return { one: one.value, other: other.value, cells: [one.cell, other.cell] };
}

/** What every finding about a line says: its row and its name. */
export function factHit(line: FactLine, more: Readonly<Record<string, string>> = {}): Hit['line'] {
  const [first] = line.facts;
  return { row: String((first?.cell.row ?? 0) + 1), name: line.label.replace(/^[\s\u3000]+/, ''), ...more };
}

/** 总计 of a form holds what is carried over as well: it is no total of the year's money. */
export function isYearTotal({ label }: FactLine): boolean {
  return !/总计$/.test(label.replace(/\s+/g, ''));
}

/** Budgets of the year from the first to the last that a form can name. */
export const BUDGETS: readonly Stage[] = ['adjusted', 'budget', 'initial', 'approved'];
