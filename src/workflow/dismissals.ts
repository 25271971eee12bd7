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

/** Under this name the findings that a person set aside are kept with the workbook. */
const settingName = 'dismissals';

const kept = v.array(
  v.object({
    code: v.string(),
    sheetId: v.string(),
    /** A sheet that got another id on opening is known by its name. */
    sheet: v.string(),
    table: v.string(),
    cells: v.array(v.string()),
    figures: v.string(),
    reason: v.string(),
  }),
);

/** What was set aside in this workbook. What cannot be read (of a newer version, damaged) counts as not set aside. */
export function dismissalsIn({ sheets }: WorkbookSnapshot, { settings }: Memory): readonly Dismissal[] {
  return read(settings[settingName]).map(({ sheet, ...dismissal }) => {
    const found =
      sheets.find(({ id }) => id === dismissal.sheetId) ?? sheets.find(({ name }) => name === sheet);
    return { ...dismissal, sheetId: found?.id ?? dismissal.sheetId };
  });
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
function settingsOf({ sheets }: WorkbookSnapshot, dismissals: readonly Dismissal[]): Memory['settings'] {
  const named = dismissals.map((dismissal) => ({
    ...dismissal,
    sheet: sheets.find(({ id }) => id === dismissal.sheetId)?.name ?? '',
  }));
  return { [settingName]: named.length === 0 ? '' : JSON.stringify(named) };
}

function read(text: string | undefined): v.InferOutput<typeof kept> {
  try {
    const parsed = v.safeParse(kept, JSON.parse(text ?? '[]'));
    return parsed.success ? parsed.output : [];
  } catch {
    return [];
  }
}
