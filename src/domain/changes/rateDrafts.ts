import type { Fact, RateCandidate, RateCell, RateName, WorkbookFacts } from '../facts/facts';
import { rateSpecs } from '../facts/rateSpecs';
import { readQuantity } from '../quantity/readQuantity';
import { cellAt, sheetById } from '../snapshot/cells';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import { agreesWithRate } from './agreement';
import type { CellIdentity, Change, ChangeReason, WriteMode } from './changeSet';
import { digits, inMode, plainDraft, percentage } from './planContext';
import { figureIn, placeText, rateForms, writtenOf } from './rateFormulas';
import { reason } from './reasons';
import type { Draft } from './settle';

/** Who the cell of a rate is, whatever its address. */
export function rateIdentity({ sheetId, table, item }: RateCell): CellIdentity {
  return { sheetId, table, item, column: 'ratio' };
}

/**
 * What is written into a cell in which a rate belongs, outside of the self-evaluations: a rate that follows from the
 * workbook, or a question with its candidates; where inputs are missing nothing, with the reason.
 */
export function rateDraft(facts: WorkbookFacts, cell: RateCell, mode: WriteMode): Draft {
  switch (cell.finding.status) {
    case 'computed':
      return computed(facts, cell, mode);
    case 'question':
      return question(facts, cell, mode);
    case 'inapplicable':
    case 'not-computable':
      return withoutFigure(facts, cell);
  }
}

function computed(facts: WorkbookFacts, cell: RateCell, mode: WriteMode): Draft {
  const { finding, place } = cell;
  const [chosen] = finding.candidates.filter(({ inputs }) => inputs === finding.inputs);
  const candidate = chosen ?? finding.candidates[0];
  if (!candidate) return withoutFigure(facts, cell);
  const forms = rateForms(facts.workbook, { ...candidate, name: finding.name, place });
  const others = finding.candidates.filter((other) => other !== candidate);
  const signed = signedRate(candidate, place);
  return {
    ...plainDraft,
    identity: rateIdentity(cell),
    target: place.cell,
    ...inMode(forms, mode),
    numberFormat: place.convention === 'fraction' ? '0.00%' : null,
    value: forms.value.toNumber(),
    status: 'ready',
    why: reason(finding.chosen === null ? 'rate-computed' : 'rate-chosen', {
      label: cell.label,
      function: finding.rate,
      figures: candidate.inputs.map(({ key, value }) => `${key}=${digits(value)}`).join(','),
      ...baseOf(facts, candidate, place.cell, finding.name),
      rate: percentage(signed),
      written: writtenOf(forms.literal, mode),
    }),
    sources: sourcesOf([candidate]),
    alternatives: others.map((other) => alternativeOf(facts, cell, other, mode)),
    agrees: agreesWithRate(signed, place.convention),
  };
}

function question(facts: WorkbookFacts, cell: RateCell, mode: WriteMode): Draft {
  const { finding, place } = cell;
  return {
    ...plainDraft,
    identity: rateIdentity(cell),
    target: place.cell,
    write: null,
    status: 'judgement',
    why: doubtReason(cell),
    typed: reason('rate-typed', { label: cell.label }),
    sources: sourcesOf(finding.candidates),
    alternatives: finding.candidates.map((candidate) => alternativeOf(facts, cell, candidate, mode)),
    agrees: () => false,
  };
}

function doubtReason({ label, finding }: RateCell): ChangeReason {
  switch (finding.doubt) {
    case 'same-figure': {
      const figure = finding.candidates[0]?.base.value;
      return reason('rate-same-figure', { label, figure: figure ? digits(figure) : '' });
    }
    case 'no-base':
      return reason('rate-no-base', { label });
    case 'funds':
      return reason('rate-funds', { label });
    case 'several':
    case null:
      return reason('rate-several', { label });
  }
}

