import { addressIn } from '../domain/report/expression';
import { Decimal } from '../domain/decimal/decimal';
import { gradeTwin } from '../domain/scoring/grade';
import { cellAddress } from '../domain/snapshot/address';
import { sameCell } from '../domain/snapshot/cells';
import type { Language } from '../i18n/language';
import { renderReason } from '../i18n/render';
import { textsOf } from '../i18n/texts';
import type { NewCell } from '../workbook/newSheet';
import { formulaCell, textCell } from './report/cells';
import { quoted } from './report/liveFormula';
import { scoreFormat, type ReviewedTable } from './reviewColumns';
import type { ScoreRow } from './scoreCard';

/** The columns of the sheet from A on. */
export const scoreColumns = { number: 0, indicator: 1, marks: 2, score: 3, lost: 4, why: 5 } as const;

type Column = keyof typeof scoreColumns;
type Rows = { readonly first: number; readonly last: number };

const wide = { span: { rows: 1, columns: 6 } } as const;
/** A formula holds at most 8192 characters; what is longer is written as the text that it gives now. */
const longestFormula = 8000;

/** One table from `row` on: its name, total and grade, the classes, and every score. */
export function scoresOfTable(table: ReviewedTable, row: number, language: Language): readonly NewCell[] {
  const { card } = table;
  const { scores: texts, review } = textsOf(language).sheets;
  const name = review.table(card.subject ?? card.title, card.sheetName);
  const head: NewCell = {
    ...textCell({ row, column: 0 }, 'heading', name, wide),
    content: { text: name, link: card.firstCell },
  };
  const groups = card.groups.filter(({ rows }) => rows.length > 0);
  const scored = groups.flatMap(({ rows }) => rows);
  if (card.state === 'none' || scored.length === 0) {
    return [head, textCell({ row: row + 1, column: 0 }, 'text', texts.noMarks, wide)];
  }
  const sums = summary(table, language);
  const firstRow = row + 1 + sums.length + groups.length;
  const rows: Rows = { first: firstRow, last: firstRow + scored.length - 1 };
  let next = firstRow;
  const classes = groups.map(({ name: group, rows: own }, index) => {
    const range = { first: next, last: next + own.length - 1 };
    next = range.last + 1;
    const said = group === null ? review.execution : group || texts.unnamed;
    return sumLine(row + 1 + sums.length + index, texts.group(said), range, sumOf(range, 'score', null));
  });
  return [
    head,
    ...sums.flatMap((line, index) => framed(line(row + 1 + index, rows))),
    ...classes.flatMap(framed),
    ...scored.flatMap((one, index) => scoreCells(table, one, { row: firstRow + index, index }, language)),
  ];
}

type Line = (row: number, rows: Rows) => readonly NewCell[];

/** Total or range, and grade. While it is open whether repeated rows count there is no total. */
function summary({ card, assessment, limit }: ReviewedTable, language: Language): readonly Line[] {
  const { scores: texts, review } = textsOf(language).sheets;
  const { bands } = assessment.parameters;
  if (card.state === 'waits') {
    return [(row) => [textCell({ row, column: 0 }, 'text', texts.waits, wide)]];
  }
  const scored = card.groups.flatMap(({ rows }) => rows);
  const bound = (name: string, end: 'low' | 'high'): Line => {
    const open = scored.map((one) => (one.score === null ? one[end] : new Decimal(0)).toString());
    return (row, rows) => {
      const scores = rangeOf(rows, 'score');
      const sum = `SUM(${scores})+SUMPRODUCT(1-ISNUMBER(${scores}),{${open.join(';')}})`;
      const formula = `ROUND(${capped(sum, limit)},2)`;
      return [
        ...named(row, name),
        formulaCell(at(row, 'score'), 'cell', formula, { numberFormat: scoreFormat }),
        formulaCell(
          at(row, 'why'),
          'text',
          `${quoted(`${texts.grade} `)}&${gradeTwin(address(row, 'score'), bands)}`,
        ),
      ];
    };
  };
  const { excellent, good, fair } = bands;
  const said = review.bands(excellent.toString(), good.toString(), fair.toString());
  return [
    (row, rows) => sumLine(row, texts.total, rows, sumOf(rows, 'score', limit)),
    ...(card.state === 'open' ? [bound(texts.least, 'low'), bound(texts.most, 'high')] : []),
    (row) => {
      const total = address(row - (card.state === 'open' ? 3 : 1), 'score');
      const wanting = (grade: string, from: Decimal, otherwise: string) =>
        `IF(${total}<${from.toString()},${quoted(texts.toNext.before(grade))}&ROUND(${from.toString()}-${total},2)&${quoted(texts.toNext.after)},${otherwise})`;
      const next = wanting('中', fair, wanting('良', good, wanting('优', excellent, '""')));
      return [
        ...named(row, texts.grade),
        formulaCell(at(row, 'score'), 'cell', gradeTwin(total, bands)),
        formulaCell(at(row, 'why'), 'text', `IF(COUNT(${total})=0,"",${next})&${quoted(said)}`),
      ];
    },
  ];
}

