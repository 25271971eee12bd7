import { grouped } from '../grouped';
import { remembered } from '../remembered';
import type { WorkbookContext } from './context';
import {
  factLines,
  figureOf,
  isYearTotal,
  linesBySubject,
  pairOf,
  type CellFact,
  type FactLine,
} from './factLines';
import { figure, percentFigure } from './makeFinding';
import type { SheetHit } from './textCells';

/** What counts as one budget of the department. */
const SUBJECTS: readonly string[] = ['spending', 'project'];

/**
 * Budgets of a data table that changed in the year beyond a limit in percent points: from 年初 to 调整后; where a form of
 * all money has no adjusted column at all, to what was spent. `over` picks additions, else cuts.
 */
export function dataChanges(context: WorkbookContext, limit: number, over: boolean): readonly SheetHit[] {
  return factLines(context)
    .filter(
      (line) =>
        SUBJECTS.includes(line.subject) && (line.subject === 'project' || isYearTotalOf(context, line)),
    )
    .flatMap((line): readonly SheetHit[] => {
      const pair = changeOf(context, line);
      if (!pair?.one.greaterThan(0)) return [];
      const points = pair.other.minus(pair.one).dividedBy(pair.one).times(100);
      if (over ? !points.greaterThan(limit) : !points.lessThan(limit)) return [];
      const rate = percentFigure(points);
      return [
        {
          view: line.view,
          cells: pair.cells,
          line: {
            name: line.label.replace(/^[\s\u3000]+/, ''),
            rate,
            initial: figure(pair.one),
            annual: figure(pair.other),
            limit: `${String(Math.abs(limit))}%`,
          },
          found: rate,
        },
      ];
    });
}

function changeOf(context: WorkbookContext, line: FactLine): ReturnType<typeof pairOf> {
  const initial = figureOf(line, ['initial']) ?? receiptsOf(context, line);
  const adjusted = pairOf(initial, figureOf(line, ['adjusted']));
  if (adjusted || !over(context, line)) return adjusted;
  return pairOf(initial, figureOf(line, ['final']));
}

/** In a form of receipts and spending the two totals balance: the initial one may stand on the left only. */
function receiptsOf(context: WorkbookContext, line: FactLine): CellFact | null {
  if (line.subject !== 'spending') return null;
  const receipts = (totalReceipts(context).get(line.view) ?? []).filter(({ block }) => block === line.block);
  return receipts.length === 1 && receipts[0] ? figureOf(receipts[0], ['initial']) : null;
}

const totalReceipts = remembered((context: WorkbookContext) =>
  grouped(
    (linesBySubject(context).get('income') ?? []).filter(({ label }) =>
      /(?:总计|合计)$/.test(label.replace(/\s+/g, '')),
    ),
    ({ view }) => view,
  ),
);

/** True where no table of the workbook states an adjusted budget: then the spending is the only thing to compare with. */
function over(context: WorkbookContext, line: FactLine): boolean {
  if (context.tables.some(({ table }) => table.money !== null)) return false;
  if (line.subject === 'project') return false;
  return !statesAdjusted(context);
}

const statesAdjusted = remembered(({ facts: { facts } }: WorkbookContext): boolean =>
  facts.some(
    ({ subject, stage, value }) => value !== null && (stage === 'adjusted' || subject === 'addition'),
  ),
);

/** 总计 counts where a form with both sides has no other total. */
function isYearTotalOf(context: WorkbookContext, line: FactLine): boolean {
  return isYearTotal(line) || !(linesBySubject(context).get(line.subject) ?? []).some(isYearTotal);
}
