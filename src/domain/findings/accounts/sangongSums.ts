import { parseAmountUnit } from '../../quantity/units';
import type { WorkbookContext } from '../context';
import { type CellFact, isInTable } from '../factLines';
import type { SheetHit } from '../textCells';
import { type Addend, compare } from './compare';
import { type FormFigure, type FormFigures, type FormPlace, printed } from './formFigure';
import type { AccountForm } from './forms';
import { acrossFigures } from './sangongFigures';

/** The items of 三公 in one column: figures, blank ones too. */
type Items = Readonly<
  Record<'total' | 'abroad' | 'cars' | 'purchase' | 'running' | 'reception', FormFigure | null>
>;

const subjects = {
  total: 'sangong',
  abroad: 'sangong-abroad',
  cars: 'sangong-cars',
  purchase: 'sangong-car-purchase',
  running: 'sangong-car-running',
  reception: 'sangong-reception',
} as const;

/**
 * 三公 that is not 出国 + 公车 + 接待, or 公车 that is not 购置 + 运行 (domain.md §4.2 X14): in every table with these rows,
 * each column for itself, and in the form that has them as columns. Where a table lists only some of the items, only parts
 * that are more than the whole are wrong.
 */
export function brokenSangong(context: WorkbookContext, forms: readonly AccountForm[]): readonly SheetHit[] {
  const inRows = itemsInRows(context);
  const across = forms
    .filter(({ kind }) => kind === 'sangong')
    .flatMap((form) => [acrossFigures(form, 'budget'), acrossFigures(form, 'final')].map(itemsAcross));
  return [...inRows, ...across].flatMap(judge);
}

function judge({ total, abroad, cars, purchase, running, reception }: Items): readonly SheetHit[] {
  const carParts = [purchase, running];
  const parts = [
    abroad,
    ...(cars?.value ? [cars] : carParts.some((part) => part?.value) ? carParts : [cars]),
    reception,
  ];
  return [
    ...sum(
      total,
      parts,
      abroad !== null && reception !== null && (cars !== null || carParts.every((part) => part !== null)),
    ),
    ...sum(
      cars,
      carParts,
      carParts.every((part) => part !== null),
    ),
  ];
}

function sum(
  total: FormFigure | null,
  items: readonly (FormFigure | null)[],
  isWhole: boolean,
): readonly SheetHit[] {
  const known = items.filter((part) => part !== null);
  if (!total?.value || known.every(({ value }) => value === null)) return [];
  const whole: readonly Addend[] = [{ figure: total, sign: 1 }];
  const parts = known.map((part): Addend => ({ figure: part, sign: 1 }));
  const hit = compare({
    id: 'X14',
    ...(isWhole
      ? { left: whole, right: parts, relation: 'equal' as const }
      : { left: parts, right: whole, relation: 'at-most' as const }),
    severity: 'error',
  });
  return hit ? [hit] : [];
}

function itemsAcross(figures: FormFigures): Items {
  const of = (name: string): FormFigure | null => figures.get(name) ?? null;
  return {
    total: of('total'),
    abroad: of('abroad'),
    cars: of('cars'),
    purchase: of('purchase'),
    running: of('running-cars'),
    reception: of('reception'),
  };
}

function itemsInRows(context: WorkbookContext): readonly Items[] {
  const views = new Map(context.views.map((view) => [view.sheet.id, view]));
  const groups = new Map<string, Map<string, CellFact[]>>();
  for (const fact of context.facts.facts) {
    const { cell } = fact;
    if (!cell || !fact.subject.startsWith('sangong') || fact.header.includes('%')) continue;
    if (isInTable(context, cell)) continue;
    const key = [cell.sheetId, fact.block, cell.column].join('|');
    const group = groups.get(key) ?? new Map<string, CellFact[]>();
    groups.set(key, group);
    const same = group.get(fact.subject);
    if (same) same.push({ ...fact, cell });
    else group.set(fact.subject, [{ ...fact, cell }]);
  }
  return [...groups.values()].flatMap((group) => {
    // An item that a column has twice belongs to two tables, or to two departments.
    if ([...group.values()].some((facts) => facts.filter(({ value }) => value !== null).length > 1))
      return [];
    const [first] = [...group.values()].flat();
    const view = first && views.get(first.cell.sheetId);
    if (!first || !view) return [];
    const form: FormPlace = { view, title: first.block.split('|')[0] || view.sheet.name };
    const of = (name: keyof typeof subjects): FormFigure | null => {
      const facts = group.get(subjects[name]) ?? [];
      const fact = facts.find(({ value }) => value !== null) ?? facts[0];
      return fact ? figureOf(fact, form) : null;
    };
    return [
      {
        total: of('total'),
        abroad: of('abroad'),
        cars: of('cars'),
        purchase: of('purchase'),
        running: of('running'),
        reception: of('reception'),
      },
    ];
  });
}

function figureOf(fact: CellFact, form: FormPlace): FormFigure {
  const unit = fact.unit === null ? null : parseAmountUnit(fact.unit);
  const label = [printed(fact.label), printed(fact.header)].filter((word) => word !== '').join('·');
  return { form, value: fact.value, unit, cell: fact.cell, label };
}
