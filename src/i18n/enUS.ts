import { cli } from './en-US/cli';
import { findings } from './en-US/findings';
import { outcomes } from './en-US/outcomes';
import { fileProblems, workbookProblems } from './en-US/problems';
import { answerProblems, reasons } from './en-US/reasons';
import { parameters } from './en-US/parameters';
import { recognition } from './en-US/recognition';
import { schemes } from './en-US/schemes';
import { sheets } from './en-US/sheets';
import { statuses } from './en-US/statuses';
import type { zhCN } from './zhCN';

/** Every sentence in English; one that is missing does not compile. */
export const enUS: typeof zhCN = {
  findings,
  reasons,
  answerProblems,
  outcomes,
  workbookProblems,
  fileProblems,
  parameters,
  recognition,
  schemes,
  cli,
  sheets,
  ...statuses,
  unknownReason: 'Follows from the figures of the sheet.',
};
