import type { Outcome } from './outcome';
import type { Branch, Rule, StandardChoice } from './rule';

/** The choices that a rule leaves open, in the order in which they are asked about. */
export function choicesOf(rule: Rule | null, outcome: Pick<Outcome, 'choices'>): readonly StandardChoice[] {
  const found = new Set<StandardChoice>(rule ? [...ofRule(rule), ...outcome.choices] : []);
  const order: readonly StandardChoice[] = [
    'stepRounding',
    'reverse',
    'proportionBase',
    'tierGap',
    'tierOverlap',
    'negative',
    'beyond',
  ];
  return order.filter((choice) => found.has(choice));
}

function ofRule(rule: Rule): readonly StandardChoice[] {
  switch (rule.kind) {
    case 'measured':
      return rule.branches.flatMap((branch) => ofBranch(branch, rule.scale === 'percent'));
    case 'sequence':
      return rule.parts.flatMap((part) => ofRule(part.rule));
    default:
      return [];
  }
}

function ofBranch({ award, when }: Branch, percent: boolean): readonly StandardChoice[] {
  if (award.kind === 'step') return award.step.rounding === null ? ['stepRounding'] : [];
  if (award.kind !== 'proportion' || award.form !== 'open') return [];
  const over = when.kind === 'interval' && when.interval.low !== null && when.interval.high === null;
  const choices: StandardChoice[] = over || award.base === null ? ['reverse'] : [];
  // 低于95%按比例得分: of 95%, or of the whole.
  if (percent && award.base !== null && !award.base.equals(1) && !over) choices.push('proportionBase');
  return choices;
}
