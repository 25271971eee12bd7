import { sampleForm } from '../domain/forms/sampleForm';
import type { Assistant } from './assistantCommands';
import { formSheet } from './blankForms';

/**
 * Puts a small table with invented figures into the workbook as a new sheet, so that a person can try the assistant; the
 * sheets that are there stay as they are, and undo takes the new one away. Reads the workbook first where that was not done.
 */
export async function insertSample(assistant: Assistant): Promise<void> {
  if (!assistant.state().analysis) await assistant.read();
  // Why it could not be read is said already.
  if (!assistant.state().analysis) return;
  await assistant.perform({
    changes: true,
    work: async ({ port }) => ({ kind: 'sheets', result: await port.addSheets([formSheet(sampleForm())]) }),
  });
}
