import type { BookConditionalFormat } from '../../book/book';
import { fromR1C1, toR1C1 } from '../../book/r1c1';
import { defineClass } from '../definition';
import type { Property } from '../definition';
import { HostError, invalidArgument } from '../errors';
import { canonicalFormula } from '../input';
import type { HostState } from '../state';
import { colorArgument } from './colors';
import { changeFormat, formatOf } from './conditionalFormatState';
import type { FormatState } from './conditionalFormatState';

/** Formulas of a rule are written as from the first cell of the first area. */
function corner(state: FormatState, host: HostState): { row: number; column: number } {
  const { row, column } = formatOf(state, host).areas[0] ?? { row: 0, column: 0 };
  return { row, column };
}

function setFormula(state: FormatState, formula: string, host: HostState): void {
  changeFormat(state, host, (format) => ({ ...format, formula: canonicalFormula(formula) }));
}

function formulaArgument(value: unknown): string {
  return typeof value === 'string' && value.startsWith('=') && value.length > 1
    ? value
    : invalidArgument('A rule is a formula that begins with =.');
}

const formula: Property<FormatState> = {
  get: (state, host) => formatOf(state, host).formula,
  set: (state, value, host) => {
    setFormula(state, formulaArgument(value), host);
  },
};

const rule = defineClass<FormatState>({
  className: 'ConditionalFormatRule',
  properties: {
    Formula: formula,
    FormulaLocal: formula,
    FormulaR1C1: {
      get: (state, host) => {
        const { row, column } = corner(state, host);
        return toR1C1(formatOf(state, host).formula, row, column);
      },
      set: (state, value, host) => {
        const { row, column } = corner(state, host);
        setFormula(state, fromR1C1(formulaArgument(value), row, column), host);
      },
    },
  },
});

/** A part of the look; what the rule does not set is null. */
function part(
  read: (format: BookConditionalFormat) => unknown,
  write: (value: unknown) => Partial<BookConditionalFormat>,
): Property<FormatState> {
  return {
    get: (state, host) => read(formatOf(state, host)),
    set: (state, value, host) => {
      const patch = write(value);
      changeFormat(state, host, (format) => ({ ...format, ...patch }));
    },
  };
}

function flag(value: unknown): boolean {
  return typeof value === 'boolean' ? value : invalidArgument('true or false is expected.');
}

function underlineArgument(value: unknown): boolean {
  if (value === 'Single') return true;
  if (value === 'None') return false;
  throw new HostError('ApiNotFound', 'ConditionalRangeFont.underline knows None and Single here.');
}

const fill = defineClass<FormatState>({
  className: 'ConditionalRangeFill',
  properties: {
    Color: part(
      (format) => format.fill ?? '',
      (value) => ({ fill: colorArgument(value) }),
    ),
  },
  methods: {
    Clear: (state, _args, host) => {
      changeFormat(state, host, (format) => ({ ...format, fill: null }));
    },
  },
});

const font = defineClass<FormatState>({
  className: 'ConditionalRangeFont',
  properties: {
    Bold: part(
      (format) => format.bold,
      (value) => ({ bold: flag(value) }),
    ),
    Color: part(
      (format) => format.fontColor ?? '',
      (value) => ({ fontColor: colorArgument(value) }),
    ),
    Underline: part(
      (format) => (format.underline === null ? null : format.underline ? 'Single' : 'None'),
      (value) => ({ underline: underlineArgument(value) }),
    ),
  },
  methods: {
    Clear: (state, _args, host) => {
      changeFormat(state, host, (format) => ({ ...format, fontColor: null, bold: null, underline: null }));
    },
  },
});

const format = defineClass<FormatState>({
  className: 'ConditionalRangeFormat',
  navigation: { Fill: (state) => fill(state), Font: (state) => font(state) },
});

/** A conditional format with a formula of its own: the rule and the look. */
export const customConditionalFormat = defineClass<FormatState>({
  className: 'CustomConditionalFormat',
  navigation: { Format: (state) => format(state), Rule: (state) => rule(state) },
});
