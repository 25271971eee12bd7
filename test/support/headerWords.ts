import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { ColumnRole } from '../../src/domain/tables/columnWords';

/** Roles that test/golden/tables/headerWords.json has words for. */
export type WordedRole = Exclude<
  ColumnRole,
  'number' | 'level4' | 'task' | 'level-marks' | 'coefficient' | 'other'
>;

/** Words that forms print over their columns, by what they mean there; every word has its meaning without its neighbours. */
export const headerWords = JSON.parse(
  readFileSync(path.join(__dirname, '../golden/tables/headerWords.json'), 'utf8'),
) as Readonly<Record<WordedRole, readonly string[]>>;
