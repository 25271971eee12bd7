import { actions } from './zh-CN/actions';
import { changes } from './zh-CN/changes';
import { cleanCopy } from './zh-CN/cleanCopy';
import { explain } from './zh-CN/explain';
import { findings } from './zh-CN/findings';
import { handover } from './zh-CN/handover';
import { insert } from './zh-CN/insert';
import { notices } from './zh-CN/notices';
import { print } from './zh-CN/print';
import { repairFormulas } from './zh-CN/repairFormulas';
import { scores } from './zh-CN/scores';
import { settings } from './zh-CN/settings';
import { shell } from './zh-CN/shell';
import { sources } from './zh-CN/sources';
import { tables } from './zh-CN/tables';

/** 任务窗格的文字，每个部分一个文件。 */
export const zhCN = {
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
