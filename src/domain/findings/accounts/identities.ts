import type { Severity } from '../finding';
import type { FormKind } from './formKinds';

/** A named figure of a form. What is blank counts as 0 where the form leaves an item blank that did not happen. */
export type Term = {
  readonly kind: FormKind;
  readonly name: string;
  readonly sign: 1 | -1;
  readonly isZeroWhenBlank: boolean;
  /** A form that does not print the item at all has none of it. */
  readonly isZeroWhenAbsent: boolean;
};

/** What has to hold between named figures (domain.md §4.2), as data. */
export type Identity = {
  readonly id: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** `at-most`: the left side is a part of the right one. */
  readonly relation: 'equal' | 'at-most';
  /** Of a difference beyond the last digit; `less` is that of a left side below the right one. */
  readonly severity: Severity;
  readonly less?: Severity;
  /** It follows from these: where one of them is broken, that is the mistake, and it is reported by its own check. */
  readonly follows?: readonly Identity[];
};

const term = (kind: FormKind, name: string): Term => ({
  kind,
  name,
  sign: 1,
  isZeroWhenBlank: false,
  isZeroWhenAbsent: false,
});
const zero = (kind: FormKind, name: string): Term => ({ ...term(kind, name), isZeroWhenBlank: true });
const ifAny = (kind: FormKind, name: string): Term => ({ ...zero(kind, name), isZeroWhenAbsent: true });
const minus = (one: Term): Term => ({ ...one, sign: -1 });
const equal = (
  id: string,
  left: readonly Term[],
  right: readonly Term[],
  severity: Severity = 'error',
): Identity => ({
  id,
  left,
  right,
  relation: 'equal',
  severity,
});
const atMost = (id: string, left: Term, right: Term, severity: Severity = 'error'): Identity => ({
  id,
  left: [left],
  right: [right],
  relation: 'at-most',
  severity,
});

/** 收入 of one kind of money in 财政拨款收入支出决算总表 and in the form of that kind. */
function ofFund(
  id: string,
  fund: 'general' | 'fund' | 'capital',
  one: (kind: FormKind, name: string) => Term,
) {
  return (['income', 'spending', 'opening', 'closing'] as const).map((name) =>
    equal(id, [one('fiscal', `${name}-${fund}`)], [one(fund, name)]),
  );
}

/** 收入 and what was there before are 支出 and what is left, in one form: its rows 总计 are checked with its sums. */
const ownBalance = (kind: 'balance' | 'fiscal'): Identity =>
  equal(
    'X03',
    [term(kind, 'income'), ifAny(kind, 'surplus-used'), zero(kind, 'opening')],
    [term(kind, 'spending'), ifAny(kind, 'allocation'), zero(kind, 'closing')],
  );

/** Identities between the forms and inside them; sums by 类款项 and rows 合计 are checked by their own reader. */
export const identities: readonly Identity[] = [
  equal('X04', [term('balance', 'income-total')], [term('balance', 'spending-total')]),
  equal('X05', [term('balance', 'income')], [term('income', 'income')]),
  equal('X05', [term('balance', 'spending')], [term('spending', 'spending')]),
  equal('X08', [term('fiscal', 'income-total')], [term('fiscal', 'spending-total')]),
  equal(
    'X08',
    [term('fiscal', 'opening')],
    [zero('fiscal', 'opening-general'), ifAny('fiscal', 'opening-fund'), ifAny('fiscal', 'opening-capital')],
  ),
  equal('X09', [term('fiscal', 'income')], [term('income', 'income-fiscal')]),
  ...ofFund('X09', 'general', term),
  equal('X11', [term('basic', 'personnel'), term('basic', 'running')], [term('general', 'spending-basic')]),
  equal('X12', [term('basic', 'personnel')], [zero('basic', '@301'), zero('basic', '@303')]),
  equal(
    'X12',
    [term('basic', 'running')],
    [
      term('basic', '@302'),
      ...['307', '309', '310', '311', '312', '313', '399'].map((code) => ifAny('basic', `@${code}`)),
    ],
  ),
  // 机关运行经费 counts offices only, 公用经费 the institutions of the department as well.
  {
    ...equal('X15', [term('sangong', 'office-running')], [term('basic', 'running')]),
    less: 'info',
  },
  equal('X16', [term('basic', '@30113')], [term('general', 'spending@2210201')], 'info'),
  ...(['income', 'spending', 'opening', 'closing'] as const).map((name) =>
    atMost(
      'X17',
      term('fiscal', name),
      term('balance', name),
      name === 'opening' || name === 'closing' ? 'info' : 'error',
    ),
  ),
  // Money that is not 财政拨款: what it began with, came in and went out leaves what it ends with.
  {
    ...equal(
      'X17',
      [zero('balance', 'closing'), minus(zero('fiscal', 'closing'))],
      [
        zero('balance', 'opening'),
        minus(zero('fiscal', 'opening')),
        term('balance', 'income'),
        minus(term('fiscal', 'income')),
        ifAny('balance', 'surplus-used'),
        minus(term('balance', 'spending')),
        term('fiscal', 'spending'),
        minus(ifAny('balance', 'allocation')),
      ],
    ),
    follows: [ownBalance('balance'), ownBalance('fiscal')],
  },
  atMost('X18', term('general', 'spending-project'), term('spending', 'spending-project')),
  atMost('X18', term('general', 'spending-basic'), term('spending', 'spending-basic')),
  ...ofFund('X19', 'fund', zero),
  ...ofFund('X19', 'capital', zero),
];
