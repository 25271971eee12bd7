import { identityKey } from '../domain/changes/identities';
import { locate } from '../domain/tables/identity';
import type { Locate } from '../workbook/port';
import type { Analysis } from './analyse';

/** Where a recorded cell stands in the workbook as it was just read, and what a fill would write there now. */
export function locateIn({ changes, tables }: Pick<Analysis, 'changes' | 'tables'>): Locate {
  const planned = new Map(changes.changes.map((change) => [identityKey(change.identity), change]));
  return (identity) => {
    const change = planned.get(identityKey(identity));
    if (change) {
      const formula = change.write && 'formula' in change.write ? change.write.formula : null;
      return { cell: change.target, formula };
    }
    const cell = locate(identity, tables);
    return cell && { cell, formula: null };
  };
}
