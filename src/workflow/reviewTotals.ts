import { guardedSum } from '../domain/changes/sumFormula';
import { addressIn } from '../domain/report/expression';
import { gradeTwin } from '../domain/scoring/grade';
import { cellAddress } from '../domain/snapshot/address';
import type { Language } from '../i18n/language';
import { textsOf } from '../i18n/texts';
import type { NewCell } from '../workbook/newSheet';
import { formulaCell, textCell } from './report/cells';
import { quoted } from './report/liveFormula';
import { at, type ReviewedTable, scoreFormat } from './reviewColumns';

type Rows = { readonly first: number; readonly last: number };
type Column = keyof typeof at;

/**
 * Totals and grades below the scores of a table. A total is blank until every score of it is there; where the rules give
 * none, the recomputed total takes the self score, and says so. While it is open whether repeated rows count there is
 * no total.
 */
export function totalCells(table: ReviewedTable, rows: Rows, language: Language): readonly NewCell[] {
  const { card, assessment } = table;
  const { review: texts } = textsOf(language).sheets;
  const { bands } = assessment.parameters;
  const [total, grade] = [rows.last + 1, rows.last + 2];
  const waits = card.state === 'waits';
  const sums: Readonly<Partial<Record<Column, string>>> = waits
    ? {}
    : {
        marks: sumOf(rows, 'marks', null),
        self: sumOf(rows, 'self', table.limit),
        recomputed: recomputedSum(rows, table.limit),
        review: sumOf(rows, 'review', table.limit),
        cut: cutOf(total),
      };
  const graded = (column: Column): string => gradeTwin(cellAddress(total, at[column]), bands);
  const grades: Readonly<Partial<Record<Column, string>>> = waits
    ? {}
    : { self: graded('self'), recomputed: graded('recomputed'), review: graded('review') };
  const said = texts.bands(bands.excellent.toString(), bands.good.toString(), bands.fair.toString());
  return [
    ...lineOf(total, texts.total, sums, scoreFormat),
    waits
      ? textCell({ row: total, column: at.note }, 'text', texts.waits)
      : formulaCell({ row: total, column: at.note }, 'text', noteFormula(table, rows, language)),
    ...lineOf(grade, texts.grade, grades, null),
    textCell({ row: grade, column: at.note }, 'text', said),
  ];
}

/** A line with its name and its formulas; the other cells are empty. */
function lineOf(
  row: number,
  name: string,
  formulas: Readonly<Partial<Record<Column, string>>>,
  numberFormat: string | null,
): readonly NewCell[] {
  const columns: readonly Column[] = ['marks', 'self', 'recomputed', 'review', 'cut'];
  return [
    textCell({ row, column: at.number }, 'heading', name, { span: { rows: 1, columns: 2 } }),
    ...columns.map((column) => {
      const place = { row, column: at[column] };
      const formula = formulas[column];
      const format = column === 'marks' ? null : numberFormat;
      return formula === undefined
        ? textCell(place, 'cell', '')
        : formulaCell(place, 'cell', formula, { numberFormat: format });
    }),
    textCell({ row, column: at.reason }, 'entry', ''),
  ];
}

function rangeOf({ first, last }: Rows, column: Column): string {
  return `${cellAddress(first, at[column])}:${cellAddress(last, at[column])}`;
}

function countOf({ first, last }: Rows): number {
  return last - first + 1;
}

function sumOf(rows: Rows, column: Column, limit: string | null): string {
  return guardedSum([rangeOf(rows, column)], countOf(rows), limit).slice(1);
}

function recomputedSum(rows: Rows, limit: string | null): string {
  const [own, ours] = [rangeOf(rows, 'self'), rangeOf(rows, 'recomputed')];
  const known = `SUMPRODUCT(--(ISNUMBER(${ours})+ISNUMBER(${own})>0))`;
  const sum = `SUM(${ours})+SUMPRODUCT(1-ISNUMBER(${ours}),${own})`;
  const capped = limit === null ? sum : `MIN(${sum},${limit})`;
  return `IF(${known}<${String(countOf(rows))},"",ROUND(${capped},2))`;
}

function cutOf(total: number): string {
  const [own, reviewed] = [cellAddress(total, at.self), cellAddress(total, at.review)];
  return `IF(COUNT(${own},${reviewed})<2,"",ROUND(${own}-${reviewed},2))`;
}

/** How many rows count with the self score, and that the form prints another total. */
function noteFormula({ workbook, assessment }: ReviewedTable, rows: Rows, language: Language): string {
  const { review: texts } = textsOf(language).sheets;
  const [own, ours] = (['self', 'recomputed'] as const).map((column) =>
    cellAddress(rows.last + 1, at[column]),
  ) as [string, string];
  const missing = `${String(countOf(rows))}-COUNT(${rangeOf(rows, 'recomputed')})`;
  const { before, after } = texts.instead;
  const instead = `IF(OR(${missing}=0,COUNT(${ours})=0),"",${quoted(before)}&(${missing})&${quoted(after)})`;
  const printed = assessment.table.total?.score ?? null;
  if (!printed) return instead;
  const form = addressIn(workbook, printed);
  const { before: lead, after: rest } = texts.formTotal;
  const differs = `IF(ROUND(${own}-${form},2)=0,"",${quoted(lead)}&ROUND(${form},2)&${quoted(rest)})`;
  return `${instead}&IF(COUNT(${own},${form})<2,"",${differs})`;
}
