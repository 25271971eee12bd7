import * as v from 'valibot';
import {
  identityOfFinding,
  sameFinding,
  type Dismissal,
  type FindingIdentity,
} from '../domain/findings/dismissals';
import type { Finding } from '../domain/findings/finding';
import type { WorkbookSnapshot } from '../domain/snapshot/snapshot';
import type { Memory } from '../workbook/port';
import type { Analysis } from './analyse';
import { keptList, keptSheetId, keptSheetName } from './keptList';

/** Under this name the findings that a person set aside are kept with the workbook. */
const settingName = 'dismissals';

export const keptDismissals = v.array(
  v.object({
    code: v.string(),
    sheetId: v.string(),
    sheet: v.string(),
    table: v.string(),
    cells: v.array(v.string()),
    figures: v.string(),
    reason: v.string(),
  }),
);

/** What was set aside in this workbook. */
export function dismissalsIn(workbook: WorkbookSnapshot, { settings }: Memory): readonly Dismissal[] {
  return keptList(keptDismissals, settings[settingName]).map(({ sheet, ...dismissal }) => ({
    ...dismissal,
    sheetId: keptSheetId(workbook, { sheetId: dismissal.sheetId, sheet }),
  }));
}

/**
 * The settings in which a finding is set aside with its reason, for `port.remember`. An empty reason is none: a reviewer
 * would ask for it (throws a RangeError).
 */
export function keptDismissal(
  analysis: Pick<Analysis, 'workbook' | 'tables' | 'memory'>,
  finding: Finding,
  reason: string,
): Memory['settings'] {
  if (reason.trim() === '') throw new RangeError('A finding is set aside with a reason only');
  const identity = identityOfFinding(analysis.workbook, analysis.tables, finding);
  return settingsOf(analysis.workbook, [
    ...others(analysis, identity),
    { ...identity, reason: reason.trim() },
  ]);
}

/** The settings in which a finding that was set aside is open again, for `port.remember`. */
export function withdrawnDismissal(
  analysis: Pick<Analysis, 'workbook' | 'tables' | 'memory'>,
  finding: Finding,
): Memory['settings'] {
  const identity = identityOfFinding(analysis.workbook, analysis.tables, finding);
  return settingsOf(analysis.workbook, others(analysis, identity));
}

function others(
  { workbook, memory }: Pick<Analysis, 'workbook' | 'memory'>,
  identity: FindingIdentity,
): readonly Dismissal[] {
  return dismissalsIn(workbook, memory).filter((dismissal) => !sameFinding(dismissal, identity));
}

/** An empty text takes the setting out. */
function settingsOf(workbook: WorkbookSnapshot, dismissals: readonly Dismissal[]): Memory['settings'] {
  const named = dismissals.map((dismissal) => ({
    ...dismissal,
    sheet: keptSheetName(workbook, dismissal.sheetId),
  }));
  return { [settingName]: named.length === 0 ? '' : JSON.stringify(named) };
}
