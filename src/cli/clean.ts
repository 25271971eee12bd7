import path from 'node:path';
import type { Language } from '../i18n/language';
import { findingTitle } from '../i18n/render';
import { textsOf } from '../i18n/texts';
import { cellAddress } from '../domain/snapshot/address';
import { sheetById } from '../domain/snapshot/cells';
import { defaultChoices } from '../workflow/analyse';
import { check } from '../workflow/check';
import { makeCopy, reviewCopy, type OpenQuestion } from '../workflow/cleanCopy';
import type { Outcome, Work } from './commands';
import { writeOutputs } from './files';

/** Writes the copy to hand in; what is open in the workbook is said first. */
export async function runClean({ bytes, options, session }: Work): Promise<Outcome> {
  const { language, output } = options;
  const { cli } = textsOf(language);
  const { analysis } = await check(session.port, defaultChoices);
  const { open, workingSheets, personal } = reviewCopy(bytes, analysis, options.forPublic);
  const choices = { sheetsLeftOut: workingSheets, removed: personal.map(({ id }) => id) };
  const { bytes: copy, report } = await makeCopy(bytes, analysis, choices);
  if (output) await writeOutputs([{ file: output, content: copy }]);
  const place = ({ cell }: OpenQuestion) =>
    cell ? `${sheetById(analysis.workbook, cell.sheetId).name} ${cellAddress(cell.row, cell.column)}` : '';
  const became = (wanted: string) => report.cells.filter(({ became: now }) => now === wanted);
  return {
    exitCode: 0,
    lines: [
      ...(open.length === 0 ? [] : [cli.clean.open(open.length)]),
      ...open.map((question) =>
        cli.clean.question(question.kind, place(question), wordsOf(question, language)),
      ),
      cli.clean.formulas(became('formula').length, became('value').length),
      ...became('error').map(({ sheet, address }) => cli.clean.stillWrong(`${sheet} ${address}`)),
      ...(personal.length === 0 ? [] : [cli.clean.removed(personal.length)]),
      ...personal.map(({ kind, sheet, address, text }) =>
        cli.clean.item(kind, [sheet, address].filter((part) => part !== null).join(' '), text),
      ),
      ...(report.sheets.length === 0 ? [] : [cli.clean.sheets(report.sheets.join('、'))]),
      ...(output ? [cli.saved(path.basename(output))] : []),
    ],
    problems: [],
  };
}

function wordsOf(question: OpenQuestion, language: Language): string {
  switch (question.kind) {
    case 'error-value':
      return question.text;
    case 'finding':
      return `${question.code} ${findingTitle(question.code, language)}`;
    default:
      return question.item?.kind === 'named' ? question.item.name : textsOf(language).cli.clean.total;
  }
}
