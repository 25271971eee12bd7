import type { CellContent, CellIdentity } from '../domain/changes/changeSet';
import type { CellRef, CellType, CellValue, WorkbookSnapshot } from '../domain/snapshot/snapshot';
import type { SourceRole } from '../domain/sources/source';
import type { ChangeListener } from './changes';
import type { PageChange, PageState, SheetLayout } from '../domain/print/pageState';
import type { NewSheet } from './newSheet';
import type { LayoutRequest } from './print/readLayouts';

/** One cell to be written; only fields that are not null are touched. */
export type CellWrite = {
  readonly identity: CellIdentity;
  readonly target: CellRef;
  /** What stood there when the preview was made: any difference at apply time stops the fill. */
  readonly expected: CellContent;
  readonly formula: string | null;
  readonly value: CellValue | null;
  readonly numberFormat: string | null;
};

export type WritePlan = {
  readonly writes: readonly CellWrite[];
  /** Cells the figures come from, with what they held in the preview. */
  readonly inputs: readonly {
    readonly cell: CellRef;
    readonly value: CellValue;
    readonly formula: string | null;
  }[];
  /** What the person chose, to be kept with the workbook beside the record; an empty text takes a choice out. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What the person did, for the words of undo; absent: a fill. */
  readonly what?: RecordedWhat;
  /** True where the person was told that characters formatted one by one lose their look (rich text). */
  readonly allowRichText?: boolean;
};

/** One cell of a record: enough to take the fill back exactly. */
export type RecordedCell = {
  readonly identity: CellIdentity;
  readonly target: CellRef;
  /** Finds the sheet again in a program that gives its sheets new ids on opening. */
  readonly sheetName: string;
  /** `type` tells the text `#N/A` from the error, and `100%` as text from a number. */
  readonly before: CellContent & {
    readonly formulaR1C1: string | null;
    readonly fill: string | null;
    readonly type: CellType;
  };
  readonly after: {
    readonly formula: string | null;
    readonly formulaR1C1: string | null;
    readonly value: CellValue | null;
    readonly numberFormat: string | null;
  };
};

/** What a record takes back: cells that were filled in or corrected, or a sheet that was made (`name`). */
export type RecordedWhat = {
  readonly kind: 'fill' | 'correction' | 'sheet' | 'pages';
  /** Of a new sheet: how it is called. */
  readonly name?: string | undefined;
};

/** A sheet that was made or made anew, as a record knows it. */
export type RecordedSheet = {
  /** Null as long as the sheet is being made. */
  readonly sheetId: string | null;
  readonly name: string;
  /** What the sheet held before it was made anew; null for a sheet that was not there. */
  readonly before: NewSheet | null;
};

/** The print set-up of a sheet before and after it was changed; only what was changed. */
export type RecordedPages = {
  readonly sheetId: string;
  readonly name: string;
  readonly before: Partial<PageState>;
  readonly after: Partial<PageState>;
  /** Row (from 0), height before and after in points. */
  readonly heights: readonly (readonly [row: number, before: number, after: number])[];
};

/** A sheet of ours that is in the workbook. */
export type MadeSheet = {
  /** Null as long as the sheet is being made. */
  readonly sheetId: string | null;
  readonly name: string;
  /** As we wrote it: tells whether a person altered it since, and brings it back. */
  readonly content: NewSheet;
};

/** A file whose sheets are put into the workbook to be compared with. */
export type SourceFile = {
  readonly bytes: Uint8Array;
  /** Name of the file. */
  readonly name: string;
  readonly role: SourceRole;
  /** What the names of its sheets begin with. */
  readonly label: string;
};

/** A sheet that was put in from another file. */
export type SourceSheet = {
  /** Null as long as it is being put in. */
  readonly sheetId: string | null;
  readonly name: string;
  readonly role: SourceRole;
  readonly fileName: string;
  /** Tells whether a person altered it since; null as long as it is being put in. */
  readonly digest: string | null;
};

/** A sheet that was put in, as a record knows it. */
export type RecordedSource = {
  readonly sheetId: string | null;
  readonly name: string;
  /** How it is called in its file: it may have this name for a moment, with a number. */
  readonly original: string;
};

