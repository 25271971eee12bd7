import { runCommand } from '../commands';
import type { Options } from '../options';
import { failureSentence } from '../sentences';
import { failedReport, reportOf, type FileReport } from './fileReport';

/** One process of a batch: it is sent the options of one file after the other and sends back what came of each. */
process.on('message', (options: Options) => {
  void work(options).then((report) => process.send?.(report));
});

async function work(options: Options): Promise<FileReport> {
  try {
    return reportOf(options.input, await runCommand(options));
  } catch (error) {
    return failedReport(options.input, failureSentence(error, options.language));
  }
}
