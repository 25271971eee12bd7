import { Decimal } from '../../src/domain/decimal/decimal';
import type {
  Award,
  Branch,
  Condition,
  Interval,
  Points,
  Rule,
} from '../../src/domain/scoring/standard/rule';
import type {
  ResultInput,
  StandardScore,
  StandardTarget,
} from '../../src/domain/scoring/standard/standardScore';

/** A rule in one line, for golden cases: `[1,1] full | ~(-,1) full-2 per 0.05 under 1`. */
export function notation(rule: Rule): string {
  switch (rule.kind) {
    case 'measured':
      return `${rule.absolute ? 'absolute: ' : ''}${rule.branches.map(branch).join(' | ')}`;
    case 'qualitative':
      return `words: ${rule.branches.map(branch).join(' | ')}`;
    case 'checklist': {
      const items = rule.items.map(
        ({ label, points: each, takes }) => `${label} ${takes ? '-' : ''}${each ? points(each) : '?'}`,
      );
      const tail = [
        rule.perBreach && `-${points(rule.perBreach)} a breach`,
        rule.perItem && `+${points(rule.perItem)} an item`,
      ];
      return `list: ${[...items, ...tail.filter(Boolean)].join(' | ')}`;
    }
    case 'sequence':
      return rule.parts
        .map(({ label, marks, rule: own }) => `{${label} ${marks ? points(marks) : '?'}: ${notation(own)}}`)
        .join(' ');
  }
}

function branch({ when, award: given, implied }: Branch): string {
  return `${implied ? '~' : ''}${condition(when)} ${award(given)}`;
}

function condition(when: Condition): string {
  if (when.kind === 'interval') return interval(when.interval);
  return when.kind === 'words' ? when.words : when.kind;
}

function interval({ low, high, lowOpen, highOpen }: Interval): string {
  return `${lowOpen || !low ? '(' : '['}${low?.toString() ?? '-'},${high?.toString() ?? '-'}${highOpen || !high ? ')' : ']'}`;
}

function points(of: Points): string {
  return 'points' in of ? of.points.toString() : `${of.share.times(100).toDecimalPlaces(4).toString()}%`;
}

function award(of: Award): string {
  switch (of.kind) {
    case 'full':
      return 'full';
    case 'none':
      return '0';
    case 'points':
      return points(of.points);
    case 'minus':
      return `-${points(of.points)}`;
    case 'between':
      return `${of.off ? '-' : ''}${points(of.low)}..${points(of.high)}`;
    case 'discretion':
      return '?';
    case 'proportion':
      return `${of.form} of ${of.base?.toString() ?? 'T'}`;
    case 'line':
      return `${points(of.low.points)} at ${of.low.at.toString()} to ${points(of.high.points)} at ${of.high.at.toString()}`;
    case 'step': {
      const { step, from } = of;
      const start = from ? points(from) : step.gains ? '0' : 'full';
      const rounding = step.rounding ? ` ${step.rounding}` : '';
      return `${start}${step.gains ? '+' : '-'}${points(step.points)} per ${step.per.toString()} ${step.direction} ${step.base?.toString() ?? 'T'}${rounding}`;
    }
  }
}

/** `95.99%`, `61.01/455.84`, `3次`, `13.38` (scale unknown: `13.38?`), `yes`, `no`, `none`, `breaches:2`, `items:2`, `met:110`, `words:好`. */
export function resultOf(text: string): ResultInput {
  const [kind = '', rest = ''] = text.split(':');
  if (kind === 'words') return { kind: 'words', text: rest };
  if (kind === 'breaches' || kind === 'items') return { kind: 'count', of: kind, count: new Decimal(rest) };
  if (kind === 'met') return { kind: 'items', met: [...rest].map((each) => each === '1') };
  if (kind === 'parts') return { kind: 'parts', parts: rest.split(' ').map(resultOf) };
  if (text === 'yes' || text === 'no') return { kind: 'yes-no', yes: text === 'yes' };
  if (text === 'none') return { kind: 'none-such' };
  const quotient = /^([\d.]+)\/([\d.]+)$/u.exec(text);
  if (quotient?.[1] && quotient[2]) {
    return { kind: 'number', value: new Decimal(quotient[1]).div(quotient[2]), percent: true };
  }
  const number = /^(-?[\d.]+)(%|\?)?(.*)$/u.exec(text);
  if (!number?.[1]) throw new Error(`no result: ${text}`);
  const value = new Decimal(number[1]);
  if (number[2] === '%') return { kind: 'number', value: value.div(100), percent: true };
  return {
    kind: 'number',
    value,
    percent: number[2] === '?' ? null : false,
    unit: number[3] === '' ? null : (number[3] ?? null),
  };
}

/** `>=95%`, `<=10`. */
export function targetOf(text: string | undefined): StandardTarget | null {
  const match = /^(>=|<=|=|>|<)([\d.]+)(%?)$/u.exec(text ?? '');
  if (!match?.[1] || !match[2]) return null;
  const value = new Decimal(match[2]);
  return {
    comparison: match[1] as StandardTarget['comparison'],
    value: match[3] ? value.div(100) : value,
    percent: match[3] === '%',
  };
}

/** `3.5`, `?percent-scale`, `?range 4..5`, `!marks`. */
export function outcomeOf(scored: StandardScore): string {
  if ('error' in scored) return `!${scored.input}`;
  if (scored.kind === 'score') return scored.score.toDecimalPlaces(4).toString();
  const { interval: ends } = scored;
  const within = ends
    ? ` ${ends[0].toDecimalPlaces(4).toString()}..${ends[1].toDecimalPlaces(4).toString()}`
    : '';
  return `?${scored.why}${within}`;
}
