import * as v from 'valibot';
import { amountUnits } from '../domain/quantity/quantity';
import { isEmptyCorrection, sameTable } from '../domain/tables/correcting';
import type { TableCorrection } from '../domain/tables/corrections';
import { columnRoles } from '../domain/tables/columnWords';
import type { WorkbookSnapshot } from '../domain/snapshot/snapshot';
import type { Memory } from '../workbook/port';
import { keptList, keptSheetId, keptSheetName } from './keptList';

/** Under this name what a person said about the recognition is kept with the workbook. */
const settingName = 'corrections';

const block = v.picklist(['money', 'indicators']);
const place = v.object({ text: v.string(), ordinal: v.number(), beside: v.number() });

export const keptTableCorrections = v.array(
  v.object({
    sheetId: v.string(),
    sheet: v.string(),
    table: v.object({
      title: v.string(),
      headers: v.array(v.string()),
      subject: v.nullable(v.string()),
      ordinal: v.number(),
      alike: v.number(),
      alone: v.boolean(),
    }),
    kind: v.nullable(v.picklist(['overall-self-eval', 'project-self-eval', 'indicator-table', 'none'])),
    headers: v.array(
      v.object({
        block,
        words: v.array(v.string()),
        rows: v.number(),
        ordinal: v.number(),
        alike: v.number(),
      }),
    ),
    columns: v.array(v.object({ block, place, role: v.nullable(v.picklist(columnRoles)) })),
    unit: v.nullable(v.picklist(amountUnits)),
    scheme: v.nullable(v.string()),
    total: v.nullable(place),
  }),
);

/** What a person said about the tables of this workbook. */
export function correctionsIn(workbook: WorkbookSnapshot, { settings }: Memory): readonly TableCorrection[] {
  return keptList(keptTableCorrections, settings[settingName]).map(({ sheet, sheetId, ...said }) => ({
    ...said,
    sheetId: keptSheetId(workbook, { sheetId, sheet }),
  }));
}

/** The corrections with this one in place of what was said about the table before; one that says nothing takes it back. */
export function withCorrection(
  corrections: readonly TableCorrection[],
  correction: TableCorrection,
): readonly TableCorrection[] {
  const others = corrections.filter((other) => !sameTable(other, correction));
  return isEmptyCorrection(correction) ? others : [...others, correction];
}

/** The settings in which these corrections hold, for `port.remember`; null leaves them as they are. */
export function keptCorrections(
  workbook: WorkbookSnapshot,
  corrections: readonly TableCorrection[] | null,
): Memory['settings'] {
  if (corrections === null) return {};
  const named = corrections.map((correction) => ({
    ...correction,
    sheet: keptSheetName(workbook, correction.sheetId),
  }));
  return { [settingName]: named.length === 0 ? '' : JSON.stringify(named) };
}
