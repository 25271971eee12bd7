import type { Decimal } from '../decimal/decimal';
import { isBlank } from '../quantity/blanks';
import { readQuantity } from '../quantity/readQuantity';
import { parseAmountUnit } from '../quantity/units';
import { remembered } from '../remembered';
import { normaliseLabel } from '../snapshot/normalise';
import { refOf, type ViewCell } from '../tables/sheetView';
import type { Recognition } from '../tables/table';
import type { Fact, Stage, Subject } from './facts';
import type { DataBlock, DataCell, DataRow } from './grid';
import { isUnitText } from './dataRow';
import {
  isStageLabel,
  isTotalWord,
  isWholeSumLabel,
  joinMeanings,
  type Meaning,
  meaningOf,
  noMeaning,
} from './meaning';
import { isRateText } from './rateNames';

/** Subjects that a heading or a title gives to a row that says only 合计. */
const headingSubjects: readonly Subject[] = ['sangong', 'running', 'procurement', 'addition', 'carry-over'];

/** What a column can be about whatever kind of spending its rows are. */
const flows: readonly Subject[] = ['income', 'carry-over', 'addition'];

/** The facts of a row. Rates, counts of pieces and rows that are parts of something else give none. */
export function factsOf(row: DataRow, reportYear: number | null): readonly Fact[] {
  if (row.label && isRateText(row.label.text)) return [];
  return row.cells.flatMap((data): Fact[] => {
    if (data.headers.some(({ text }) => isRateText(text))) return [];
    const meaning = meaningOfCell(row, data, reportYear);
    const fact = meaning && factOf(row, data, meaning, data.cell.value);
    return fact ? [fact] : [];
  });
}

/** A cell as a fact with the meaning given; null where it says of nothing what it is. */
export function factOf(
  row: DataRow,
  data: DataCell,
  meaning: Meaning,
  value: ViewCell['value'],
): Fact | null {
  if (meaning.subject === null) return null;
  const read = figureOf(data.cell, value);
  const unit = read?.unit ?? unitOf(row, data, meaning.subject);
  const label = row.label?.text ?? row.outer[0]?.text ?? '';
  const header = data.headers[0]?.text ?? '';
  const { subject, stage, period, moment, fund, nature } = meaning;
  return {
    subject,
    stage,
    period,
    moment,
    fund,
    nature,
    value: read?.value ?? null,
    unit,
    cell: refOf(data.cell),
    isNumber: typeof value === 'number',
    label,
    header,
    outerHeaders: data.headers.slice(1).map(({ text }) => text),
    block: row.block.key,
    key: [row.block.view.sheet.name, row.block.key, ...(row.label ? [row.label.text] : []), header]
      .map((text) => normaliseLabel(text))
      .join('|'),
    reasons: reasonsOf(row, data),
  };
}

/** What the words around a cell say of it: its label, its header, the rows it is a part of, heading and title. */
function meaningOfCell(row: DataRow, data: DataCell, reportYear: number | null): Meaning | null {
  const read = (cell: ViewCell): Meaning => meaningOf(cell.text, reportYear);
  const label = row.label ? read(row.label) : noMeaning;
  const headers = headersOf(data, read);
  if (label.other || headers.some(({ other }) => other)) return null;
  const header = joinMeanings(headers);
  const stage = joinStages(label, header);
  if (stage === 'contradiction') return null;
  const around = [...row.outer, ...row.parents].map(read);
  const section = row.block.section ? read(row.block.section) : noMeaning;
  const title = row.block.title ? meaningOf(row.block.title.text, reportYear) : noMeaning;
  const far = joinMeanings([...around, section]);
  const subject = subjectOf(row, { label, header, around, section, title });
  if (subject === null) return null;
  const joined = joinMeanings([label, header, far]);
  const nature = label.nature ?? header.nature ?? natureBySubject(header.subject, subject);
  return {
    ...joined,
    nature:
      nature ??
      natureBySubject(label.subject, subject) ??
      natureBySubject(around[0]?.subject ?? null, subject),
    subject: wholeOf(subject, nature),
    stage: stage ?? far.stage ?? (title.stage === 'final' ? 'final' : null),
    // Which year a building was finished in, or staff was counted, makes no figure last year's.
    period: label.period ?? header.period ?? (countSubjects.includes(subject) ? null : far.period),
    fund: joined.fund ?? title.fund,
  };
}

/** 购置费 and 运行费 under 公务用车购置及运行维护费 are parts of it, each with a subject of its own. */
function headersOf({ headers }: DataCell, read: (cell: ViewCell) => Meaning): readonly Meaning[] {
  const [nearest, ...others] = headers.map(read);
  const [first] = headers;
  if (!nearest || !first) return [];
  const isPart = nearest.subject === null && !nearest.total && others[0]?.subject === 'sangong-cars';
  const part = isPart ? meaningOf(`公务用车${first.text}`, null).subject : null;
  return [part === null ? nearest : { ...nearest, subject: part }, ...others];
}

