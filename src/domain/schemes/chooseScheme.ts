import type { Assessment } from '../assessment/assessment';
import { Decimal } from '../decimal/decimal';
import { framework2013 } from './builtIn/framework2013';
import { national2020 } from './builtIn/national2020';
import { builtInSchemes } from './catalogue';
import { type Frame, formOf, frameOf } from './frame';
import { bareName, indicatorsNamed } from './ruleFor';
import type { Scheme } from './scheme';

/** Why a scheme is applied or offered, as data for a sentence. */
export type SchemeReason =
  /** The person chose it. */
  | { readonly code: 'chosen' }
  /** Nothing in the table tells of a scheme. */
  | { readonly code: 'default' }
  /** The first-level classes are those of the scheme's form. */
  | { readonly code: 'classes'; readonly classes: readonly string[] }
  /** The printed marks of all classes are the scheme's weights. */
  | { readonly code: 'weights'; readonly weights: readonly string[] }
  /** So many of the table's indicators are in the scheme, with the same full marks. */
  | { readonly code: 'indicators'; readonly same: number; readonly all: number }
  /** Title or subject names the place. */
  | { readonly code: 'place'; readonly place: string };

export type SchemeProposal = {
  readonly scheme: Scheme;
  readonly reasons: readonly SchemeReason[];
  /** 0 to 1. */
  readonly sure: number;
};

export type SchemeChoice = {
  /** What holds: the person's choice, else a national scheme, whose rules hold everywhere. */
  readonly applied: SchemeProposal;
  /** Other schemes that fit what the table prints, the surest first. Never applied unless the person chooses one. */
  readonly offered: readonly SchemeProposal[];
};

export type SchemeChoices = {
  /** The scheme that the person named for this very table: it holds, whatever it is made for. */
  readonly named?: Scheme | null;
  /** Schemes that the person chose; the first one made for this kind of table holds. */
  readonly chosen?: readonly Scheme[];
  /** The person's own schemes, offered like those that come with the add-in. */
  readonly own?: readonly Scheme[];
};

/** An offer below this is none: it would be one among many. */
const leastSure = 0.4;
const mostSure = 0.95;

/**
 * The scheme of an assessed table: the one the person chose, else 财预〔2013〕53号 for 投入 / 过程 / 产出 frames and
 * 财预〔2020〕10号 for all others; and the local schemes that its printed marks, indicators and place speak for.
 */
export function chooseScheme(
  assessment: Assessment,
  { named = null, chosen = [], own = [] }: SchemeChoices = {},
): SchemeChoice {
  const frame = frameOf(assessment);
  const applied = named
    ? ({ scheme: named, reasons: [{ code: 'chosen' }], sure: 1 } satisfies SchemeProposal)
    : (chosenScheme(chosen, frame) ?? nationalScheme(frame));
  const offered = [...builtInSchemes, ...own]
    .filter((scheme) => scheme.id !== applied.scheme.id && scheme.forms.includes(frame.form))
    .map((scheme) => fitOf(scheme, frame))
    .filter(({ sure }) => sure >= leastSure)
    .sort((one, other) => other.sure - one.sure);
  return { applied, offered };
}

/** The first chosen scheme that is made for this kind of table; known before anything is assessed. */
export function schemeChosenFor(table: Assessment['table'], chosen: readonly Scheme[]): Scheme | null {
  return chosen.find(({ forms }) => forms.includes(formOf(table))) ?? null;
}

function chosenScheme(chosen: readonly Scheme[], { form }: Frame): SchemeProposal | null {
  const scheme = chosen.find(({ forms }) => forms.includes(form));
  return scheme ? { scheme, reasons: [{ code: 'chosen' }], sure: 1 } : null;
}

function nationalScheme(frame: Frame): SchemeProposal {
  const framework = frame.classes.filter(({ label }) => /^(?:投入|过程)(?:指标|类)?$/u.test(label));
  if (framework.length > 0) {
    const classes = frame.classes.map(({ label }) => label);
    return { scheme: framework2013, reasons: [{ code: 'classes', classes }], sure: 0.7 };
  }
  const weights = weightsOf(national2020, frame);
  if (weights === 'same') return { scheme: national2020, reasons: [weightReason(national2020)], sure: 0.9 };
  const classes = frame.classes
    .map(({ label }) => label)
    .filter((label) =>
      national2020.weights.some(({ words }) => words.some((word) => bareName(word) === label)),
    );
  return classes.length > 0
    ? { scheme: national2020, reasons: [{ code: 'classes', classes }], sure: 0.7 }
    : { scheme: national2020, reasons: [{ code: 'default' }], sure: 0.3 };
}

/** How well a scheme fits what the table prints; 0 where its weights are others. */
function fitOf(scheme: Scheme, frame: Frame): SchemeProposal {
  const weights = weightsOf(scheme, frame);
  if (weights === 'other') return { scheme, reasons: [], sure: 0 };
  const evidence: { readonly reason: SchemeReason; readonly weight: number }[] = [];
  if (weights === 'same') evidence.push({ reason: weightReason(scheme), weight: 0.6 });
  const same = sameIndicators(scheme, frame);
  const all = frame.indicators.length;
  if (same >= 3) evidence.push({ reason: { code: 'indicators', same, all }, weight: (0.8 * same) / all });
  const place = scheme.places.find((word) => frame.said.includes(word));
  if (place !== undefined) evidence.push({ reason: { code: 'place', place }, weight: 0.4 });
  const doubt = evidence.reduce((rest, { weight }) => rest * (1 - weight), 1);
  return { scheme, reasons: evidence.map(({ reason }) => reason), sure: Math.min(mostSure, 1 - doubt) };
}

function weightReason({ weights }: Scheme): SchemeReason {
  return { code: 'weights', weights: weights.map(({ label, marks }) => `${label} ${marks.toString()}`) };
}

/** Whether the marks of the table's classes are the weights of the scheme; `unknown` where one side has none. */
function weightsOf({ weights }: Scheme, { classes, execution }: Frame): 'same' | 'other' | 'unknown' {
  const printed = [
    ...classes.map(({ label, marks }) => ({ label, marks })),
    ...(execution ? [{ label: '预算执行率', marks: execution }] : []),
  ].filter(({ marks }) => !marks?.isZero());
  if (weights.length === 0 || printed.length === 0 || printed.some(({ marks }) => marks === null)) {
    return 'unknown';
  }
  const places = printed.map(({ label }) =>
    weights.findIndex(({ words }) => words.some((word) => bareName(word) === label)),
  );
  if (places.includes(-1)) return 'other';
  const isSame = weights.every(({ marks }, place) =>
    Decimal.sum(
      0,
      ...printed.filter((_, index) => places[index] === place).map((each) => each.marks ?? 0),
    ).equals(marks),
  );
  return isSame ? 'same' : 'other';
}

/** Indicators of the table that the scheme has for exactly these full marks. */
function sameIndicators(scheme: Scheme, frame: Frame): number {
  return frame.indicators.filter(
    ({ name, marks }) =>
      marks !== null &&
      indicatorsNamed(scheme, name).some((indicator) => indicator.marks.some((own) => own.equals(marks))),
  ).length;
}
