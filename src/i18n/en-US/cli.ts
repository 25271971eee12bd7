import type { CliTexts } from '../cliText';
import { personalKinds } from '../personalKinds';

const cells = (count: number) => (count === 1 ? '1 cell' : `${count} cells`);

/** Texts of the command line in English. */
export const cli: CliTexts = {
  standard: {
    usage:
      'Name the words of a standard, and the marks with a result, for example: standard "100%计满分，每低于5%扣2分" --marks 5 --result 95.99%',
    share: (percent) => `${percent}% understood.`,
    understood: (part) => `  understood: ${part}`,
    unread: (part) => `  not understood: ${part}`,
    open: (choices) => `Left open: ${choices.join(', ')}. Read by default.`,
    score: (sentence) => `${sentence}.`,
    noResult: (value) => `“${value}” is no result that can be scored. Give a number such as 95.99%.`,
  },
  help: `PERF: fill in and check performance self-evaluation tables (a trial host, not Excel)

Usage:
  clean IN.xlsx -o COPY.xlsx            save a copy to hand in: no functions, marks or records of the add-in
  fill  IN.xlsx -o OUT.xlsx [options]   fill the tables and save a new file
  check IN.xlsx [options]               check only, change nothing
  undo  IN.xlsx -o OUT.xlsx             take back the last fill and save a new file
  check *.xlsx --summary SUM.xlsx       check many files, summed up in one workbook
  fill  *.xlsx -o FOLDER [--summary SUM.xlsx]  fill many files, saved in a folder
  report IN.xlsx -o REPORT.docx         write the report on the self-evaluation as a Word document

Options:
  -o FILE               where the result goes (not the input file)
  --json FILE           save the result as JSON as well
  --list FILE           save the workbook with the findings as a new sheet (for check)
  --review FILE         save the workbook with a sheet for a reviewer: self, recomputed and reviewed scores (for check)
  --write MODE          perf functions, plain formulas or values; else as kept with the workbook
  --accept-proposals    accept the proposals that are ticked beforehand
  --overwrite           replace what cells hold already
  --public              for clean: a copy for the public, without names, telephone numbers and hidden sheets
  --mark                mark the problems of the filled workbook in their cells; formats stay
  --options TEXT        scoring parameters, e.g. rounding=linear;reverse=linear; kept with the workbook
  --scheme SCHEME       scoring scheme: an id (such as hunan-5) or a file; may be repeated; kept with the workbook
  --export-scheme FILE  save the scheme of the first table as JSON, to be changed and read with --scheme
  --source ROLE=FILE    sheets to compare with: approved=FILE (targets), ledger=FILE, last-year=FILE; may be repeated (fill, check)
  --answers FILE        your scores, figures that no form has, and your answers to questions (JSON)
  --language LANGUAGE   zh-CN (default) or en-US
  --help                show this text

Exit codes: fill, undo, clean and report 0 when done, 2 when nothing could be done; check 0 without errors, 1 with errors, 2 when it cannot check; of many files 1 when one could not be done or has errors, 2 when none could.`,
  unknownCommand: (command) => `There is no command “${command}”. Use fill, check, undo, clean or report.`,
  unknownOption: (option) => `There is no option “${option}”. See --help.`,
  missingValue: (option) => `“${option}” needs a value. See --help.`,
  badValue: (option, value, allowed) => `“${option}” cannot be “${value}”. Use one of: ${allowed}.`,
  missingInput: 'Name the workbook, for example: fill table.xlsx -o result.xlsx',
  missingOutput: 'Name the result file with -o, for example: -o result.xlsx',
  tooManyInputs: 'This command takes one workbook at a time. Name one input file only.',
  sourceProblem: (file, why) => `The source file “${file}” was not put in. ${why}`,
  sameFile: 'The result file cannot be the input file. Choose another name.',
  opened: (file, sheets) => `Opened ${file} with ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}.`,
  tables: (count, others) =>
    `Found ${count} self-evaluation ${count === 1 ? 'table' : 'tables'}${others === 0 ? '' : ` and ${others} other ${others === 1 ? 'table' : 'tables'}`}.`,
  table: (kind, sheet, range) => `  ${sheet} (${range}): ${kind}`,
  scheme: (name, tables, why) =>
    `Scoring scheme: ${name}, for ${tables} ${tables === 1 ? 'table' : 'tables'}. ${why}`,
  schemeOffered: (name, id, why) => `  It may also be: ${name}. ${why} To use it, add --scheme ${id}`,
  schemeUnused: (name) =>
    `  The chosen scheme is not used: ${name}. It is not made for the tables of this workbook.`,
  written: (count) => `Filled ${cells(count)}.`,
  proposed: (count) => `Proposed scores wait for your confirmation and were not written: ${cells(count)}.`,
  judgement: (count) => `Left for you to score: ${cells(count)}.`,
  conflict: (count) => `Kept because they hold something else: ${cells(count)}.`,
  blocked: (count) => `Locked or on a very hidden sheet, not written: ${cells(count)}.`,
  leftOut: (count) => `Left out by your answers: ${cells(count)}.`,
  unchanged: (count) => `Nothing to change: ${cells(count)}.`,
  nothingToFill: 'There is nothing to fill.',
  score: (sheet, total, grade) => `  ${sheet}: total ${total}, grade ${grade}`,
  openScore: (sheet, open, least, most) =>
    `  ${sheet}: ${open} marks are open, the total will lie between ${least} and ${most}`,
  findings: (errors, warnings, hints) => `Errors: ${errors}, questions: ${warnings}, hints: ${hints}`,
  noFindings: 'No problems found.',
  finding: (code, severity, place, message) => `  ${code} ${severity} ${place}: ${message}`,
  marked: (count) => (count === 0 ? 'There are no problems to mark.' : `Marked cells: ${count}.`),
  sheetsUndone: (names) => `Taken back: the sheet ${names.join(', ')}.`,
  sheetsKept: (names) => `Changed since and kept: the sheet ${names.join(', ')}.`,
  undone: (count) => `Restored ${cells(count)}.`,
  kept: (count) => `Changed since the fill and kept as they are: ${cells(count)}.`,
  nothingToUndo: 'There is no fill to undo.',
  saved: (file) => `Saved ${file}.`,
  broken: (count, places) =>
    `Functions of the add-in gave no result in ${cells(count)} (${places}). Choose “Repair formulas” in the task pane in Excel.`,
  batch: {
    files: 'Files',
    findings: 'Findings',
    fileHeadings: [
      'No.',
      'File',
      'Result',
      'Tables',
      'Total',
      'Grade',
      'Errors',
      'Doubts',
      'Hints',
      'Conflicts',
      'Open',
      'Remarks',
    ],
    findingHeadings: ['File', 'Code', 'Severity', 'Sheet', 'Cells', 'Finding'],
    joint: {
      sheet: 'Several units',
      headings: [
        'File',
        'Project',
        'Units',
        'Annual budget (万元)',
        'Executed (万元)',
        'Execution rate',
        'Total together',
        'Grade',
        'Remarks',
      ],
      between: ', ',
      range: (least, most) => `The total lies between ${least} and ${most}.`,
      problems: {
        open: 'Some indicators wait for a score by a person.',
        'unit-missing': 'A table names no unit, so nothing was aggregated. Add the name of the unit.',
        'unit-twice': 'A unit has more than one table, so nothing was aggregated. Keep one of them.',
        'year-unclear': 'A table names no year, so nothing was aggregated. Add the year.',
        'indicators-differ':
          'The units do not have the same indicators, so there is no total. Use the same ones.',
        'marks-differ': 'The units have different marks, so there is no total. Use the same marks.',
        'marks-missing': 'An indicator has no marks, so there is no total. Add the marks.',
        'schemes-differ': 'The units use different scoring methods, so there is no total. Choose one method.',
      },
    },
    done: 'Done',
    hasErrors: 'Errors',
    failed: 'Not done',
    between: '; ',
    total: (sheet, total, grade) => `${sheet}: ${total}${grade === null ? '' : `, ${grade}`}`,
    lost: 'The program ended unexpectedly, or took longer than 10 minutes. Try this file by itself; if that fails, save it anew as .xlsx.',
    counted: (errors, open) => `errors: ${errors}, open cells: ${open}`,
    progress: (count, all, file, said) => `[${count}/${all}] ${file}: ${said}`,
    finished: (all, done, failed, wrong) =>
      `${all} files: ${done} done, ${failed} not done; ${wrong} with errors.`,
    processes: (count) => `Processes used: ${count}.`,
  },
  oneOnly: (option) => `“${option}” is for one workbook only. For several files use --summary.`,
  report: {
    open: (places) => `The report is written. ${places} places (〔\u3000〕) are left for you to fill in.`,
    noTable: 'There is no self-evaluation table to report on. Open a workbook that has one.',
  },
  clean: {
    open: (count) =>
      `Before you hand it in: ${count} ${count === 1 ? 'thing is' : 'things are'} not settled.`,
    question: (kind, place, text) =>
      `  ${{ judgement: 'To be scored', proposed: 'To be confirmed', 'error-value': 'Error value', finding: 'Error' }[kind]} ${place}: ${text}`,
    total: 'total, grade',
    formulas: (formulas, values) =>
      `Copy to hand in: ordinary formulas in ${cells(formulas)}, values in ${cells(values)}. Marks and the add-in's records are gone.`,
    stillWrong: (place) =>
      `  ${place} shows an error value, and so does the copy. Repair the formulas first, then make the copy.`,
    removed: (count) => `Copy for the public: ${count} ${count === 1 ? 'thing' : 'things'} taken out.`,
    item: (kind, place, text) =>
      `  ${personalKinds['en-US'][kind]} ${place}${text === '' ? '' : `: ${text}`}`,
    sheets: (names) => `Sheets that are not in the copy: ${names}.`,
  },
};