type Around = {
  readonly label: Meaning;
  readonly header: Meaning;
  readonly around: readonly Meaning[];
  readonly section: Meaning;
  readonly title: Meaning;
};

function subjectOf(row: DataRow, { label, header, around, section, title }: Around): Subject | null {
  // A column of decreases holds no amount of its own subject.
  if (header.subject === 'decrease') return 'decrease';
  // 结转 or 收入 of 基本支出 is no 基本支出.
  if (isNature(label.subject) && header.subject !== null && flows.includes(header.subject))
    return header.subject;
  // A row inside of one with the same subject is a part of it (国内接待费).
  if (label.subject !== null)
    return around.some((one) => one.subject === label.subject) ? null : label.subject;
  const text = row.label?.text ?? null;
  const isWhole = text !== null && isWholeSumLabel(text);
  // The kinds of spending are the columns, years and stages the rows.
  if (text !== null && !isTotalWord(text) && !isWhole) return isStageLabel(text) ? header.subject : null;
  if (header.subject !== null && !['basic', 'project'].includes(header.subject)) return header.subject;
  const near = around.find(({ subject }) => subject !== null)?.subject ?? null;
  if (near !== null) return near;
  const heading = [section, title].find(
    ({ subject }) => subject !== null && headingSubjects.includes(subject),
  );
  if (heading) return heading.subject;
  if (text === null) return header.subject;
  return 'spending';
}

/** 合计 under 基本支出 is 基本支出. */
function wholeOf(subject: Subject, nature: Meaning['nature']): Subject {
  return subject === 'spending' && nature !== null ? nature : subject;
}

function natureBySubject(subject: Subject | null, own: Subject): Meaning['nature'] {
  return subject !== own && isNature(subject) ? subject : null;
}

function isNature(subject: Subject | null): subject is 'basic' | 'project' {
  return subject === 'basic' || subject === 'project';
}

/** The stage of label and header together: the more exact of two budgets, nothing where they contradict. */
function joinStages(label: Meaning, header: Meaning): Stage | null | 'contradiction' {
  if (label.stage === null || header.stage === null) return label.stage ?? header.stage;
  if (label.stage === header.stage) return label.stage;
  if (label.stage === 'budget') return header.stage;
  if (header.stage === 'budget') return label.stage === 'final' ? 'contradiction' : label.stage;
  return label.stage === 'final' || header.stage === 'final' ? 'contradiction' : header.stage;
}

function figureOf(
  cell: ViewCell,
  value: ViewCell['value'],
): { readonly value: Decimal; readonly unit: string | null } | null {
  if (isBlank(value) || typeof value === 'boolean') return null;
  const read = readQuantity({ value, numberFormat: cell.numberFormat });
  if (read.kind !== 'number' || read.percent || read.bound !== 'exact') return null;
  return { value: read.value, unit: read.unit };
}

/** Subjects that are counted or measured: the unit of the form's amounts is not theirs. */
const countSubjects: readonly Subject[] = ['staff', 'quota', 'area', 'investment', 'base'];

/** The unit by cell, header, label or unit column; of an amount also by heading, title or the line of the form's unit. */
function unitOf(row: DataRow, { headers }: DataCell, subject: Subject): string | null {
  const near = [...headers, ...(row.label ? [row.label] : [])];
  if (row.unit && isUnitText(row.unit.text)) return row.unit.text.trim();
  for (const { text } of near) {
    const unit = bracketUnit(text);
    if (unit !== null) return unit;
  }
  return subject !== 'investment' && countSubjects.includes(subject) ? null : formUnit(row.block);
}

/** `（万元）`, `(㎡)`, `预算投资/万元` → the unit. */
function bracketUnit(text: string): string | null {
  const inner = /[(（](?:单位[:：]?)?([^()（）\d]{1,4})[)）]$/u.exec(text.replace(/\s+/gu, ''))?.[1];
  return inner !== undefined && isUnitText(inner) ? inner : null;
}

/** `金额单位：万元` above the rows of the block. */
const formUnit = remembered(({ view, firstRow, title }: DataBlock): string | null => {
  const from = title ? title.cell.row : view.firstRow;
  for (let row = Math.min(firstRow, from + 30); row >= Math.max(from, firstRow - 200); row -= 1) {
    for (const cell of view.row(row)) {
      const unit = /单位:?(?:人民币)?(亿元|万元|千元|元)/.exec(normaliseLabel(cell.text))?.[1];
      if (unit !== undefined) return unit;
    }
  }
  const named = title && /\((亿元|万元|千元|元)\)/.exec(normaliseLabel(title.text))?.[1];
  return named ? parseAmountUnit(named) : null;
});

function reasonsOf(row: DataRow, { headers }: DataCell): readonly Recognition[] {
  const [header] = headers;
  return [
    ...(row.label ? [{ code: 'fact-label', cell: refOf(row.label), text: row.label.text }] : []),
    ...(header ? [{ code: 'header-word', cell: refOf(header), text: header.text }] : []),
  ];
}
