import { actions } from './en-US/actions';
import { changes } from './en-US/changes';
import { cleanCopy } from './en-US/cleanCopy';
import { explain } from './en-US/explain';
import { findings } from './en-US/findings';
import { handover } from './en-US/handover';
import { insert } from './en-US/insert';
import { notices } from './en-US/notices';
import { print } from './en-US/print';
import { repairFormulas } from './en-US/repairFormulas';
import { scores } from './en-US/scores';
import { settings } from './en-US/settings';
import { shell } from './en-US/shell';
import { sources } from './en-US/sources';
import { tables } from './en-US/tables';
import type { zhCN } from './zhCN';

/** The texts of the pane in English, a file for each part; one that is missing does not compile. */
export const enUS: typeof zhCN = {
  ...shell,
  actions,
  changes,
  cleanCopy,
  explain,
  findings,
  handover,
  insert,
  notices,
  print,
  repairFormulas,
  scores,
  settings,
  sources,
  tables,
};
