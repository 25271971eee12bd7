import { indicatorNature } from '../../domain/assessment/indicatorClass';
import { isPercentWeight, cellOf } from '../../domain/assessment/readRow';
import { Decimal } from '../../domain/decimal/decimal';
import { addressIn } from '../../domain/report/expression';
import { roundScore } from '../../domain/scoring/round';
import { targetScoreTwin } from '../../domain/scoring/targetTwin';
import { cellAddress } from '../../domain/snapshot/address';
import type { WorkbookSnapshot } from '../../domain/snapshot/snapshot';
import type { AggregatedIndicator } from '../../domain/summary/aggregateIndicator';
import type { AggregatedProject } from '../../domain/summary/aggregateProject';
import { summaryWords } from '../../i18n/report/summaryWords';
import type { NewCell } from '../../workbook/newSheet';
import { formulaCell, textCell } from './cells';
import { linkedCell, partExpression, shownFormula } from './unitCells';

/** Columns of the section: number, indicator, target, actual value, unit, marks, score, way, note. */
export const unitColumns = {
  number: 0,
  name: 1,
  target: 2,
  actual: 3,
  unit: 4,
  marks: 5,
  score: 6,
  way: 7,
  note: 9,
} as const;
type Column = keyof typeof unitColumns;

const words = summaryWords.units;
const signs = { '>=': '≥', '>': '>', '=': '', '<=': '≤', '<': '<' } as const;
/** Sums and means in the sheet are freed of the noise of binary numbers beyond this place. */
const places = 10;

type Given = {
  readonly workbook: WorkbookSnapshot;
  readonly project: AggregatedProject;
  readonly indicator: AggregatedIndicator;
  /** Row of the indicator in the sheet, from 0; its units follow. */
  readonly row: number;
  readonly number: number;
  /** Addresses of 全年预算数 of the units: `$D$20:$D$22`. */
  readonly weights: string;
};

/** An indicator over all units as one row, and below it the row of each unit that it is made of. */
export function indicatorCells(given: Given): readonly NewCell[] {
  const { project, indicator, row, number } = given;
  const { figures, problem, first } = indicator;
  const place = (column: Column) => ({ row, column: unitColumns[column] });
  const note = [
    ...(figures && problem === null ? [words.wayNotes[figures.way]] : []),
    ...(problem === null ? [] : [words.problems[problem]]),
    ...(indicator.outcome?.rule === 'standard' ? [words.byStandard] : []),
  ].join('；');
  return [
    { ...textCell(place('number'), 'cell', ''), content: { number } },
    textCell(place('name'), 'text', first.indicator.name ?? ''),
    ...(['target', 'actual'] as const).map((which) =>
      figures
        ? formulaCell(place(which), 'cell', togetherFormula(given, which), {
            numberFormat: which === 'target' ? `"${signs[figures.comparison]}"General` : null,
          })
        : textCell(place(which), 'cell', ''),
    ),
    textCell(place('unit'), 'cell', figures?.unit ?? ''),
    indicator.marks
      ? formulaCell(place('marks'), 'cell', marksFormula(given))
      : textCell(place('marks'), 'cell', ''),
    scoreCell(given),
    textCell(place('way'), 'cell', figures ? words.ways[figures.way] : words.notTogether),
    textCell({ row, column: 8 }, 'cell', ''),
    textCell(place('note'), 'text', note),
    ...project.group.members.flatMap((_, index) => memberCells(given, index)),
  ];
}

function togetherFormula({ indicator, project, row, weights }: Given, which: 'target' | 'actual'): string {
  const units = project.group.members.length;
  const cells = below(row, units, which);
  if (indicator.figures?.way !== 'mean') {
    return `IF(COUNT(${cells})<${String(units)},"",ROUND(SUM(${cells}),${String(places)}))`;
  }
  const mean = `ROUND(SUMPRODUCT(${cells},${weights})/SUM(${weights}),${String(places)})`;
  return `IF(COUNT(${cells},${weights})<${String(2 * units)},"",IF(SUM(${weights})<=0,"",${mean}))`;
}

function marksFormula({ project, row }: Given): string {
  const units = project.group.members.length;
  const cells = below(row, units, 'marks');
  // Rows that a unit lacks have no marks: those that are there are alike.
  return `IF(COUNT(${cells})=0,"",IF(MAX(${cells})=MIN(${cells}),MAX(${cells}),""))`;
}

