import type { TableKind } from '../../domain/tables/table';
import { areaAddress } from '../../domain/snapshot/address';
import type { CellRef, SheetSnapshot } from '../../domain/snapshot/snapshot';
import type { CorrectionOutcome, Lack } from '../../domain/tables/corrections';
import { readAsIs } from '../../domain/tables/readAsIs';
import type { Analysis } from '../../workflow/analyse';

/** A table around the self-evaluations that figures are taken from. */
export type SourceTable = {
  readonly key: string;
  readonly kind: TableKind;
  readonly sheetName: string;
  readonly hidden: boolean;
  readonly range: string;
  readonly firstCell: CellRef;
  readonly unit: string | null;
};

/** A sheet with content in which nothing was recognised. */
export type UnknownSheet = {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly hidden: boolean;
  readonly firstCell: CellRef;
  /** What a header like that of a self-evaluation lacks; null where there is none. */
  readonly lacks: readonly Lack[] | null;
};

/** What a person said that makes no table: it is none, or what was said does not hold any more. */
export type SaidOtherwise = {
  readonly key: string;
  readonly outcome: CorrectionOutcome;
  readonly sheetName: string;
  /** Null where its sheet is gone. */
  readonly firstCell: CellRef | null;
};

export type SheetOverview = {
  readonly sources: readonly SourceTable[];
  readonly unknown: readonly UnknownSheet[];
  readonly said: readonly SaidOtherwise[];
};

/** What there is beside the self-evaluations, in the order of the sheets. */
export function sheetOverview({ workbook, tables, facts, corrections, sources }: Analysis): SheetOverview {
  const sheetOf = (id: string): SheetSnapshot | null => workbook.sheets.find((one) => one.id === id) ?? null;
  const isHidden = (id: string): boolean => sheetOf(id)?.visibility !== 'visible';
  const known = new Set([...tables, ...facts.dataTables].map(({ sheetId }) => sheetId));
  // Of what a recognised table cannot use, its card tells.
  const said = corrections.filter(
    ({ status, correction, recognised }) =>
      correction.kind === 'none' || status === 'gone' || (status === 'refused' && recognised === null),
  );
  for (const { sheet } of sources) known.add(sheet.id);
  for (const { correction } of said) if (correction.kind === 'none') known.add(correction.sheetId);
  return {
    sources: facts.dataTables.map(({ kind, sheetId, sheetName, area, unit }) => ({
      key: `${sheetId}|${areaAddress(area)}`,
      kind,
      sheetName,
      hidden: isHidden(sheetId),
      range: areaAddress(area),
      firstCell: { sheetId, row: area.row, column: area.column },
      unit,
    })),
    unknown: workbook.sheets.flatMap((sheet): UnknownSheet[] => {
      const { id, name, area } = sheet;
      if (known.has(id) || area === null || sheet.visibility === 'veryHidden') return [];
      const candidate = readAsIs(sheet).found[0];
      return [
        {
          sheetId: id,
          sheetName: name,
          hidden: isHidden(id),
          firstCell: { sheetId: id, row: area.row, column: area.column },
          lacks: candidate && candidate.lacks.length > 0 ? candidate.lacks : null,
        },
      ];
    }),
    said: said.map((outcome, index): SaidOtherwise => {
      const { sheetId } = outcome.correction;
      const sheet = sheetOf(sheetId);
      const area = outcome.recognised?.area ?? sheet?.area;
      return {
        key: `${String(index)}|${sheetId}`,
        outcome,
        sheetName: sheet?.name ?? '',
        firstCell: sheet && area ? { sheetId, row: area.row, column: area.column } : null,
      };
    }),
  };
}
