import type { Assessment } from '../assessment/assessment';
import { gradeWordIn } from '../findings/gradeWords';
import { isBlank } from '../quantity/blanks';
import { cellOf } from '../assessment/readRow';
import { asksForReasons } from '../findings/indicatorRows';
import { sheetById } from '../snapshot/cells';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import { addressIn, combined } from './expression';
import { cellWords, clause, figureSlot, fixedWords, measured, withoutStop } from './figures';
import { indicatorSentences, valueClauses } from './indicatorSection';
import { sentences } from './moneySection';
import type { Block, Clause, Figure, Section, Sentence, Slot } from './report';
import { executionFigure, indicatorMeaning, markFigure, moneyFigures, tableMeaning } from './tableFigures';

/** A table with its money, its total and every indicator. */
export function tableBlocks(workbook: WorkbookSnapshot, assessment: Assessment): readonly Block[] {
  return paragraphs([
    [...moneySentence(workbook, assessment), ...totalSentence(workbook, assessment)],
    ...indicatorSentences(workbook, assessment).map((sentence) => [sentence]),
  ]);
}

/** Paragraphs of these sentences; empty ones are left out. */
export function paragraphs(groups: readonly (readonly Sentence[])[]): readonly Block[] {
  return groups
    .filter((group) => group.length > 0)
    .map((group): Block => ({ kind: 'paragraph', sentences: group }));
}

/** Budget, spending, 预算执行率 and its score. */
export function moneySentence(workbook: WorkbookSnapshot, assessment: Assessment): readonly Sentence[] {
  const { initial, annual, executed } = moneyFigures(workbook, assessment);
  const rate = executionFigure(workbook, assessment);
  const money = assessment.table.money?.total ?? null;
  const names = ['执行率'];
  const marks = markFigure(
    workbook,
    money?.marks ?? null,
    tableMeaning(assessment, { measure: 'marks', names }),
  );
  const score = markFigure(
    workbook,
    money?.score ?? null,
    tableMeaning(assessment, { measure: 'score', names }),
  );
  return [
    ...sentences([
      ...(initial ? [clause('money-initial', { amount: figureSlot(initial) })] : []),
      ...(annual ? [clause('money-annual', { amount: figureSlot(annual) })] : []),
      ...(executed ? [clause('money-executed', { amount: figureSlot(executed) })] : []),
    ]),
    ...sentences(
      rate
        ? [
            clause('money-rate', { rate: figureSlot(rate) }),
            ...(marks ? [clause('marks', { marks: figureSlot(marks) })] : []),
            ...(score ? [clause('score', { score: figureSlot(score) })] : []),
          ]
        : [],
    ),
  ];
}

/** Total and grade as they stand in the table; that the total is open is said. */
export function totalSentence(workbook: WorkbookSnapshot, assessment: Assessment): readonly Sentence[] {
  const total = totalFigure(workbook, assessment);
  const grade = gradeSlot(workbook, assessment);
  const hasPlace = assessment.table.total?.score ?? null;
  return sentences([
    ...(total ? [clause('total', { total: figureSlot(total) })] : hasPlace ? [clause('total-open', {})] : []),
    ...(total && grade ? [clause('grade', { grade })] : []),
  ]);
}

export function totalFigure(workbook: WorkbookSnapshot, assessment: Assessment): Figure | null {
  const ref = assessment.table.total?.score ?? null;
  return markFigure(workbook, ref, tableMeaning(assessment, { measure: 'total', names: ['分'] }));
}

/** The word of the grade, also where its cell prints 优（自评等级）. */
export function gradeSlot(workbook: WorkbookSnapshot, { table }: Assessment): Slot | null {
  const ref = table.total?.grade ?? null;
  const cell = cellOf(workbook, ref);
  if (!ref || !cell || isBlank(cell.value)) return null;
  const word = gradeWordIn(String(cell.value));
  if (word === null) return null;
  const address = addressIn(workbook, ref);
  const formula = `IFERROR(MID("优良中差",FIND(LEFT(TRIM(${address}),1),"优良中差"),1),"〔\u3000〕")`;
  return { kind: 'words', text: word, formula, cell: ref };
}

/** Indicators that lost marks, each with its facts and what was lost; the person's reason where there is one. */
export function lostSentences(workbook: WorkbookSnapshot, assessment: Assessment): readonly Sentence[] {
  return [
    ...lostExecution(workbook, assessment),
    ...assessment.rows.flatMap((row): readonly Sentence[] => {
      const { indicator } = row;
      if (indicator.name === null || indicator.repeats !== null) return [];
      const marks = markFigure(workbook, indicator.marks, indicatorMeaning(assessment, row, 'marks'));
      const score = markFigure(workbook, indicator.score, indicatorMeaning(assessment, row, 'score'));
      const lost = marks && score && lostBetween(marks, score);
      if (!lost) return [];
      const lead = cellWords(workbook, indicator.nameCell) ?? fixedWords(indicator.name);
      const isReason = asksForReasons({
        sheet: sheetById(workbook, assessment.table.sheetId),
        table: assessment.table,
      });
      const reason =
        !isReason || isBlank(cellOf(workbook, indicator.reason)?.value ?? '')
          ? null
          : cellWords(workbook, indicator.reason);
      return sentences(
        [
          ...valueClauses(workbook, assessment, row).filter(
            ({ code }) => code === 'target' || code === 'actual',
          ),
          clause('lost-score', { lost: figureSlot(lost) }),
          reason ? clause('reason', { reason: withoutStop(reason) }) : clause('reason-open', {}),
        ],
        lead,
      );
    }),
  ];
}

function lostExecution(workbook: WorkbookSnapshot, assessment: Assessment): readonly Sentence[] {
  const { annual, executed } = moneyFigures(workbook, assessment);
  const rate = executionFigure(workbook, assessment);
  if (!annual || !executed || !assessment.execution?.rate?.lessThan(1) || !rate) return [];
  const left: Figure = {
    ...annual,
    expression: combined('-', [annual.expression, executed.expression]),
    meaning: { ...annual.meaning, measure: 'change', names: ['未执行'] },
  };
  const reason = cellOf(workbook, assessment.table.money?.total.reason ?? null);
  const words = reason && !isBlank(reason.value) ? cellWords(workbook, reason) : null;
  const clauses: Clause[] = [
    clause('money-rate', { rate: figureSlot(rate) }),
    clause('money-left', { amount: figureSlot(left) }),
    words ? clause('reason', { reason: withoutStop(words) }) : clause('reason-open', {}),
  ];
  return sentences(clauses, fixedWords('预算执行'));
}

function lostBetween(marks: Figure, score: Figure): Figure | null {
  const expression = combined('-', [marks.expression, score.expression]);
  if (!expression.value?.greaterThan('0.004')) return null;
  return { ...score, expression, meaning: measured(score.meaning, 'change') };
}

/** The section of one project. */
export function projectSection(workbook: WorkbookSnapshot, assessment: Assessment): Section {
  const name = fixedWords(assessment.table.subject ?? assessment.table.sheetName);
  return { code: 'project', level: 3, name, blocks: tableBlocks(workbook, assessment) };
}
