import { cellKey, type BookSheet } from '../../book/book';
import { parseArea } from '../read/areas';
import { attribute, child, numberAttribute } from '../xml/element';
import { setAttribute } from '../xml/edits';
import { toFileText } from '../xml/entities';
import { currentRelationships } from './linkParts';
import type { PackageEditor } from './packageEditor';

/** A table names its columns a second time: where a header cell was written, the two have to agree, or Excel repairs the file. */
export function nameTableColumns(
  editor: PackageEditor,
  sheetPart: string,
  sheet: BookSheet,
  cells: ReadonlySet<number>,
): void {
  if (cells.size === 0) return;
  for (const { kind, target, external } of currentRelationships(editor, sheetPart)) {
    if (kind !== 'table' || external || !editor.parts.has(target)) continue;
    const table = editor.root(target);
    const area = parseArea(attribute(table, 'ref') ?? '');
    if (!area || numberAttribute(table, 'headerRowCount') === 0) continue;
    const edits = (child(table, 'tableColumns')?.children ?? []).flatMap((column, index) => {
      const key = cellKey(area.row, area.column + index);
      const value = cells.has(key) ? sheet.cells.get(key)?.value : undefined;
      if (typeof value !== 'string' || value === '') return [];
      return setAttribute(
        column,
        'name',
        toFileText(value).replaceAll('\r', '_x000d_').replaceAll('\n', '_x000a_'),
      );
    });
    editor.edit(target, edits);
  }
}
