import type { RecomputedScore } from '../domain/changes/recomputed';
import { addressIn } from '../domain/report/expression';
import { cellAddress } from '../domain/snapshot/address';
import { sameCell } from '../domain/snapshot/cells';
import type { CellRef } from '../domain/snapshot/snapshot';
import type { Language } from '../i18n/language';
import { renderReason } from '../i18n/render';
import { textsOf } from '../i18n/texts';
import type { NewCell } from '../workbook/newSheet';
import { formulaCell, textCell } from './report/cells';
import { quoted } from './report/liveFormula';
import { at, type ReviewedTable, scoreFormat } from './reviewColumns';
import { totalCells } from './reviewTotals';

const wide = { span: { rows: 1, columns: 9 } } as const;
/** A formula holds at most 8192 characters; what is longer is written as the figure that it gives. */
const longestFormula = 8000;

/** One table from `row` on: its name, a row for each score, totals and grades. */
export function tableCells(table: ReviewedTable, row: number, language: Language): readonly NewCell[] {
  const { card } = table;
  const { review: texts } = textsOf(language).sheets;
  const name = texts.table(card.subject ?? card.title, card.sheetName);
  const head: NewCell = {
    ...textCell({ row, column: 0 }, 'heading', name, wide),
    content: { text: name, link: card.firstCell },
  };
  const rows = card.groups
    .flatMap((group) => group.rows)
    .flatMap(({ cell, name: indicator }) => (cell ? [{ cell, name: indicator ?? texts.execution }] : []));
  if (rows.length === 0) {
    return [head, textCell({ row: row + 1, column: 0 }, 'text', texts.noScores, wide)];
  }
  return [
    head,
    ...rows.flatMap((scored, index) =>
      scoreCells(table, { ...scored, row: row + 1 + index, number: index + 1 }, language),
    ),
    ...totalCells(table, { first: row + 1, last: row + rows.length }, language),
  ];
}

type Row = {
  readonly row: number;
  readonly number: number;
  readonly name: string;
  /** The cell of the self score. */
  readonly cell: CellRef;
};

function scoreCells(
  { workbook, scores, card, assessment }: ReviewedTable,
  { row, number, name, cell }: Row,
  language: Language,
): readonly NewCell[] {
  const place = (column: keyof typeof at) => ({ row, column: at[column] });
  const address = (column: keyof typeof at) => cellAddress(row, at[column]);
  const found = scores.find((score) => sameCell(score.cell, cell)) ?? null;
  const self = addressIn(workbook, cell);
  const [own, reviewed] = [address('self'), address('review')];
  const indicator = assessment.rows.find(
    ({ indicator: { score } }) => score !== null && sameCell(score, cell),
  )?.indicator;
  const repeats = card.state === 'waits' ? (indicator?.repeats ?? null) : null;
  return [
    { ...textCell(place('number'), 'cell', ''), content: { number } },
    { ...textCell(place('indicator'), 'text', name), content: { text: name, link: cell } },
    marksCell(found, place('marks')),
    formulaCell(place('self'), 'cell', `IF(${self}="","",${self})`, { numberFormat: scoreFormat }),
    recomputedCell(found, place('recomputed'), language),
    textCell(place('review'), 'entry', '', { numberFormat: scoreFormat }),
    formulaCell(place('cut'), 'cell', `IF(COUNT(${own},${reviewed})<2,"",ROUND(${own}-${reviewed},2))`, {
      numberFormat: scoreFormat,
    }),
    textCell(place('reason'), 'entry', ''),
    formulaCell(
      place('note'),
      'text',
      noteFormula(found, { own, recomputed: address('recomputed'), repeats }, language),
    ),
  ];
}

function marksCell(found: RecomputedScore | null, place: { row: number; column: number }): NewCell {
  const marks = found?.marks ?? null;
  if (marks === null) return textCell(place, 'cell', '');
  return marks.includes('!')
    ? formulaCell(place, 'cell', `IF(COUNT(${marks})=0,"",${marks})`)
    : { ...textCell(place, 'cell', ''), content: { number: Number(marks) } };
}

function recomputedCell(
  found: RecomputedScore | null,
  place: { row: number; column: number },
  language: Language,
): NewCell {
  const { review: texts } = textsOf(language).sheets;
  const write = found?.write ?? null;
  const empty = textCell(place, 'cell', '', { numberFormat: scoreFormat });
  if (write && 'formula' in write && write.formula.length <= longestFormula) {
    return { ...empty, content: { formula: write.formula } };
  }
  if (typeof found?.value === 'number') return { ...empty, content: { number: found.value } };
  return textCell(place, 'cell', found?.open === 'missing' ? texts.notComputable : texts.judgement);
}

/**
 * What there is to know, without `=`: by how much the two scores differ and how the second one comes about, as long as
 * it is the figure that is explained; or why there is no second one.
 */
function noteFormula(
  found: RecomputedScore | null,
  {
    own,
    recomputed,
    repeats,
  }: { readonly own: string; readonly recomputed: string; readonly repeats: number | null },
  language: Language,
): string {
  const { review: texts } = textsOf(language).sheets;
  const repeated = repeats === null ? '' : texts.repeated(String(repeats + 1));
  const why = `${repeated}${found ? whyText(found, language) : ''}`;
  const noNumber = `IF(OR(${own}="",ISNUMBER(${own})),"",${quoted(texts.notNumber)})`;
  if (typeof found?.value !== 'number') return why === '' ? noNumber : `${noNumber}&${quoted(why)}`;
  const difference = `IF(${own}>${recomputed},${quoted(texts.above)},${quoted(texts.below)})&TEXT(ABS(${own}-${recomputed}),"0.00")&${quoted(texts.points)}`;
  const because = `IF(ROUND(${recomputed}-${String(found.value)},4)=0,${quoted(whyText(found, language))},"")`;
  return `IF(COUNT(${own},${recomputed})<2,${noNumber},IF(ROUND(${own}-${recomputed},2)=0,"",${difference}&${because}))${repeated === '' ? '' : `&${quoted(repeated)}`}`;
}

/** The reason of the plan; a proposal asks the person who fills, here the reviewer decides. */
function whyText({ open, why }: RecomputedScore, language: Language): string {
  if (open !== 'proposal') return renderReason(why, language);
  const { target = '', actual = '', marks = '' } = why.data;
  return textsOf(language).sheets.review.proposal(target, actual, marks);
}