/** `open` from the first action of the writing request until its last: an open record found later is restored. */
export type FillRecord = {
  /** Sheets that were made with it; such a record has no cells. */
  readonly sheets?: readonly RecordedSheet[];
  /** Sheets that were put in from other files with it; such a record has no cells. */
  readonly sources?: readonly RecordedSource[];
  /** While sources are being put in: the names of the sheets that were there before. */
  readonly namesBefore?: readonly string[];
  /** Print set-ups that were changed with it; such a record has no cells. */
  readonly pages?: readonly RecordedPages[];
  /** The sheet in view before, where the record brought another to the front. */
  readonly viewBefore?: { readonly sheetId: string; readonly name: string };
  readonly id: string;
  readonly state: 'open' | 'done';
  /** What was going on while the record is open; both are finished by putting back what was there before the fill. */
  readonly direction: 'fill' | 'undo';
  /** Absent: a fill. */
  readonly what?: RecordedWhat | undefined;
  readonly cells: readonly RecordedCell[];
};

export type Memory = {
  readonly schemaVersion: 1;
  readonly records: readonly FillRecord[];
  readonly settings: Readonly<Record<string, string>>;
  /** The sheets that we made; missing where there are none. */
  readonly made?: readonly MadeSheet[];
  /** The sheets that were put in from other files; missing where there are none. */
  readonly sources?: readonly SourceSheet[];
  /** The part comes from a newer version or cannot be read: nothing of ours is written to this workbook. */
  readonly locked?: 'newer' | 'damaged';
};

export type ApplyResult =
  | {
      readonly status: 'written';
      readonly record: FillRecord;
      /** What the written cells show now; empty where that could not be read. */
      readonly values: readonly {
        readonly cell: CellRef;
        readonly value: CellValue;
        readonly text: string;
      }[];
    }
  /** Nothing to write: no request was made and no record left. */
  | { readonly status: 'nothing' }
  /** The workbook changed since the preview; nothing was written. */
  | { readonly status: 'changed'; readonly cells: readonly CellRef[] }
  /** Cells that cannot be written after all (locked, part of an array or a table header); nothing was written. */
  | {
      readonly status: 'refused';
      readonly cells: readonly CellRef[];
      readonly why: 'locked' | 'array' | 'merged' | 'table-header' | 'rich-text';
    }
  /** The request failed and was put back. */
  | { readonly status: 'failed'; readonly problem: WorkbookProblem }
  /** The request failed and so did putting it back: the record stays open. */
  | { readonly status: 'open'; readonly problem: WorkbookProblem; readonly record: FillRecord };

export type AddSheetsResult =
  | {
      readonly status: 'written';
      readonly record: FillRecord;
      /** In the order given. `anew`: an unaltered sheet of ours was made anew at its place. */
      readonly sheets: readonly { readonly sheetId: string; readonly name: string; readonly anew: boolean }[];
    }
  /** No sheet was asked for, or all of them stand there just so. */
  | {
      readonly status: 'nothing';
      readonly sheets: readonly { readonly sheetId: string; readonly name: string }[];
    }
  /** The request failed, or nothing could be written, and the workbook is as it was. */
  | { readonly status: 'failed'; readonly problem: WorkbookProblem }
  /** The request failed and so did putting it back: the record stays open. */
  | { readonly status: 'open'; readonly problem: WorkbookProblem; readonly record: FillRecord };

export type InsertSourcesResult =
  | {
      readonly status: 'written';
      readonly record: FillRecord;
      readonly sheets: readonly { readonly sheetId: string; readonly name: string }[];
    }
  | { readonly status: 'nothing' }
  /** A file that cannot be put in: nothing was. */
  | { readonly status: 'refused'; readonly file: string; readonly code: SourceFileProblem }
  | { readonly status: 'failed'; readonly problem: WorkbookProblem }
  | { readonly status: 'open'; readonly problem: WorkbookProblem; readonly record: FillRecord };

/** Why a file cannot be put in. */
export type SourceFileProblem =
  'encrypted' | 'old-xls' | 'source-too-large' | 'not-xlsx' | 'damaged-zip' | 'no-sheets';

export type SetPagesResult =
  | { readonly status: 'written'; readonly record: FillRecord }
  | { readonly status: 'nothing' }
  | { readonly status: 'failed'; readonly problem: WorkbookProblem }
  | { readonly status: 'open'; readonly problem: WorkbookProblem; readonly record: FillRecord };

