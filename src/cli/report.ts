import path from 'node:path';
import { reportWords } from '../i18n/report/reportWords';
import { textsOf } from '../i18n/texts';
import { check } from '../workflow/check';
import { reportDocument } from '../workflow/report/reportDocument';
import { reportParts, reportText } from '../workflow/report/parts';
import { choicesFor, type Outcome, type Work } from './commands';
import { writeOutputs } from './files';

/** Writes the 自评报告 of the workbook as a Word document. */
export async function runReport({ options, session }: Work): Promise<Outcome> {
  const { cli } = textsOf(options.language);
  const { analysis } = await check(session.port, await choicesFor(options, session, null));
  const report = reportParts(analysis);
  if (!report || options.output === null) return { exitCode: 2, lines: [], problems: [cli.report.noTable] };
  await writeOutputs([{ file: options.output, content: await reportDocument(report) }]);
  const places = reportText(report).split(reportWords.open).length - 1;
  return {
    exitCode: 0,
    lines: [cli.report.open(places), cli.saved(path.basename(options.output))],
    problems: [],
  };
}
