import type { NewSheet } from '../../../workbook/newSheet';
import type { Analysis } from '../../../workflow/analyse';
import type { Command } from '../../../workflow/assistantCommands';

/** The command that puts a new sheet of ours into the workbook; nothing where there is none to make. */
export function addingSheet(make: (analysis: Analysis) => Promise<NewSheet | null>): Command {
  return {
    changes: true,
    work: async ({ port, analysis }) => {
      const sheet = await make(analysis);
      return sheet && { kind: 'sheets', result: await port.addSheets([sheet]) };
    },
  };
}
