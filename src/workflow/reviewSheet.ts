import { isLeftOut } from '../domain/changes/decisions';
import { rateIdentity } from '../domain/changes/rateDrafts';
import { recomputed } from '../domain/changes/recomputed';
import { withActuals } from '../domain/changes/withActuals';
import type { Language } from '../i18n/language';
import { textsOf } from '../i18n/texts';
import type { NewCell, NewSheet } from '../workbook/newSheet';
import type { Analysis } from './analyse';
import { textCell } from './report/cells';
import { at, type ReviewedTable } from './reviewColumns';
import { tableCells } from './reviewTable';
import { scoreCards } from './scoreCard';
import { writeModeOf } from './writeMode';

const columns = Object.keys(at) as readonly (keyof typeof at)[];
const widths = [6, 32, 8, 9, 10, 9, 8, 28, 52];
const headingRow = 2;
const whole = { rows: 1, columns: columns.length } as const;

/**
 * The 自评复核表 for a reviewer as data: per self-evaluation and indicator (the execution rate included) the 自评分 as a
 * link to its cell and the 重算分 as the formula of the fill, entry cells for 复核分 and 理由, 核减, totals and grades.
 * The forms themselves are only referred to. Null where the workbook has no self-evaluation.
 */
export function reviewSheet(analysis: Analysis, language: Language): NewSheet | null {
  const tables = reviewedTables(analysis);
  if (tables.length === 0) return null;
  const { review: texts } = textsOf(language).sheets;
  const cells: NewCell[] = [
    textCell({ row: 0, column: 0 }, 'title', texts.title, { span: whole }),
    textCell({ row: 1, column: 0 }, 'note', texts.summary(analysis.workbook.name), { span: whole }),
    ...columns.map((column, index) =>
      textCell({ row: headingRow, column: index }, 'heading', texts.headings[column]),
    ),
  ];
  let row = headingRow + 1;
  for (const table of tables) {
    const made = tableCells(table, row, language);
    cells.push(...made);
    row = Math.max(...made.map((cell) => cell.row)) + 1;
  }
  cells.push(textCell({ row, column: 0 }, 'note', texts.note, { span: whole }));
  return {
    purpose: 'review',
    name: texts.title,
    cells,
    widths,
    headerRows: headingRow + 1,
    orientation: 'landscape',
  };
}

/** The self-evaluations with their scores by the rules, and all that is said of them. */
export function reviewedTables(analysis: Analysis): readonly ReviewedTable[] {
  const { workbook, assessments, answers, changes, choices, memory, facts } = analysis;
  // The assessments are those of the workbook with the figures that a person gave for words.
  const answered = withActuals(
    workbook,
    changes.changes.filter(({ identity }) => identity.column === 'actual'),
  );
  const settings = {
    answers,
    writeMode: writeModeOf(choices.writeMode, memory),
    leftOutRates: facts.rateCells
      .filter((cell) => isLeftOut(answers, rateIdentity(cell)))
      .map(({ place }) => place.cell),
  };
  const cards = scoreCards(analysis);
  return assessments.flatMap((assessment, index) => {
    const card = cards[index];
    if (!card) return [];
    return [{ workbook, assessment, card, ...recomputed(answered, assessment, settings) }];
  });
}
