import type { Assessment } from '../assessment/assessment';
import { cellOf } from '../assessment/readRow';
import type { WorkbookFacts } from '../facts/facts';
import { reportYearOf } from '../facts/reportYear';
import type { Finding } from '../findings/finding';
import { isBlank, isNothing } from '../quantity/blanks';
import { sheetById } from '../snapshot/cells';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import { departmentOf } from '../summary/summary';
import { cellWords, clause, fixedWords, withoutStop } from './figures';
import { detailTable, moneySentences, sentences, staffSentences } from './moneySection';
import { doubtedCells } from './doubted';
import { pickerOf } from './pickFacts';
import { projectsBlocks } from './projectsSection';
import type { Block, Report, Section, Sentence } from './report';
import { otherSpending, sangongSentences } from './sangongSection';
import {
  lostSentences,
  moneySentence,
  paragraphs,
  projectSection,
  tableBlocks,
  totalSentence,
} from './tableSection';
import type { SectionCode } from './clauses';

/** What a report is made from: one analysis of the workbook. */
export type ReportInput = {
  readonly workbook: WorkbookSnapshot;
  readonly assessments: readonly Assessment[];
  readonly facts: WorkbookFacts;
  readonly findings: readonly Finding[];
};

/**
 * The 自评报告 as data: what the workbook says of money, indicators, scores and problems, with every figure's formula.
 * What a program cannot know (职能, 组织过程, 效益叙述, 经验) has its heading and is left open. Null where the workbook
 * has no self-evaluation.
 */
export function buildReport({ workbook, assessments, facts, findings }: ReportInput): Report | null {
  const [first] = assessments;
  if (!first) return null;
  const overall = assessments.filter(({ table }) => table.kind !== 'project-self-eval');
  const projects = assessments.filter(({ table }) => table.kind === 'project-self-eval');
  const year = first.table.year ?? reportYearOf(workbook) ?? yearOfGoals(workbook);
  const pick = pickerOf(facts.facts, doubtedCells(workbook, facts.facts, findings, year));
  const given = { workbook, pick, facts: facts.facts, year };
  const section = (code: SectionCode, level: 1 | 2 | 3, blocks: readonly Block[]): Section => ({
    code,
    level,
    name: null,
    blocks,
  });
  const open: readonly Block[] = [{ kind: 'open' }];
  const orOpen = (blocks: readonly Block[]): readonly Block[] => (blocks.length > 0 ? blocks : open);
  const money = moneySentences(given);
  const sangong = [...sangongSentences(given), ...otherSpending(given)];
  const noUnit = statesNoUnit([...money, ...sangong]) ? sentences([clause('unit-unknown', {})]) : [];
  const sections: Section[] = [
    section('basics', 1, []),
    section('duties', 2, open),
    section('staff', 2, orOpen(paragraphs([staffSentences(given)]))),
    section('goals', 2, open),
    section('money', 2, orOpen([...paragraphs(money.map((one) => [one])), ...detailTable(given)])),
    section('sangong', 2, orOpen(paragraphs([...sangong.map((one) => [one]), noUnit]))),
    section('work', 1, []),
    section('purpose', 2, open),
    section('process', 2, open),
    section('results', 1, []),
    ...overall.map((assessment): Section => ({
      code: 'overall-table',
      level: 2,
      name: fixedWords(assessment.table.title),
      blocks: orOpen(tableBlocks(workbook, assessment)),
    })),
    ...(projects.length > 0
      ? [
          section('projects', 2, projectsBlocks(workbook, projects)),
          ...projects.map((assessment) => projectSection(workbook, assessment)),
        ]
      : []),
    section(
      'conclusion',
      1,
      orOpen(paragraphs(conclusions(workbook, overall.length > 0 ? overall : projects))),
    ),
    section('problems', 1, []),
    section('lost', 2, orOpen(lostBlocks(workbook, assessments))),
    section('findings', 2, orOpen(paragraphs(findingSentences(workbook, findings).map((one) => [one])))),
    section('benefits', 1, open),
    section('experience', 1, open),
    section('measures', 1, open),
    section('remarks', 1, orOpen(remarksBlocks(workbook, assessments))),
  ];
  const department = overall
    .concat(projects)
    .map(({ table }) => (table.kind === 'project-self-eval' ? departmentOf(workbook, table) : table.subject))
    .find((name) => name !== null);
  return { year, department: department ?? null, kind: overall.length > 0 ? 'overall' : 'project', sections };
}

function conclusions(
  workbook: WorkbookSnapshot,
  assessments: readonly Assessment[],
): readonly (readonly Sentence[])[] {
  return assessments.map((assessment) => {
    const [total] = totalSentence(workbook, assessment);
    const [money] = moneySentence(workbook, assessment).slice(-1);
    const lead = fixedWords(assessment.table.subject ?? assessment.table.title);
    return total ? [{ lead, clauses: [...(money?.clauses.slice(0, 1) ?? []), ...total.clauses] }] : [];
  });
}

function lostBlocks(workbook: WorkbookSnapshot, assessments: readonly Assessment[]): readonly Block[] {
  return assessments.flatMap((assessment) => {
    const lost = lostSentences(workbook, assessment);
    if (lost.length === 0) return [];
    const name = fixedWords(assessment.table.subject ?? assessment.table.title);
    return paragraphs([[{ lead: name, clauses: [] }], ...lost.map((one) => [one])]);
  });
}

/** Each check that found something wrong, once, with the sheets. */
function findingSentences(workbook: WorkbookSnapshot, findings: readonly Finding[]): readonly Sentence[] {
  const places = new Map<string, Set<string>>();
  for (const { code, severity, sheetId } of findings) {
    if (severity === 'info') continue;
    const sheets = places.get(code) ?? new Set();
    sheets.add(sheetById(workbook, sheetId).name);
    places.set(code, sheets);
  }
  return [...places].flatMap(([code, sheets]) =>
    sentences([
      clause('finding', { finding: { kind: 'finding', code }, place: fixedWords([...sheets].join('、')) }),
    ]),
  );
}

function remarksBlocks(workbook: WorkbookSnapshot, assessments: readonly Assessment[]): readonly Block[] {
  return paragraphs(
    assessments.map(({ table }) => {
      const cell = cellOf(workbook, table.remarks);
      const text =
        cell && !isBlank(cell.value) && !isNothing(String(cell.value)) ? cellWords(workbook, cell) : null;
      return text
        ? sentences(
            [clause('remarks', { text: withoutStop(text) })],
            fixedWords(table.subject ?? table.title),
          )
        : [];
    }),
  );
}

function statesNoUnit(list: readonly Sentence[]): boolean {
  return list
    .flatMap(({ clauses }) => clauses)
    .flatMap(({ slots }) => Object.values(slots))
    .some(
      (slot) => slot.kind === 'figure' && slot.figure.unit === '' && slot.figure.meaning.measure === 'amount',
    );
}

/** The year in a column of years (财年: 2020, 2021, 2022), where no title prints one: the first of them. */
function yearOfGoals(workbook: WorkbookSnapshot): number | null {
  for (const { values } of workbook.sheets) {
    for (const [row, cells] of values.entries()) {
      const column = cells.findIndex((value) => /^(?:财年|年度|预算年度)$/u.test(String(value).trim()));
      const below = values[row + 1]?.[column];
      if (typeof below === 'number' && Number.isInteger(below) && below >= 2000 && below < 2100) return below;
    }
  }
  return null;
}
