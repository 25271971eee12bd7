import type { WriteMode } from '../domain/changes/changeSet';
import type { Memory } from '../workbook/port';

/** Under this name it is kept with the workbook how figures are written. */
const settingName = 'writeMode';

export const writeModes: readonly WriteMode[] = ['perf', 'plain', 'values'];

/** How figures are written: as chosen in this sitting, else as kept with the workbook, else with the add-in's functions. */
export function writeModeOf(chosen: WriteMode | null, { settings }: Pick<Memory, 'settings'>): WriteMode {
  return chosen ?? writeModes.find((mode) => mode === settings[settingName]) ?? 'perf';
}

/** What is kept with the workbook of the choice; nothing where none was made. The usual way need not be kept. */
export function keptWriteMode(chosen: WriteMode | null): Memory['settings'] {
  if (chosen === null) return {};
  return { [settingName]: chosen === 'perf' ? '' : chosen };
}
