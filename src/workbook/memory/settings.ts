import type { Run } from '../run';
import type { Memory } from '../port';
import type { PartHint } from '../write/apply';
import { memoryWriter, queueMemory, requireWritable } from './memoryPart';

/** The settings with what was chosen now; an empty text takes a setting out. */
export function mergedSettings(
  kept: Memory['settings'],
  chosen: Memory['settings'] = {},
): Memory['settings'] {
  return Object.fromEntries(Object.entries({ ...kept, ...chosen }).filter(([, text]) => text !== ''));
}

/** Keeps what a person chose, without writing a cell. Throws `WorkbookFailure` where the memory is read only or a record open. */
export function rememberSettings(run: Run, chosen: Memory['settings'], hint: PartHint): Promise<Memory> {
  return run(async (context) => {
    const queued = queueMemory(context, hint.partId);
    await context.sync();
    const found = await queued.finish();
    requireWritable(found.memory);
    const memory = { ...found.memory, settings: mergedSettings(found.memory.settings, chosen) };
    // The part may be made or taken out now: its id is looked for again next time.
    hint.partId = undefined;
    memoryWriter(context, found.partId).write(memory);
    await context.sync();
    return memory;
  });
}