function scoreCells(
  { workbook, scores }: ReviewedTable,
  one: ScoreRow,
  { row, index }: { readonly row: number; readonly index: number },
  language: Language,
): readonly NewCell[] {
  const { scores: texts, review } = textsOf(language).sheets;
  const { cell, marks, score } = one;
  const name = one.name === null ? review.execution : one.name || texts.unnamed;
  const found = cell && scores.find((each) => sameCell(each.cell, cell));
  const [own, full] = [address(row, 'score'), address(row, 'marks')];
  const instead = score === null ? quoted(texts.open) : computed(found ?? null, score);
  const live = cell && addressIn(workbook, cell);
  const why = whyFormula(
    one,
    { row, reason: one.reasonCell && addressIn(workbook, one.reasonCell) },
    language,
  );
  return [
    { ...textCell(at(row, 'number'), 'cell', ''), content: { number: index + 1 } },
    {
      ...textCell(at(row, 'indicator'), 'text', name),
      content: cell ? { text: name, link: cell } : { text: name },
    },
    found?.marks?.includes('!')
      ? formulaCell(at(row, 'marks'), 'cell', `IF(COUNT(${found.marks})=0,"",${found.marks})`)
      : { ...textCell(at(row, 'marks'), 'cell', ''), content: marks && { number: marks.toNumber() } },
    formulaCell(at(row, 'score'), 'cell', live ? `IF(ISNUMBER(${live}),${live},${instead})` : instead, {
      numberFormat: scoreFormat,
    }),
    formulaCell(at(row, 'lost'), 'cell', `IF(COUNT(${full},${own})<2,"",MAX(0,ROUND(${full}-${own},2)))`, {
      numberFormat: scoreFormat,
    }),
    why.length <= longestFormula
      ? formulaCell(at(row, 'why'), 'text', why)
      : textCell(at(row, 'why'), 'text', one.reason),
  ];
}

/** The score of a cell that is still blank: the formula of the fill as long as it gives this score, else the figure. */
function computed(found: ReviewedTable['scores'][number] | null, score: Decimal): string {
  const { write = null, value = null } = found ?? {};
  const isSame = typeof value === 'number' && score.equals(value);
  return write && 'formula' in write && isSame && write.formula.length < longestFormula / 2
    ? write.formula.slice(1)
    : score.toString();
}

/** Why marks were lost: what a person wrote, and how the score comes about as long as it is this score. */
function whyFormula(
  { score, why }: ScoreRow,
  { row, reason }: { readonly row: number; readonly reason: string | null },
  language: Language,
): string {
  const { scores: texts } = textsOf(language).sheets;
  const [own, lost] = [address(row, 'score'), address(row, 'lost')];
  const because = why ? quoted(renderReason(why, language)) : '""';
  const written = reason ? `IF(TRIM(${reason})="","",${quoted(texts.reason)}&TRIM(${reason})&" ")` : '""';
  const explained = score && why ? `IF(ROUND(${own}-${score.toString()},4)=0,${because},"")` : '""';
  const missing =
    score && why
      ? explained
      : reason
        ? `IF(TRIM(${reason})="",${quoted(texts.noReason)},"")`
        : quoted(texts.noReason);
  const open = score === null ? because : quoted('');
  return `IF(ISNUMBER(${own}),IF(N(${lost})>0,${written}&${missing},""),${open})`;
}

function sumLine(row: number, name: string, rows: Rows, score: string): readonly NewCell[] {
  const [marks, lost] = [sumOf(rows, 'marks', null), `SUM(${rangeOf(rows, 'lost')})`];
  return [
    ...named(row, name),
    formulaCell(at(row, 'marks'), 'cell', marks),
    formulaCell(at(row, 'score'), 'cell', score, { numberFormat: scoreFormat }),
    formulaCell(at(row, 'lost'), 'cell', lost, { numberFormat: scoreFormat }),
  ];
}

/** The line with an empty cell wherever it has none, so that the frame of the table has no holes. */
function framed(line: readonly NewCell[]): readonly NewCell[] {
  const [first] = line;
  if (!first || first.span.columns === wide.span.columns) return line;
  const columns: readonly Column[] = ['marks', 'score', 'lost', 'why'];
  const missing = columns.filter((column) => line.every((cell) => cell.column !== scoreColumns[column]));
  return [...line, ...missing.map((column) => textCell(at(first.row, column), 'cell', ''))];
}

function named(row: number, name: string): readonly NewCell[] {
  return [textCell(at(row, 'number'), 'heading', name, { span: { rows: 1, columns: 2 } })];
}

/** The sum once every one of the rows has a number, else blank. */
function sumOf(rows: Rows, column: Column, limit: string | null): string {
  const range = rangeOf(rows, column);
  const count = String(rows.last - rows.first + 1);
  return `IF(COUNT(${range})<${count},"",ROUND(${capped(`SUM(${range})`, limit)},2))`;
}

function capped(sum: string, limit: string | null): string {
  return limit === null ? sum : `MIN(${sum},${limit})`;
}

function rangeOf({ first, last }: Rows, column: Column): string {
  return `${address(first, column)}:${address(last, column)}`;
}

function address(row: number, column: Column): string {
  return cellAddress(row, scoreColumns[column]);
}

function at(row: number, column: Column) {
  return { row, column: scoreColumns[column] };
}
