import type { AttachedObjects } from '../../book/book';
import { defineClass } from '../definition';
import { sheetOf, type WorksheetState } from '../state';

/** A collection of objects beside the cells, of which the host knows only how many there are. */
const counted = (className: string, kind: keyof AttachedObjects) =>
  defineClass<WorksheetState>({
    className,
    methods: { GetCount: ({ sheetId }, _args, host) => sheetOf(host, sheetId).attached[kind] },
  });

/** Charts, shapes, comments and pivot tables of a sheet. */
export const attachedCollections = {
  Charts: counted('ChartCollection', 'charts'),
  Comments: counted('CommentCollection', 'comments'),
  PivotTables: counted('PivotTableCollection', 'pivotTables'),
  Shapes: counted('ShapeCollection', 'shapes'),
} as const;
