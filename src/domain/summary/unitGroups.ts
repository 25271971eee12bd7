import type { Assessment } from '../assessment/assessment';
import { sheetById } from '../snapshot/cells';
import { normaliseLabel } from '../snapshot/normalise';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import { headCells, subjectOf } from '../tables/particulars';
import { viewOf } from '../tables/sheetView';
import type { SelfEvaluation } from '../tables/table';
import { grouped } from '../grouped';

/** One unit's self-evaluation of the project; `unit` is null where the table names nobody. */
export type UnitMember = { readonly unit: string | null; readonly assessment: Assessment };

/**
 * One project that several units carried out, each with a self-evaluation of its own, in the order of the workbook.
 * `problem` says why they cannot be taken together: a table names no unit, a unit has two tables, or it is not certain
 * that all are of one year.
 */
export type UnitGroup = {
  /** Name of the project as the first table prints it. */
  readonly name: string;
  readonly year: number | null;
  readonly members: readonly UnitMember[];
  readonly problem: 'unit-missing' | 'unit-twice' | 'year-unclear' | null;
};

/**
 * The projects of a workbook that more than one unit evaluated (domain.md §1.3, Q-AGG): the same 项目名称, but for year
 * words and spaces, with at least two different 单位. Tables of different years are different projects.
 */
export function unitGroups(
  workbook: WorkbookSnapshot,
  assessments: readonly Assessment[],
): readonly UnitGroup[] {
  const projects = assessments.flatMap((assessment) => {
    const { table } = assessment;
    if (table.kind !== 'project-self-eval' || table.subject === null) return [];
    const name = withoutYear(table.subject);
    const year = table.year ?? yearIn(table.subject);
    return name === '' ? [] : [{ name, year, unit: unitOf(workbook, table), assessment }];
  });
  return [...grouped(projects, ({ name }) => name).values()].flatMap((named) => {
    const known = named.filter(({ year }) => year !== null);
    const years = [...grouped(known, ({ year }) => year).values()];
    const undated = named.filter(({ year }) => year === null);
    if (years.length <= 1) return groupOf(named, false);
    const unclear = undated.length > 0 ? groupOf(named, true) : [];
    return unclear.length > 0 ? unclear : years.flatMap((own) => groupOf(own, false));
  });
}

type Project = UnitMember & { readonly year: number | null };

function groupOf(projects: readonly Project[], isYearUnclear: boolean): readonly UnitGroup[] {
  const names = projects.flatMap(({ unit }) => (unit === null ? [] : [normaliseLabel(unit)]));
  const [first] = projects;
  const different = new Set(names).size;
  if (!first || different < 2) return [];
  return [
    {
      name: first.assessment.table.subject ?? '',
      year: isYearUnclear ? null : (projects.find(({ year }) => year !== null)?.year ?? null),
      members: projects.map(({ unit, assessment }) => ({ unit, assessment })),
      problem: isYearUnclear
        ? 'year-unclear'
        : names.length < projects.length
          ? 'unit-missing'
          : different < names.length
            ? 'unit-twice'
            : null,
    },
  ];
}

/** Who carries the project out by the head of the table: 实施单位 where it is named, else the department. */
function unitOf(workbook: WorkbookSnapshot, table: SelfEvaluation): string | null {
  const view = viewOf(sheetById(workbook, table.sheetId));
  const below = table.money?.area.row ?? table.indicators?.area.row ?? table.area.row;
  const cells = headCells(view, Math.max(view.firstRow, table.area.row - 3), below, view.window);
  const told = subjectOf(view, cells, view.window, 'carrier')?.value ?? null;
  return told === table.subject ? null : told;
}

const yearWord = /(?:20\d{2}|二[〇○零oO][一二三四五六七八九〇○零]{2})(?:年度?)?|[本当]年度?/gu;

/** A name as it is compared: without 2023年度, 本年, spaces and brackets that are left empty. */
export function withoutYear(name: string): string {
  return normaliseLabel(name)
    .replace(yearWord, '')
    .replace(/[([【〔]\s*[)\]】〕]/gu, '');
}

function yearIn(name: string): number | null {
  const years = [...normaliseLabel(name).matchAll(/20\d{2}(?=年)/gu)].map(([year]) => Number(year));
  return years.length === 1 ? (years[0] ?? null) : null;
}
