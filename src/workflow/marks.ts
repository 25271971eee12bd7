import type { Mark } from '../workbook/port';
import type { Analysis } from './analyse';

/** What is marked in the cells: errors and warnings; hints stay in the pane, so that a sheet does not drown in colour. */
export function marksOf({ findings }: Pick<Analysis, 'findings'>): readonly Mark[] {
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, severity, cells }) => ({
      code,
      severity: severity === 'error' ? 'error' : 'warning',
      cells,
    }));
}
