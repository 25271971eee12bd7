/**
 * Codes of what can go wrong outside of the tables. The first group comes from Excel (workbook room), the
 * second from our own write-ahead record, the third from the cells that cannot be written.
 */
export type WorkbookProblemCode =
  | 'cell-edit'
  | 'protected'
  | 'structure-protected'
  | 'too-large'
  | 'gone'
  | 'unsupported'
  | 'refused'
  | 'busy'
  | 'no-file-access'
  | 'restart'
  | 'host'
  | 'unexpected'
  | 'changed'
  | 'record-open'
  | 'restored'
  | 'memory-newer'
  | 'memory-damaged'
  | 'locked'
  | 'array'
  | 'merged'
  | 'table-header'
  | 'rich-text';

/** Codes of an input or output file that cannot be used. */
export type FileProblemCode =
  | 'not-xlsx'
  | 'damaged-zip'
  | 'damaged-xml'
  | 'too-large'
  | 'source-too-large'
  | 'too-deep'
  | 'encrypted'
  | 'old-xls'
  | 'no-sheets'
  | 'unsupported'
  | 'empty-workbook'
  | 'no-table'
  | 'no-file'
  | 'unreadable'
  | 'not-writable';

/** One sentence each: what happened and what to do next. */
export type WorkbookProblemTexts = Readonly<Record<WorkbookProblemCode, string>>;
export type FileProblemTexts = Readonly<Record<FileProblemCode, string>>;
