import type { WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import { emptyMemory } from '../../src/workbook/memory/memory';
import { analysisSteps, defaultChoices, type Analysis, type AnalysisStep } from '../../src/workflow/analyse';
import { resultOf } from '../../src/workflow/result';
import { baseSheet, dataSheet, evaluationSheet, manySheets, totalledSheet, workbookOf } from './workbooks';

type Part = AnalysisStep['what'] | 'result';

/** Milliseconds that this process has worked: what others do on the same machine does not count. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of one run: as a whole, by part, and the longest time of the analysis without a step. */
type Run = {
  readonly whole: number;
  readonly parts: ReadonlyMap<Part, number>;
  readonly longest: number;
  /** Times at which the work can be left. */
  readonly steps: number;
};

/** The design's bound: what takes ten times the cells may take at most eleven times as long. */
const mostRatio = 11;
/** The longest step may take this share of the whole of a long sheet: milliseconds would be those of one machine. */
const mostShare = 0.06;
const runs = 5;

/** Makes the workbook anew for every run: what was recognised once is remembered for as long as its sheets are. */
type Make = () => WorkbookSnapshot;

function once(make: Make): Run {
  const workbook = make();
  const parts = new Map<Part, number>();
  const start = cpuTime();
  let last = start;
  let longest = 0;
  let count = 0;
  const took = (part: Part): void => {
    const now = cpuTime();
    parts.set(part, (parts.get(part) ?? 0) + now - last);
    if (part !== 'result') longest = Math.max(longest, now - last);
    last = now;
  };
  const steps = analysisSteps(workbook, defaultChoices, emptyMemory);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    took(step.value.what);
    count += 1;
  }
  took('check');
  const analysis: Analysis = step.value;
  resultOf({ analysis, fill: null, fileName: workbook.name, language: 'zh-CN', ledger: null });
  took('result');
  return { whole: last - start, parts, longest, steps: count };
}

/** The quickest run, after one that warms up: what disturbs a run only ever makes it longer. */
function quickest(make: Make): Run {
  once(make);
  const all = Array.from({ length: runs }, () => once(make)).sort((a, b) => a.whole - b.whole);
  const longest = Math.min(...all.map((run) => run.longest));
  return { ...all[0]!, longest };
}

/** How a table of ten times the cells compares: the ratio of the times, and the share of its longest step. */
type Compared = { readonly ratio: number; readonly share: number };

function compare(name: string, small: Make, large: Make): Compared {
  // The code is compiled before either counts: otherwise the small one looks slower than it is.
  for (let time = 0; time < 2; time += 1) once(small);
  const [one, ten] = [quickest(small), quickest(large)];
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
  const share = ten.longest / ten.whole;
  console.log(`  steps           ${String(one.steps).padStart(9)}    ${String(ten.steps).padStart(9)}`);
  console.log(`  longest step is ${(share * 100).toFixed(2)} % of the whole`);
  return { ratio, share };
}

const rows = (make: (rows: number) => ReturnType<typeof evaluationSheet>) =>
  [() => workbookOf(make(1_000)), () => workbookOf(make(10_000))] as const;

const long = [
  compare('self-evaluation, 1,000 and 10,000 rows', ...rows(evaluationSheet)),
  compare('list of projects, 1,000 and 10,000 rows', ...rows(dataSheet)),
  compare('base data, 1,000 and 10,000 rows', ...rows(baseSheet)),
  compare('list of projects with sub-totals, 1,000 and 10,000 rows', ...rows(totalledSheet)),
];
const sheets = compare(
  '20 and 200 sheets',
  () => manySheets(20),
  () => manySheets(200),
);
const worst = Math.max(...[...long, sheets].map(({ ratio }) => ratio));
const longest = Math.max(...long.map(({ share }) => share));
console.log(`\nlargest ratio ${worst.toFixed(1)} (at most ${mostRatio})`);
console.log(`longest step ${(longest * 100).toFixed(2)} % (at most ${mostShare * 100} %)`);
process.exitCode = worst > mostRatio || longest > mostShare ? 1 : 0;
