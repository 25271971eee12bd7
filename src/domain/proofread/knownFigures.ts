import type { Decimal } from '../decimal/decimal';
import type { Fact } from '../facts/facts';
import { findFigures } from '../quantity/figures';
import { parseAmountUnit } from '../quantity/units';
import type { Assessment } from '../assessment/assessment';
import { cellOf } from '../assessment/readRow';
import { meaningOfFact, noFigureMeaning } from '../report/figures';
import type { Figure, FigureMeaning, Report, Slot } from '../report/report';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';

/** A figure of the workbook that a text may state: value in its unit, what it means, where it stands. */
export type KnownFigure = {
  readonly value: Decimal;
  /** 万元, %, 人 …; empty where none is known: then it goes with any unit. */
  readonly unit: string;
  readonly meaning: FigureMeaning;
  /** The cell to show; null for a figure that rests on none (the number of projects). */
  readonly cell: CellRef | null;
  /** What it is called, for a person: 三公经费 决算数. */
  readonly label: string;
};

/** Everything that a report on this workbook can state: its own figures, all facts, and the figures inside of texts. */
export function knownFigures(
  workbook: WorkbookSnapshot,
  facts: readonly Fact[],
  assessments: readonly Assessment[],
  report: Report | null,
): readonly KnownFigure[] {
  return [
    ...(report ? slotsOf(report).flatMap(knownInSlot) : []),
    ...facts.flatMap(knownFact),
    ...assessments.flatMap((assessment) => knownInTexts(workbook, assessment)),
  ];
}

function slotsOf(report: Report): readonly Slot[] {
  return report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      switch (block.kind) {
        case 'paragraph':
          return block.sentences.flatMap(({ clauses }) =>
            clauses.flatMap(({ slots }) => Object.values(slots)),
          );
        case 'table':
          return block.table.rows.flat().filter((slot) => slot !== null);
        case 'open':
          return [];
      }
    }),
  );
}

function knownInSlot(slot: Slot): readonly KnownFigure[] {
  switch (slot.kind) {
    case 'figure':
      return knownFigure(slot.figure);
    case 'change':
      return [...knownFigure(slot.amount), ...knownFigure(slot.rate)];
    case 'parts':
      return slot.parts.flatMap((part, index) => {
        const next = slot.parts[index + 1];
        // The unit of a target stands in a cell of its own.
        const unit = part.kind === 'figure' && next?.kind === 'words' && next.cell ? next.text : null;
        return knownInSlot(part).map((known) => (unit === null ? known : { ...known, unit }));
      });
    default:
      return [];
  }
}

function knownFigure({ expression, unit, meaning }: Figure): readonly KnownFigure[] {
  const { value, cells } = expression;
  if (!value) return [];
  const [cell] = cells;
  return [{ value, unit, meaning, cell: cell ?? null, label: labelOf(meaning) }];
}

function knownFact(fact: Fact): readonly KnownFigure[] {
  if (!fact.value) return [];
  const meaning = meaningOfFact(fact);
  const label = [fact.label, fact.header].map((text) => text.replace(/[\s\u3000]+/gu, '')).filter(Boolean);
  const isMoney = fact.unit !== null && parseAmountUnit(fact.unit) !== null;
  const measure = isMoney || fact.unit === null ? 'amount' : 'count';
  return [
    {
      value: fact.value,
      unit: fact.unit ?? '',
      meaning: { ...meaning, measure },
      cell: fact.cell,
      label: label.join(' '),
    },
  ];
}

/** Figures inside of 指标值, 实际完成值 and 偏差原因 of an indicator: 培训总人数4208人. */
function knownInTexts(workbook: WorkbookSnapshot, { table, rows }: Assessment): readonly KnownFigure[] {
  const owner = table.subject ?? table.sheetName;
  const ofRows = rows.flatMap(({ indicator }) => {
    const { name } = indicator;
    if (name === null) return [];
    return (['target', 'actual', 'reason'] as const).flatMap((which): KnownFigure[] => {
      const meaning: FigureMeaning = {
        ...noFigureMeaning,
        owner,
        names: [name],
        measure: which === 'target' ? 'target' : 'actual',
      };
      return figuresAt(workbook, indicator[which], meaning);
    });
  });
  const remarks = figuresAt(workbook, table.remarks, { ...noFigureMeaning, owner, measure: 'amount' });
  return [...ofRows, ...remarks];
}

function figuresAt(workbook: WorkbookSnapshot, ref: CellRef | null, meaning: FigureMeaning): KnownFigure[] {
  const cell = cellOf(workbook, ref);
  if (!ref || typeof cell?.value !== 'string') return [];
  return findFigures(cell.value).map(({ value, unit }) => ({
    value,
    unit: unit ?? '',
    meaning,
    cell: ref,
    label: labelOf(meaning),
  }));
}

/** What a figure is called by its meaning alone. */
function labelOf({ names, owner }: FigureMeaning): string {
  return [...(owner === null ? [] : [owner]), ...names].join(' ');
}
