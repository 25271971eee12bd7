import { mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { textsOf } from '../../i18n/texts';
import { requireOther, writeOutputs } from '../files';
import type { Options } from '../options';
import { failedReport, type FileReport } from './fileReport';
import { expandInputs, outputPlaces, shownNames } from './places';
import { startProcess } from './processes';
import { summaryWorkbook } from './summaryWorkbook';
import { doAll, type Worker } from './workers';

/** Files that one process works on before it makes room for a new one. */
const filesEach = 20;

export type Batch = {
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
  readonly reports: readonly FileReport[];
  /** Processes that were started. */
  readonly workers: number;
};

type Ways = {
  readonly start?: () => Worker<Options, FileReport>;
  /** Told while the work goes on. */
  readonly progress: (line: string) => void;
};

/**
 * Checks or fills many files, one process for each core. What is wrong with one file never stops the others. Exit code
 * 0: all of them done, without errors found by a check; 1: some of them; 2: none could be done. Throws `FileProblem`
 * where a result would overwrite an input; nothing is done then.
 */
export async function runBatch(options: Options, { start = startProcess, progress }: Ways): Promise<Batch> {
  const { batch, saved } = textsOf(options.language).cli;
  const inputs = await expandInputs(options.inputs);
  const names = shownNames(inputs);
  const places = options.output === null ? [] : outputPlaces(inputs, options.output);
  if (options.summary !== null) for (const input of inputs) await requireOther(input, options.summary);
  for (const folder of new Set(places.map((place) => path.dirname(place)))) {
    await mkdir(folder, { recursive: true });
  }
  const jobs = inputs.map((input, index): Options => ({
    ...options,
    input,
    inputs: [input],
    output: places[index] ?? null,
    summary: null,
  }));
  const nameOf = new Map(inputs.map((input, index) => [input, names[index] ?? input]));
  const { results, workers } = await doAll(jobs, {
    start,
    lanes: Math.max(1, os.availableParallelism()),
    jobsEach: filesEach,
    lost: ({ input }) => failedReport(input, batch.lost),
    told: (report, count) => {
      const said =
        report.status === 'failed' ? report.message : batch.counted(report.counts.error, report.open);
      progress(batch.progress(count, jobs.length, nameOf.get(report.file) ?? report.file, said));
    },
  });
  const failed = results.filter(({ status }) => status === 'failed').length;
  const wrong = results.filter(({ counts }) => counts.error > 0).length;
  if (options.summary !== null) {
    const content = summaryWorkbook(results, names, options.language);
    await writeOutputs([{ file: options.summary, content }]);
  }
  const isWrong = failed > 0 || (options.command === 'check' && wrong > 0);
  return {
    exitCode: failed === results.length ? 2 : isWrong ? 1 : 0,
    lines: [
      batch.finished(results.length, results.length - failed, failed, wrong),
      batch.processes(workers),
      ...(options.summary === null ? [] : [saved(path.basename(options.summary))]),
    ],
    reports: results,
    workers,
  };
}
