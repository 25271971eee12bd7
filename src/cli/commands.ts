import path from 'node:path';
import { cellAddress } from '../domain/snapshot/address';
import { sheetById } from '../domain/snapshot/cells';
import { renderProblem, renderReason } from '../i18n/render';
import { textsOf } from '../i18n/texts';
import { defaultLimits } from '../workbench/files/limits';
import type { NewSheet } from '../workbook/newSheet';
import type { UndoResult } from '../workbook/port';
import { WorkbookFailure } from '../workbook/problem';
import { analyse, defaultChoices, type Analysis, type Choices } from '../workflow/analyse';
import { check } from '../workflow/check';
import { findingsSheet } from '../workflow/findingsSheet';
import { reviewSheet } from '../workflow/reviewSheet';
import { fill } from '../workflow/fill';
import { marksOf } from '../workflow/marks';
import { resultOf, type Result } from '../workflow/result';
import { brokenFormulas } from '../workflow/repairFormulas';
import { exportScheme } from '../workflow/schemes';
import { ownWorkbook } from '../workflow/sourceSheets';
import { undo } from '../workflow/undo';
import { answersFor, readAnswers, type AnswersFile } from './answers';
import { runClean } from './clean';
import { correctionsFor, requireApplied } from './corrections';
import { runReport } from './report';
import { readInput, requireOther, writeOutputs } from './files';
import type { Options } from './options';
import { givenSchemes, schemeLines } from './schemes';
import { putSources } from './sources';
import { openSession, type Session } from './session';
import { fillLines, findingLines, tableLines, undoLines } from './summary';

/** What a command came to: lines for the person and the exit code. */
export type Outcome = {
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
  readonly problems: readonly string[];
  /** What `fill` and `check` came to, as data. */
  readonly result?: Result;
};

const mostAnswerBytes = 4 * 2 ** 20;

/** Opens the workbook, does what was asked, saves. Throws for everything that stops it; nothing is written then. */
export async function runCommand(options: Options): Promise<Outcome> {
  await requireOther(options.input, options.output);
  await requireOther(options.input, options.list);
  await requireOther(options.input, options.review);
  const bytes = await readInput(options.input, defaultLimits.fileBytes);
  const answers = options.answers ? await readAnswersFile(options.answers) : null;
  const fileName = path.basename(options.input);
  const session = await openSession(bytes, fileName, options.language);
  try {
    const opened = textsOf(options.language).cli.opened(fileName, session.sheetCount);
    await putSources(session.port, options.sources, options.language);
    const outcome = await commands[options.command]({ bytes, options, session, answers, fileName });
    return { ...outcome, lines: [opened, ...outcome.lines] };
  } finally {
    session.close();
  }
}

export type Work = {
  readonly bytes: Uint8Array;
  readonly options: Options;
  readonly session: Session;
  readonly answers: AnswersFile | null;
  readonly fileName: string;
};

const commands: Readonly<Record<Options['command'], (work: Work) => Promise<Outcome>>> = {
  fill: runFill,
  check: runCheck,
  undo: runUndo,
  clean: runClean,
  report: runReport,
};

async function runFill({ options, session, answers, fileName }: Work): Promise<Outcome> {
  const { language } = options;
  const { cli } = textsOf(language);
  const choices = await choicesFor(options, session, answers);
  const outcome = await fill(session.port, { ...choices, acceptProposals: options.acceptProposals });
  const { analysis, apply, restored } = outcome;
  requireTables(analysis);
  requireRestored(restored);
  if (apply.status === 'failed' || apply.status === 'open') throw new WorkbookFailure(apply.problem);
  if (apply.status === 'changed') {
    throw new WorkbookFailure({ code: 'changed', hostCode: null, detail: null });
  }
  const result = resultOf({ analysis, fill: outcome, fileName, language, ledger: session.ledger() });
  const marked = options.mark ? await markProblems(session, choices) : null;
  // A workbook that is filled already is a success: there is simply nothing new in it.
  const has = (wanted: string) => result.changes.some(({ status }) => status === wanted);
  const isFilled = has('unchanged') && (!has('blocked') || analysis.memory.records.length > 0);
  const done = apply.status === 'written' || isFilled;
  await writeOutputs([
    ...(done && options.output ? [{ file: options.output, content: session.save() }] : []),
    ...jsonOutput(options, result),
    ...schemeOutput(options, analysis),
  ]);
  return {
    exitCode: done ? 0 : 2,
    lines: [
      ...restoredLines(restored, options),
      ...tableLines(result, language),
      ...schemeLines(analysis, language),
      ...fillLines(result, language),
      ...findingLines(result, language),
      ...answerLines(analysis, options),
      ...(marked === null ? [] : [cli.marked(marked)]),
      ...(done && options.output ? [cli.saved(path.basename(options.output))] : []),
    ],
    problems: done ? [] : [cli.nothingToFill],
    result,
  };
}

/** Marks what the workbook has of problems now; answers how many cells. */
async function markProblems({ port }: Session, choices: Choices): Promise<number> {
  const { analysis } = await check(port, choices);
  return port.mark(marksOf(analysis));
}

async function runCheck({ options, session, answers, fileName }: Work): Promise<Outcome> {
  const { language } = options;
  const { cli } = textsOf(language);
  const choices = await choicesFor(options, session, answers);
  const { analysis, restored } = await check(session.port, choices);
  requireTables(analysis);
  requireRestored(restored);
  const result = resultOf({ analysis, fill: null, fileName, language, ledger: session.ledger() });
  const files: { readonly file: string; readonly content: Uint8Array }[] = [];
  for (const { file, sheet } of sheetsFor(options, analysis)) {
    files.push({ file, content: await savedWith(session, sheet) });
  }
  await writeOutputs([...jsonOutput(options, result), ...files, ...schemeOutput(options, analysis)]);
  return {
    exitCode: result.findings.some(({ severity }) => severity === 'error') ? 1 : 0,
    lines: [
      ...restoredLines(restored, options),
      ...tableLines(result, language),
      ...schemeLines(analysis, language),
      ...findingLines(result, language),
      ...brokenLines(analysis, options),
      ...files.map(({ file }) => cli.saved(path.basename(file))),
    ],
    problems: [],
    result,
  };
}

