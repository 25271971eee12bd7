import * as v from 'valibot';
import type { WorkbookSnapshot } from '../domain/snapshot/snapshot';

/** A list kept with the workbook. What cannot be read (of a newer version, damaged) is empty: the person is asked again. */
export function keptList<Schema extends v.GenericSchema<unknown, readonly unknown[]>>(
  schema: Schema,
  text: string | undefined,
): v.InferOutput<Schema> {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text ?? '[]'));
    return parsed.success ? parsed.output : ([] as v.InferOutput<Schema>);
  } catch {
    return [] as v.InferOutput<Schema>;
  }
}

/** The id of a kept sheet in this workbook: one that got another id on opening is known by its name. */
export function keptSheetId(
  { sheets }: WorkbookSnapshot,
  { sheetId, sheet }: { readonly sheetId: string; readonly sheet: string },
): string {
  const found = sheets.find(({ id }) => id === sheetId) ?? sheets.find(({ name }) => name === sheet);
  return found?.id ?? sheetId;
}

/** The name under which a sheet is kept beside its id. */
export function keptSheetName({ sheets }: WorkbookSnapshot, sheetId: string): string {
  return sheets.find(({ id }) => id === sheetId)?.name ?? '';
}
