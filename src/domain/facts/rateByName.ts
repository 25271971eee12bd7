import { grouped } from '../grouped';
import { remembered } from '../remembered';
import type { Near } from './choose';
import { indexFacts } from './factIndex';
import type { RateCell, RateFinding, RateName, WorkbookFacts } from './facts';
import { rateNameOf } from './rateNames';
import { rateSpecs } from './rateSpecs';
import { resolve } from './resolve';

/**
 * The rate that an indicator of a scoring table means (在职人员控制率, “三公经费”变动率, 预算控置率 misspelt), with its
 * value, its inputs and the cell in which it is written where a form has one; where none has, it is computed from the
 * figures. Null where the name is that of no rate. Two computed cells of one rate that differ are a question.
 */
export function rateByName(facts: WorkbookFacts, indicatorName: string): RateFinding | null {
  const name = rateNameOf(indicatorName);
  if (!name) return null;
  const findings = (cellsByName(facts.rateCells).get(name) ?? [])
    .filter((cell) => means(cell, name))
    .map(({ finding }) => finding)
    .sort((one, other) => rank(one) - rank(other));
  const [best] = findings;
  if (best) return contested(best, findings) ?? best;
  const spec = rateSpecs[name];
  const near: Near = { own: [], block: null, sheetId: null, formula: null };
  const resolved = resolve(spec, near, indexFacts(facts.facts), facts.noBuilding);
  return { name, rate: spec.definition.id, label: indicatorName, ...resolved, chosen: null, place: null };
}

const cellsByName = remembered((cells: WorkbookFacts['rateCells']) =>
  grouped(cells, ({ finding }) => finding.name),
);

/** A cell that prints the name of the rate, or 控制率 beside the whole of what it controls. */
function means({ finding }: RateCell, name: RateName): boolean {
  if (rateNameOf(finding.label) === name) return true;
  const { base, inputs } = rateSpecs[name];
  const subject = inputs.find(({ key }) => key === base)?.subject;
  return finding.inputs.some(({ key, terms }) => key === base && terms[0]?.fact.subject === subject);
}

/** What is computed comes first, a cell that prints the name before one that does not. */
function rank({ status, label }: RateFinding): number {
  const order = ['computed', 'question', 'inapplicable', 'not-computable'].indexOf(status);
  return order * 2 + (rateNameOf(label) ? 0 : 1);
}

function contested(best: RateFinding, all: readonly RateFinding[]): RateFinding | null {
  const named = all.filter(({ status, label }) => status === 'computed' && rateNameOf(label) === best.name);
  const others = named.filter(({ value }) => value && best.value && !value.equals(best.value));
  if (best.chosen !== null || others.length === 0) return null;
  const candidates = [best, ...others].flatMap(({ candidates: [first] }) => (first ? [first] : []));
  return { ...best, status: 'question', value: null, inputs: [], candidates, doubt: 'several' };
}