/** The sheets that were asked for, each with the file that it goes into. */
function sheetsFor(
  { list, review, language }: Options,
  analysis: Analysis,
): readonly { readonly file: string; readonly sheet: NewSheet }[] {
  const reviewed = review === null ? null : reviewSheet(analysis, language);
  if (review !== null && !reviewed) {
    throw new WorkbookFailure({ code: 'no-table', hostCode: null, detail: null });
  }
  return [
    ...(list === null ? [] : [{ file: list, sheet: findingsSheet(analysis, language) }]),
    ...(review === null || !reviewed ? [] : [{ file: review, sheet: reviewed }]),
  ];
}

/** The workbook with one more sheet; afterwards it is as before, so that the next file holds its own sheet only. */
async function savedWith(session: Session, sheet: NewSheet): Promise<Uint8Array> {
  const made = await session.port.addSheets([sheet]);
  if (made.status === 'failed' || made.status === 'open') throw new WorkbookFailure(made.problem);
  const content = session.save();
  if (made.status === 'written') requireRestored((await undo(session.port)).undo);
  return content;
}

async function runUndo({ options, session }: Work): Promise<Outcome> {
  const { language } = options;
  const { cli } = textsOf(language);
  const { undo: result, wasOpen } = await undo(session.port);
  if (result.status === 'failed' || result.status === 'open') throw new WorkbookFailure(result.problem);
  if (result.status === 'nothing') return { exitCode: 2, lines: [], problems: [cli.nothingToUndo] };
  if (options.output) await writeOutputs([{ file: options.output, content: session.save() }]);
  return {
    exitCode: 0,
    lines: [
      ...(wasOpen ? restoredLines(result, options) : []),
      ...undoLines(result, language),
      ...(options.output ? [cli.saved(path.basename(options.output))] : []),
    ],
    problems: [],
  };
}

async function readAnswersFile(file: string): Promise<AnswersFile> {
  const bytes = await readInput(file, mostAnswerBytes);
  return readAnswers(new TextDecoder().decode(bytes), path.basename(file));
}

/** Answers name cells by address: which rows those are is known once the workbook was read. */
export async function choicesFor(
  { writeMode, overwrite, parameters, schemes: given }: Options,
  { port }: Session,
  answers: AnswersFile | null,
): Promise<Choices> {
  const schemes = given && (await givenSchemes(given, await port.memory()));
  const choices: Choices = { ...defaultChoices, writeMode, overwrite, options: parameters, schemes };
  if (!answers) return choices;
  const [workbook, memory] = [await port.snapshot(), await port.memory()];
  const read = analyse(workbook, choices, memory);
  const said = answers.corrections;
  if (said.length === 0) return { ...choices, answers: answersFor(answers, read) };
  // The cells of the other answers are those of the tables as they are corrected.
  const corrected = { ...choices, corrections: correctionsFor(said, read) };
  const analysis = analyse(workbook, corrected, memory);
  requireApplied(said, analysis);
  return { ...corrected, answers: answersFor(answers, analysis) };
}

/** Answers that could not be used, each with what is wrong about it. */
function answerLines({ changes }: Analysis, { language }: Options): string[] {
  return (changes.problems ?? []).map(({ identity, code, data }) => {
    const said = renderReason({ code, data }, language);
    return `  ${identity.item}: ${said}`;
  });
}

/** Formulas of ours that show no result; the pane writes them again. */
function brokenLines(analysis: Analysis, { language }: Options): string[] {
  const workbook = ownWorkbook(analysis);
  const broken = brokenFormulas(workbook);
  if (broken.length === 0) return [];
  const places = broken
    .slice(0, 6)
    .map(({ cell }) => `${sheetById(workbook, cell.sheetId).name} ${cellAddress(cell.row, cell.column)}`);
  const more = broken.length > places.length ? '…' : '';
  return [textsOf(language).cli.broken(broken.length, `${places.join(', ')}${more}`)];
}

function requireTables({ workbook, tables, facts }: Analysis): void {
  if (tables.length > 0 || facts.rateCells.length > 0) return;
  const isEmpty = workbook.sheets.every(({ area }) => area === null);
  throw new WorkbookFailure({
    code: isEmpty ? 'empty-workbook' : 'no-table',
    hostCode: null,
    detail: null,
  });
}

function requireRestored(restored: UndoResult | null): void {
  if (restored?.status === 'failed' || restored?.status === 'open') {
    throw new WorkbookFailure(restored.problem);
  }
}

function restoredLines(restored: UndoResult | null, { language }: Options): string[] {
  if (restored?.status !== 'undone') return [];
  return [renderProblem({ code: 'restored', hostCode: null, detail: null }, language)];
}

function jsonOutput({ json }: Options, result: Result): { file: string; content: string }[] {
  return json === null ? [] : [{ file: json, content: `${JSON.stringify(result, null, 2)}\n` }];
}

/** The scheme of the first table as a file, to be changed and given back with --scheme. */
function schemeOutput(
  { exportScheme: file }: Options,
  { schemes: [first] }: Analysis,
): { file: string; content: string }[] {
  return file === null || !first ? [] : [{ file, content: exportScheme(first.applied.scheme) }];
}
