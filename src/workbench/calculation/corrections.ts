import {
  BaseFunction,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  ValueNodeFactory,
} from './univerModules';
import type { BaseValueObject } from './univerModules';

/**
 * Univer 0.25.1 reads number literals such as `1.0`, `.5` or `1E3` as text, so that `=0.95>=0.90` is FALSE.
 * Excel writes literals canonically; code and people do not.
 */
export function readLiteralsAsNumbers(): void {
  const prototype = ValueNodeFactory.prototype as {
    create: (this: unknown, text: string) => unknown;
    corrected?: boolean;
  };
  if (prototype.corrected) return;
  const create = prototype.create;
  prototype.create = function (text) {
    const trimmed = text.trim();
    return create.call(
      this,
      trimmed !== '' && !Number.isNaN(Number(trimmed)) ? String(Number(trimmed)) : text,
    );
  };
  prototype.corrected = true;
}

/**
 * Univer remembers the rows that a comparison found, and takes a remembered 0 for an empty text:
 * after `=A1=""` over a cell with 0, `=IF(A1="",…)` answers TRUE. Without its memory every comparison looks itself.
 */
export function compareWithoutMemory(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** EDATE keeps to the end of a shorter month (Univer overflows: EDATE(2025-01-31,1) is 3 March there). */
class EndOfMonthDate extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  override calculate(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
    const serial = Number(first(start).getValue());
    const shift = Math.trunc(Number(first(months).getValue()));
    if (Number.isNaN(serial) || Number.isNaN(shift)) return ErrorValueObject.create(ErrorType.VALUE);
    const date = new Date(EPOCH + Math.trunc(serial) * DAY);
    const month = date.getUTCMonth() + shift;
    const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
    const moved = Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastDay));
    return NumberValueObject.create(Math.round((moved - EPOCH) / DAY));
  }
}

/** SEARCH with Excel's wildcards (Univer has none). */
class WildcardSearch extends BaseFunction {
  override minParams = 2;
  override maxParams = 3;

  override calculate(
    find: BaseValueObject,
    within: BaseValueObject,
    from?: BaseValueObject,
  ): BaseValueObject {
    const start = from ? Number(first(from).getValue()) : 1;
    const text = String(first(within).getValue());
    if (!(start >= 1) || start > text.length + 1) return ErrorValueObject.create(ErrorType.VALUE);
    const pattern = String(first(find).getValue()).replace(
      /~([~*?])|[.+^${}()|[\]\\/]|[*?]/g,
      (match, escaped?: string) => {
        if (escaped !== undefined) return `\\${escaped}`;
        if (match === '*') return '[\\s\\S]*?';
        return match === '?' ? '[\\s\\S]' : `\\${match}`;
      },
    );
    const at = text.slice(start - 1).search(new RegExp(pattern, 'iu'));
    return at < 0 ? ErrorValueObject.create(ErrorType.VALUE) : NumberValueObject.create(at + start);
  }
}

/** HYPERLINK shows its text alone (Univer adds a line break). */
class LinkText extends BaseFunction {
  override minParams = 1;
  override maxParams = 2;

  override calculate(link: BaseValueObject, text?: BaseValueObject): BaseValueObject {
    return StringValueObject.create(String(first(text ?? link).getValue()));
  }
}

function first(value: BaseValueObject): BaseValueObject {
  return value.isArray()
    ? (value as unknown as { get(row: number, column: number): BaseValueObject }).get(0, 0)
    : value;
}

/** Functions that replace Univer's own where those differ from Excel. */
export function correctedFunctions(): BaseFunction[] {
  return [new EndOfMonthDate('EDATE'), new WildcardSearch('SEARCH'), new LinkText('HYPERLINK')];
}
