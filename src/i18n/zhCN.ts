import { cli } from './zh-CN/cli';
import { findings } from './zh-CN/findings';
import { outcomes } from './zh-CN/outcomes';
import { fileProblems, workbookProblems } from './zh-CN/problems';
import { answerProblems, reasons } from './zh-CN/reasons';
import { parameters } from './zh-CN/parameters';
import { recognition } from './zh-CN/recognition';
import { schemes } from './zh-CN/schemes';
import { sheets } from './zh-CN/sheets';
import { statuses } from './zh-CN/statuses';

/** Every sentence in Chinese; the type of this object is what the other language has to be. */
export const zhCN = {
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
  unknownReason: '按表内数据得出。',
};
