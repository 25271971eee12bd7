import type { Change } from '../domain/changes/changeSet';
import type { FindingCode } from '../domain/findings/codes';
import type { Finding } from '../domain/findings/finding';
import { plainNumber } from '../domain/quantity/readQuantity';
import { cellAddress } from '../domain/snapshot/address';
import { cellAt, sameCell, sheetById } from '../domain/snapshot/cells';
import type { CellRef } from '../domain/snapshot/snapshot';
import type { ApplyResult, WorkbookPort } from '../workbook/port';
import type { Analysis } from './analyse';
import { keptChoices } from './fill';
import { writePlan } from './writePlan';

/**
 * What can be done about a finding by a click: `offered` cells with what belongs there; `blocked` cells for which that is
 * known, but which cannot be written; or why nothing is offered although a figure is named: it is not clear which cell is
 * wrong (`unclear`), the words are a person's (`words`), or a question has to be answered first (`question`).
 */
export type Correction =
  | { readonly kind: 'offered' | 'blocked'; readonly changes: readonly Change[] }
  | { readonly kind: 'unclear' | 'words' | 'question' };

type Known = Pick<Analysis, 'workbook' | 'changes' | 'assessments'>;
type IsMeant = (change: Change, finding: Finding, known: Known) => boolean;

/** The first cell of the finding: its total, its grade. */
const firstCell: IsMeant = ({ target }, { cells: [first] }) => first !== undefined && sameCell(target, first);

/** The score of a row; totals and sub-totals have findings of their own. */
const scoreOfRow: IsMeant = (change, _finding, known) =>
  change.identity.column === 'score' && !isSum(change.target, known);

const rate: IsMeant = ({ identity }) =>
  ['rate', 'completion', 'deviation', 'ratio'].includes(identity.column);

const subTotal: IsMeant = ({ identity, target }, _finding, known) =>
  identity.column === 'score' && isSum(target, known);

/** Which cells a check says are wrong: those that follow from others. Where inputs may be wrong as well, none is named. */
const meant: Partial<Record<FindingCode, IsMeant>> = {
  'P-002': firstCell,
  'P-004': scoreOfRow,
  'P-006': firstCell,
  'P-007': rate,
  'P-008': scoreOfRow,
  'P-025': subTotal,
  'P-030': scoreOfRow,
  'P-031': scoreOfRow,
  'P-032': scoreOfRow,
  'P-071': scoreOfRow,
  'P-072': firstCell,
  'P-086': rate,
};

/** Checks of what a person wrote: sentences are never altered. */
const ofWords: readonly FindingCode[] = ['P-024', 'P-026', 'P-055', 'P-061', 'P-069', 'P-092'];

/** What is offered for a finding; null where it names no figure that should stand there. */
export function correctionFor(known: Known, finding: Finding): Correction | null {
  const isMeant = has(meant, finding.code) ? meant[finding.code] : undefined;
  const cells = finding.code === 'P-094' ? numbersOfTexts(known, finding) : [];
  const planned = isMeant ? known.changes.changes.filter((change) => isMeant(change, finding, known)) : [];
  const changes = [...cells, ...planned].filter((change) => isNamed(change, finding) && isKnown(change));
  const writable = changes.filter(({ status }) => status !== 'blocked');
  if (writable.length > 0) return { kind: 'offered', changes: writable };
  if (changes.length > 0) return { kind: 'blocked', changes };
  if (finding.expected === null) return null;
  if (finding.variant === 'repetition') return { kind: 'question' };
  return { kind: has(ofWords, finding.code) ? 'words' : 'unclear' };
}

/** Puts what is right into the cells, as one record that undo takes back. */
export function correct(
  port: WorkbookPort,
  analysis: Analysis,
  changes: readonly Change[],
): Promise<ApplyResult> {
  const plan = writePlan(analysis.workbook, changes, keptChoices(analysis));
  return port.apply({ ...plan, what: { kind: 'correction' } });
}

/** A cell that holds something else than what is known to belong there. */
function isKnown({ status, write, value, was }: Change): boolean {
  if (write === null || value === null || was.value === '') return false;
  return status === 'conflict' || status === 'ready' || status === 'blocked';
}

function isNamed({ target }: Change, { cells }: Finding): boolean {
  return cells.some((cell) => sameCell(cell, target));
}

function isSum(cell: CellRef, { assessments }: Known): boolean {
  return assessments.some(({ table }) =>
    [table.total?.score, ...table.groupTotals.map(({ scoreCell }) => scoreCell)].some(
      (sum) => sum && sameCell(sum, cell),
    ),
  );
}

/** Numbers that are kept as texts, as the numbers that they show. */
function numbersOfTexts({ workbook }: Known, { code, cells }: Finding): readonly Change[] {
  return cells.flatMap((target): readonly Change[] => {
    const cell = cellAt(sheetById(workbook, target.sheetId), target.row, target.column);
    const number = typeof cell.value === 'string' && cell.formula === null ? plainNumber(cell.value) : null;
    if (!number) return [];
    const value = number.toNumber();
    return [
      {
        identity: {
          sheetId: target.sheetId,
          table: code,
          item: cellAddress(target.row, target.column),
          column: 'figure',
        },
        target,
        was: { value: cell.value, formula: null, numberFormat: cell.numberFormat },
        write: { value },
        numberFormat: cell.numberFormat === '@' ? 'General' : null,
        value,
        status: 'conflict',
        preselected: false,
        why: { code: 'number-as-text', data: { text: String(cell.value).trim(), number: number.toFixed() } },
        sources: [],
        alternatives: [],
        interval: null,
      },
    ];
  });
}

function has<Key extends string>(
  known: readonly Key[] | Partial<Record<Key, unknown>>,
  code: string,
): code is Key {
  return Array.isArray(known) ? known.some((one) => one === code) : Object.hasOwn(known, code);
}
