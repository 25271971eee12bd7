import type { Grade } from '../assessment/assessment';
import { gradeFrom } from '../assessment/total';
import type { Decimal } from '../decimal/decimal';
import { gradeWordIn } from '../findings/gradeWords';
import { gradeTwin } from '../scoring/grade';
import { writeOptions } from '../scoring/options';
import { sameCell } from '../snapshot/cells';
import type { CellRef } from '../snapshot/snapshot';
import type { TotalCells } from '../tables/table';
import type { Change } from './changeSet';
import { identityOf } from './identities';
import { addressOf, digits, plainDraft, type PlanContext } from './planContext';
import { reason } from './reasons';
import { missingDraft } from './rowDrafts';
import type { Draft } from './settle';

/** The grade from the total as printed (domain.md §1.5); null where the form has no place or no total for it. */
export function gradeDraft(context: PlanContext): Draft | null {
  const { total } = context.table;
  if (!total?.grade || !total.score || sameCell(total.grade, total.score)) return null;
  const { assessment, decisions } = context;
  const identity = identityOf(context.table, total, 'grade');
  if (
    assessment.rows.length > 0 &&
    assessment.rows.every(({ marks }) => marks === null) &&
    !assessment.total.total
  ) {
    return missingDraft(identity, total.grade, ['marks']);
  }
  const { repetition } = assessment.total;
  if (repetition && decisions.repetition === null) return waitingGrade(context, total, total.grade);
  const { grade } = assessment.total;
  const forms = formulas(context, addressOf(total.score));
  const value = grade ?? null;
  const base = {
    ...plainDraft,
    identity,
    target: total.grade,
    value,
    why: reason('grade', {
      total: assessment.total.total ? digits(assessment.total.total) : '',
      grade: grade ?? '',
      bands: bandsText(context),
    }),
    sources: [total.score],
    agrees: (held: unknown) => grade !== null && typeof held === 'string' && gradeWordIn(held) === grade,
  };
  if (context.mode === 'values') {
    return grade
      ? { ...base, write: { value: grade }, otherForms: [forms.perf, forms.plain], status: 'ready' }
      : { ...base, write: null, status: 'judgement' };
  }
  const [formula, other] = context.mode === 'perf' ? [forms.perf, forms.plain] : [forms.plain, forms.perf];
  return { ...base, write: { formula }, otherForms: [other], status: 'ready' };
}

function formulas(context: PlanContext, total: string): { readonly perf: string; readonly plain: string } {
  const options = writeOptions({ parameters: context.parameters, nature: null, scale: null }, ['grade']);
  const bands = options === '' ? '' : `,"${options}"`;
  return {
    perf: `=IF(${total}="","",PERF.GRADE(${total}${bands}))`,
    plain: `=${gradeTwin(total, context.parameters.bands)}`,
  };
}

function bandsText({ parameters: { bands } }: PlanContext): string {
  return [bands.excellent, bands.good, bands.fair].map(digits).join('/');
}

/** The grade waits with the total for the answer whether repeated rows count. */
function waitingGrade(context: PlanContext, total: TotalCells, target: CellRef): Draft {
  const repetition = context.assessment.total.repetition;
  const rows = (repetition?.rows ?? []).map((row) => String(row + 1)).join(',');
  const text = (figure: Decimal | null | undefined): string => (figure ? digits(figure) : '');
  const formula = formulas(context, total.score ? addressOf(total.score) : '');
  const way = (
    code: 'repetition-counted' | 'repetition-left-out',
    figure: Decimal | null,
  ): Change['alternatives'][number] => {
    const grade: Grade | null = figure ? gradeFrom(figure, context.parameters) : null;
    return {
      why: reason(code, { rows, total: text(figure) }),
      value: grade ?? '',
      write:
        context.mode === 'values'
          ? grade
            ? { value: grade }
            : null
          : { formula: context.mode === 'perf' ? formula.perf : formula.plain },
    };
  };
  return {
    ...plainDraft,
    identity: identityOf(context.table, total, 'grade'),
    target,
    write: null,
    status: 'judgement',
    why: reason('grade-repetition', {
      rows,
      withRows: text(repetition?.withRows),
      withoutRows: text(repetition?.withoutRows),
    }),
    sources: total.score ? [total.score] : [],
    alternatives: [
      way('repetition-counted', repetition?.withRows ?? null),
      way('repetition-left-out', repetition?.withoutRows ?? null),
    ],
    agrees: () => false,
  };
}