function scoreCell({ indicator, project, row }: Given): NewCell {
  const { figures, outcome, marks, first } = indicator;
  const { parameters } = project;
  const place = { row, column: unitColumns.score };
  const format = { numberFormat: '0.00' };
  if (!figures || !outcome || !marks || !parameters) return textCell(place, 'entry', '', format);
  const [target = '', actual = '', full = ''] = (['target', 'actual', 'marks'] as const).map((column) =>
    cellAddress(row, unitColumns[column]),
  );
  const guard = (formula: string): string => `IF(COUNT(${target},${actual},${full})<3,"",${formula})`;
  if (outcome.rule.startsWith('Q-')) {
    const twin = targetScoreTwin(
      {
        comparison: figures.comparison,
        actual,
        target,
        marks: full,
        targetValue: figures.target,
        nature: indicatorNature(first.indicator, figures.unit),
        rate: figures.way === 'mean',
      },
      parameters,
    );
    return formulaCell(place, 'cell', guard(twin), format);
  }
  // No plain formula says a printed standard: the score holds for these figures only.
  const same = (address: string, value: Decimal): string =>
    `ABS(${address}-${value.toDecimalPlaces(places).toFixed()})<0.00000001`;
  const tests = [same(target, figures.target), same(actual, figures.actual), same(full, marks)];
  const score = roundScore(outcome.score, marks, parameters.scoreStep).toFixed();
  return formulaCell(place, 'cell', guard(`IF(AND(${tests.join(',')}),${score},"")`), format);
}

function memberCells({ workbook, project, indicator, row }: Given, index: number): readonly NewCell[] {
  const member = project.group.members[index];
  const own = indicator.rows[index] ?? null;
  const line = row + 1 + index;
  const place = (column: Column) => ({ row: line, column: unitColumns[column] });
  const blank = (column: number): NewCell => textCell({ row: line, column }, 'cell', '');
  const name = textCell(place('name'), 'text', `\u3000${member?.unit ?? ''}`);
  if (!own) {
    return [...[0, 2, 3, 4, 5, 6, 7, 8].map(blank), name, textCell(place('note'), 'text', words.lacksRow)];
  }
  const { figures } = indicator;
  const part = figures?.parts[index];
  const value = (which: 'target' | 'actual'): NewCell => {
    const ref = own.indicator[which];
    if (!part || !ref) return linkedCell(workbook, ref, place(which));
    const formula = shownFormula(partExpression(workbook, ref, part[which]));
    return formulaCell(place(which), 'cell', formula);
  };
  const factor = part?.actual.factor ?? new Decimal(1);
  const isConverted = figures?.way === 'sum' && !factor.equals(1);
  return [
    blank(unitColumns.number),
    name,
    value('target'),
    value('actual'),
    figures
      ? textCell(place('unit'), 'cell', figures.unit ?? '')
      : linkedCell(workbook, own.indicator.unit, place('unit')),
    marksCell(workbook, own, place('marks')),
    linkedCell(workbook, own.indicator.score, place('score')),
    blank(unitColumns.way),
    blank(8),
    textCell(place('note'), 'text', isConverted ? words.convertedRow(factor.toFixed()) : ''),
  ];
}

/** Marks of a unit: its cell, in hundredths where it is a weight in percent; the number where it is printed as text. */
function marksCell(
  workbook: WorkbookSnapshot,
  { indicator, marks }: NonNullable<AggregatedIndicator['rows'][number]>,
  place: { readonly row: number; readonly column: number },
): NewCell {
  const cell = cellOf(workbook, indicator.marks);
  if (indicator.marks && typeof cell?.value === 'number') {
    const address = addressIn(workbook, indicator.marks);
    const factor = isPercentWeight(cell) ? '*100' : '';
    return formulaCell(place, 'cell', `IF(COUNT(${address})=0,"",${address}${factor})`);
  }
  return marks
    ? { ...textCell(place, 'cell', ''), content: { number: marks.toNumber() } }
    : textCell(place, 'cell', '');
}

function below(row: number, units: number, column: Column): string {
  const from = cellAddress(row + 1, unitColumns[column]);
  return `${from}:${cellAddress(row + units, unitColumns[column])}`;
}