function withoutFigure({ workbook }: WorkbookFacts, cell: RateCell): Draft {
  const { finding, place, label } = cell;
  const { because, missing } = finding;
  const cells = missing.flatMap((input) => (input.cell ? [input.cell] : []));
  return {
    ...plainDraft,
    identity: rateIdentity(cell),
    target: place.cell,
    write: null,
    status: because ? 'unchanged' : 'judgement',
    why: because
      ? reason('rate-inapplicable', { label, text: because.text })
      : reason(
          cells.length > 0 && cells.every((ref) => holdsZero(workbook, ref))
            ? 'rate-zero-base'
            : 'rate-missing',
          {
            label,
            function: finding.rate,
            missing: missing.map(({ key }) => key).join(','),
            place: [...new Set(cells.map((ref) => placeText(workbook, ref, place.cell)))].join(','),
          },
        ),
    typed: because ? null : reason('rate-typed', { label }),
    sources: because ? [because.cell] : cells,
    agrees: () => false,
  };
}

/** True for an input that is there, but cannot be divided by. */
function holdsZero(workbook: WorkbookSnapshot, { sheetId, row, column }: CellRef): boolean {
  const read = readQuantity({ value: cellAt(sheetById(workbook, sheetId), row, column).value });
  return read.kind === 'number' && read.value.isZero();
}

/** What a rate would be with another figure. */
export function alternativeReason(
  facts: WorkbookFacts,
  { finding, place }: RateCell,
  candidate: RateCandidate,
): ChangeReason {
  return reason('rate-candidate', {
    ...baseOf(facts, candidate, place.cell, finding.name),
    figure: digits(candidate.base.value),
    rate: percentage(signedRate(candidate, place)),
  });
}

/** The rate as its column counts: a fall is positive. */
function signedRate({ value }: RateCandidate, { falling }: RateCell['place']): RateCandidate['value'] {
  return falling && !value.isZero() ? value.negated() : value;
}

function alternativeOf(
  facts: WorkbookFacts,
  cell: RateCell,
  candidate: RateCandidate,
  mode: WriteMode,
): Change['alternatives'][number] {
  const { finding, place } = cell;
  const forms = rateForms(facts.workbook, { ...candidate, name: finding.name, place });
  return {
    choice: candidate.id,
    why: alternativeReason(facts, cell, candidate),
    value: figureIn(candidate.value, place).toNumber(),
    write: inMode(forms, mode).write,
  };
}

/** What is divided by, as the sheet calls it: label and header of every figure in it, and where they stand. */
function baseOf(
  { workbook }: WorkbookFacts,
  { base, inputs }: RateCandidate,
  target: CellRef,
  name: RateName,
): { readonly base: string; readonly place: string } {
  const { sum } = rateSpecs[name];
  const divided = sum ? inputs.filter(({ key }) => sum.includes(key)) : [base];
  const terms = divided.flatMap((input) => input.terms);
  return {
    base: [...new Set(terms.map(({ fact }) => nameOf(fact)))].filter((words) => words !== '').join('＋'),
    place: terms.flatMap(({ fact: { cell } }) => (cell ? [placeText(workbook, cell, target)] : [])).join('+'),
  };
}

function nameOf({ label, header }: Fact): string {
  const words = [label, header].map((text) => text.replace(/\s+/g, ' ').trim());
  const isPlain = /^(?:数值|金额|人数|数据|结果|数量)$/.test(words[1] ?? '');
  return words.filter((text, index) => text !== '' && !(index === 1 && isPlain)).join(' ');
}

function sourcesOf(candidates: readonly RateCandidate[]): readonly CellRef[] {
  const refs = candidates.flatMap(({ inputs }) =>
    inputs.flatMap(({ terms }) => terms.flatMap(({ fact }) => (fact.cell ? [fact.cell] : []))),
  );
  return refs.filter(
    (ref, index) =>
      refs.findIndex(
        (other) => other.sheetId === ref.sheetId && other.row === ref.row && other.column === ref.column,
      ) === index,
  );
}