export type UndoResult =
  | {
      readonly status: 'undone';
      readonly restored: readonly CellRef[];
      readonly kept: readonly { readonly cell: CellRef | null; readonly identity: CellIdentity }[];
      /** Names of sheets that were taken out or put back, and of those that a person altered; missing for cells. */
      /** Names of sheets whose print set-up was put back, and of those where a person changed it since. */
      readonly pages?: { readonly restored: readonly string[]; readonly kept: readonly string[] };
      readonly sheets?: { readonly removed: readonly string[]; readonly kept: readonly string[] };
    }
  | { readonly status: 'nothing' }
  | { readonly status: 'failed'; readonly problem: WorkbookProblem }
  | { readonly status: 'open'; readonly problem: WorkbookProblem };

/** A failure of the host as data; i18n makes the sentence. `code` is ours, `hostCode` Excel's. */
export type WorkbookProblem = {
  readonly code: string;
  readonly hostCode: string | null;
  readonly detail: string | null;
};

/** Cells of one finding, to be seen in the sheet. */
export type Mark = {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly cells: readonly CellRef[];
};

/** Where in today's workbook a recorded cell stands, and what we would write there now; null where it is gone. */
export type Locate = (
  identity: CellIdentity,
) => { readonly cell: CellRef; readonly formula: string | null } | null;

/** All that the add-in wants of a workbook. The Office.js adapter is the only one that ships. */
export type WorkbookPort = {
  /** At most 2 syncs, more only for chunks of 2 MB. */
  snapshot(): Promise<WorkbookSnapshot>;
  /** The snapshot with these sheets read again (null: all); the others stay the same objects. At most 2 syncs for 2 MB. */
  reread(before: WorkbookSnapshot, changed: readonly string[] | null): Promise<WorkbookSnapshot>;
  /** Tells what others changed in the workbook, never what the add-in wrote; answers how to stop listening. */
  onChange(listener: ChangeListener): () => void;
  /** At most 2 syncs to apply and 1 to read back. */
  apply(plan: WritePlan): Promise<ApplyResult>;
  /**
   * Makes sheets at the end of the workbook, or makes those of ours anew that nobody altered (forms are always new
   * ones), and shows the first. At most 3 syncs to read and 2 to write.
   */
  addSheets(sheets: readonly NewSheet[]): Promise<AddSheetsResult>;
  /** Puts the visible sheets of the files in at the end, to be compared with. At most 2 syncs to read and 3 to write. */
  insertSources(files: readonly SourceFile[]): Promise<InsertSourcesResult>;
  /** How sheets are printed now. One sync. Throws `WorkbookFailure`. */
  pages(requests: readonly LayoutRequest[]): Promise<readonly SheetLayout[]>;
  /** Sets sheets up for printing: row heights, page set-up, page breaks; never contents. At most 3 syncs. */
  setPages(changes: readonly PageChange[]): Promise<SetPagesResult>;
  /** Takes back the newest record that is done. */
  undo(locate: Locate): Promise<UndoResult>;
  /** Puts back every open record; `nothing` where there is none. */
  restore(locate: Locate): Promise<UndoResult>;
  memory(): Promise<Memory>;
  /** The workbook as the bytes of an .xlsx, as it stands now. Throws `WorkbookFailure`. */
  file(): Promise<Uint8Array>;
  /** Opens the bytes of an .xlsx as a new workbook beside this one. One sync. Throws `WorkbookFailure`. */
  openBeside(bytes: Uint8Array): Promise<void>;
  /** Keeps choices with the workbook without writing a cell; an empty text takes one out. Throws `WorkbookFailure`. */
  remember(settings: Memory['settings']): Promise<Memory>;
  /** Marks cells in place of the marks that are there; the person's formats stay. Answers how many cells. Throws `WorkbookFailure`. */
  mark(marks: readonly Mark[]): Promise<number>;
  /** Takes every mark of ours away; answers how many rules. Throws `WorkbookFailure`. */
  clearMarks(): Promise<number>;
  select(cell: CellRef): Promise<void>;
  /** The cell that is selected now; of several, the active one. */
  selected(): Promise<CellRef>;
};
