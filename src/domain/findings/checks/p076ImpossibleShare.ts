import type { Decimal } from '../../decimal/decimal';
import { fromNumber, roundTo } from '../../decimal/decimal';
import { findFigures } from '../../quantity/figures';
import { normaliseLabel } from '../../snapshot/normalise';
import type { SheetView, ViewCell } from '../../tables/sheetView';
import type { WorkbookCheck } from '../context';
import { rateAt } from '../figures';
import { percentFigure } from '../makeFinding';
import { listBySheet, textCells, textLine, type SheetHit, type TextCell } from '../textCells';

const SURVEY = /问卷|调查|样本|抽样|测评|随访|回访/;
/** A mean of marks need not be a share of the forms. */
const MEAN = /平均|均分|得分|评分|加权|综合|折算|量表/;
/** From this size on every percentage with two decimals is some share. */
const LARGEST = 20000;

type Sample = { readonly size: Decimal; readonly share: Decimal; readonly places: number };

/**
 * P-076: no number of forms gives the satisfaction at its printed decimals: 92 % of 30 forms would be 27.6. Read from one
 * text, or from the two rows of a table that hold the forms and the satisfaction. Not where marks were averaged.
 */
export const p076ImpossibleShare: WorkbookCheck = (context) => {
  const texts = textCells(context);
  return listBySheet(context, 'P-076', [
    ...texts.flatMap(inText),
    ...context.views.flatMap((view) =>
      inRows(
        view,
        texts.filter((entry) => entry.view === view),
      ),
    ),
  ]);
};

function inText({ view, cell, text }: TextCell): readonly SheetHit[] {
  if (!SURVEY.test(text) || MEAN.test(text) || !/满意/.test(text)) return [];
  const figures = findFigures(text);
  const sizes = figures.filter(({ unit }) => unit === '份' || unit === '张');
  const shares = figures.filter(
    ({ percent, start }) => percent && /满意/.test(text.slice(Math.max(0, start - 12), start)),
  );
  const [share] = shares;
  if (shares.length !== 1 || !share || share.bound !== 'exact' || sizes.length === 0) return [];
  if (sizes.some(({ bound }) => bound !== 'exact')) return [];
  const samples = sizes.map(({ value }) => ({
    size: value,
    share: share.value,
    places: share.value.decimalPlaces(),
  }));
  const [first] = samples;
  if (!first || !samples.every(isImpossible)) return [];
  return [{ view, severity: 'warning', cells: [cell], line: lineOf(cell, first) }];
}

/** 发放调查问卷 30 份 and 满意度 92% in rows of one table, the figures in one column. */
function inRows(view: SheetView, texts: readonly TextCell[]): readonly SheetHit[] {
  const labelled = (pattern: RegExp) =>
    texts.filter(
      ({ text, cell }) =>
        text.length <= 24 && pattern.test(normaliseLabel(text)) && figureOf(view, cell) !== null,
    );
  const [forms, ...otherForms] = labelled(/问卷(?:数|份数|数量)?$|样本(?:数|量)$/);
  const [satisfied, ...others] = labelled(/满意[度率]$/);
  if (!forms || !satisfied || otherForms.length + others.length > 0) return [];
  const size = figureOf(view, forms.cell);
  const rate = figureOf(view, satisfied.cell);
  if (typeof size?.value !== 'number' || !rate || size.column !== rate.column) return [];
  if (
    MEAN.test(
      view
        .row(satisfied.cell.row)
        .map(({ text }) => text)
        .join(' '),
    )
  )
    return [];
  const stated = rateAt(view.sheet, rate, 'percent-points');
  // A bare 0.92 may be a fraction or a mean of marks.
  if (!stated || (!stated.signed && stated.literal.lessThanOrEqualTo(1))) return [];
  const share = stated.points;
  const sample = { size: fromNumber(size.value), share, places: share.decimalPlaces() };
  if (!isImpossible(sample)) return [];
  return [{ view, severity: 'warning', cells: [size, rate], line: lineOf(satisfied.cell, sample) }];
}

function figureOf(view: SheetView, label: ViewCell): ViewCell | null {
  const numbers = view
    .row(label.row)
    .filter(
      ({ column, value, text }) =>
        column > label.column && (typeof value === 'number' || /^\d+(?:\.\d+)?[%％]$/.test(text)),
    );
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}

function isImpossible({ size, share, places }: Sample): boolean {
  if (!size.isInteger() || size.lessThan(1) || size.greaterThan(LARGEST) || share.greaterThan(100))
    return false;
  return [nearest({ size, share, places }, 'down'), nearest({ size, share, places }, 'up')].every(
    (forms) => !roundTo(forms.dividedBy(size).times(100), places).equals(share),
  );
}

/** The number of forms just below or above the share. */
function nearest({ size, share }: Sample, way: 'down' | 'up'): Decimal {
  const exact = size.times(share).dividedBy(100);
  return way === 'down' ? exact.floor() : exact.ceil();
}

function lineOf(cell: ViewCell, sample: Sample): SheetHit['line'] {
  const [down, up] = [nearest(sample, 'down'), nearest(sample, 'up')];
  const shareOf = (forms: Decimal) => percentFigure(forms.dividedBy(sample.size).times(100));
  return textLine(cell, cell.text, {
    size: sample.size.toFixed(),
    share: `${sample.share.toFixed()}%`,
    down: down.toFixed(),
    downShare: shareOf(down),
    up: up.toFixed(),
    upShare: shareOf(up),
  });
}
