import type { PaneTexts } from '../../i18n/pane/paneTexts';
import type { PrintPlan } from '../../workflow/printSetup';

/** One sentence for each sheet: what the print set-up would change on it. */
export function printSentences({ changes }: PrintPlan, { print }: Pick<PaneTexts, 'print'>): string[] {
  return changes.map(({ name, heights, page }) => {
    const { orientation, zoom, titleRows, breaks } = page;
    const parts = [
      ...(orientation === 'landscape' ? [print.landscape] : []),
      ...(zoom ? ['scale' in zoom ? print.scale(zoom.scale) : print.wide] : []),
      ...(heights.size > 0 ? [print.heights(heights.size)] : []),
      ...(titleRows ? [print.titleRows(titleRows.first + 1, titleRows.last + 1)] : []),
      ...(breaks && breaks.length > 0 ? [print.breaks(breaks.length)] : []),
    ];
    return print.sheet(name, parts.join(print.between));
  });
}
