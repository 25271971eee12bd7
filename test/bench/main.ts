import type { WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import { emptyMemory } from '../../src/workbook/memory/memory';
import { analysisSteps, defaultChoices, type Analysis, type AnalysisStep } from '../../src/workflow/analyse';
import { resultOf } from '../../src/workflow/result';
import { baseSheet, dataSheet, evaluationSheet, manySheets, workbookOf } from './workbooks';

type Part = AnalysisStep['what'] | 'result';

/** Milliseconds that this process has worked: what others do on the same machine does not count. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of one run: as a whole, by part, and the longest time without a step. */
type Run = { readonly whole: number; readonly parts: ReadonlyMap<Part, number>; readonly longest: number };

/** The design's bound: what takes ten times the cells may take at most eleven times as long. */
const mostRatio = 11;
const runs = 3;

/** Makes the workbook anew for every run: what was recognised once is remembered for as long as its sheets are. */
type Make = () => WorkbookSnapshot;

function once(make: Make): Run {
  const workbook = make();
  const parts = new Map<Part, number>();
  const start = cpuTime();
  let last = start;
  let longest = 0;
  const took = (part: Part): void => {
    const now = cpuTime();
    parts.set(part, (parts.get(part) ?? 0) + now - last);
    longest = Math.max(longest, now - last);
    last = now;
  };
  const steps = analysisSteps(workbook, defaultChoices, emptyMemory);
  let step = steps.next();
  for (; !step.done; step = steps.next()) took(step.value.what);
  took('check');
  const analysis: Analysis = step.value;
  resultOf({ analysis, fill: null, fileName: workbook.name, language: 'zh-CN', ledger: null });
  took('result');
  return { whole: last - start, parts, longest };
}

/** The run with the median time, after one that warms up. */
function median(make: Make): Run {
  once(make);
  const all = Array.from({ length: runs }, () => once(make)).sort((a, b) => a.whole - b.whole);
  return all[Math.floor(runs / 2)]!;
}

function compare(name: string, small: Make, large: Make): number {
  // The code is compiled before either counts: otherwise the small one looks slower than it is.
  for (let time = 0; time < 2; time += 1) once(small);
  const [one, ten] = [median(small), median(large)];
  const ratio = ten.whole / one.whole;
  console.log(`\n${name}`);
  const line = (label: string, a: number, b: number): void => {
    const times = `${a.toFixed(1).padStart(9)} ms ${b.toFixed(1).padStart(9)} ms`;
    console.log(`  ${label.padEnd(16)}${times} ${(b / a).toFixed(1).padStart(7)}`);
  };
  for (const [part, time] of one.parts) line(part, time, ten.parts.get(part) ?? 0);
  line('whole', one.whole, ten.whole);
  console.log(
    `  longest step    ${one.longest.toFixed(1).padStart(9)} ms ${ten.longest.toFixed(1).padStart(9)} ms`,
  );
  return ratio;
}

const rows = (make: (rows: number) => ReturnType<typeof evaluationSheet>) =>
  [() => workbookOf(make(1_000)), () => workbookOf(make(10_000))] as const;

const worst = Math.max(
  compare('self-evaluation, 1,000 and 10,000 rows', ...rows(evaluationSheet)),
  compare('list of projects, 1,000 and 10,000 rows', ...rows(dataSheet)),
  compare('base data, 1,000 and 10,000 rows', ...rows(baseSheet)),
);
const sheets = compare(
  '20 and 200 sheets',
  () => manySheets(20),
  () => manySheets(200),
);
console.log(`\nlargest ratio of rows ${worst.toFixed(1)} (at most ${mostRatio})`);
// Figures are matched across all sheets, so this one grows faster than the sheets: shown, not judged.
console.log(`ratio of sheets ${sheets.toFixed(1)} (not judged)`);
process.exitCode = worst > mostRatio ? 1 : 0;
