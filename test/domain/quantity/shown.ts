import type { Alignment } from '../../../src/domain/quantity/scale';
import type { Quantity, Target } from '../../../src/domain/quantity/quantity';
import type { Wanted } from '../../../src/domain/quantity/wanted';

/** A quantity as one short text, so that a table of cases reads as a table. */
export function shown(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'blank':
      return 'blank';
    case 'number': {
      const { value, percent, unit, bound } = quantity;
      const mark = percent ? '%' : (unit ?? '');
      return `${value.toFixed()}${mark}${bound === 'exact' ? '' : ` ${bound}`}`;
    }
    case 'date':
      return `date ${[quantity.year, quantity.month, quantity.day].map((part) => part ?? '·').join('-')}`;
    case 'word':
      return quantity.meaning;
    case 'text':
      return `text ${String(quantity.candidates.length)}`;
  }
}

/** `%`, a unit, or nothing. */
export function wantedOf(unit: string): Wanted {
  return { unit, noun: null, percent: unit === '%' };
}

/** A target as one short text: `>= 98%`, `= 2人 (no sign)`, `range 80-90%`, `until 2020-12-31`. */
export function shownTarget(target: Target): string {
  switch (target.kind) {
    case 'number': {
      const mark = target.percent ? (target.percentPrinted ? '%' : ' beside %') : (target.unit ?? '');
      return `${target.comparison} ${target.value.toFixed()}${mark}${target.comparisonPrinted ? '' : ' (no sign)'}`;
    }
    case 'range':
      return `range ${target.low.toFixed()}-${target.high.toFixed()}${target.percent ? '%' : (target.unit ?? '')}`;
    case 'deadline':
      return `${target.comparison} date ${[target.year, target.month, target.day].map((part) => part ?? '·').join('-')}`;
    case 'yes-no':
    case 'words':
    case 'blank':
      return target.kind;
  }
}

/** An alignment as `97.3 : 95 points`, or as the reason why it is unclear. */
export function shownAlignment(alignment: Alignment): string {
  if (alignment.status === 'unclear') return `unclear ${alignment.why}`;
  const { actual, target, percentScale } = alignment;
  return `${actual.toFixed()} : ${target.toFixed()}${percentScale === null ? '' : ` ${percentScale}`}`;
}
