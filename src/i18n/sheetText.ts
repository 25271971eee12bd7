/** Words of the sheets that the add-in makes. */
export type SheetTexts = {
  readonly findings: {
    /** Also the name of the sheet. */
    readonly title: string;
    /** Which workbook, and how many findings there are. */
    readonly summary: (workbook: string, errors: number, warnings: number, hints: number) => string;
    readonly none: string;
    readonly headings: Readonly<
      Record<
        | 'number'
        | 'severity'
        | 'action'
        | 'sheet'
        | 'cells'
        | 'problem'
        | 'found'
        | 'expected'
        | 'advice'
        | 'code',
        string
      >
    >;
    /** Above what a person looked at and kept, and its column of reasons. */
    readonly dismissed: string;
    readonly reason: string;
    /** More cells than the one that is linked. */
    readonly more: (first: string, count: number) => string;
    readonly change: (cell: string, to: string) => string;
    readonly between: string;
    readonly moreChanges: (count: number) => string;
    readonly note: string;
  };
  /** 自评复核表. */
  readonly review: {
    /** Also the name of the sheet. */
    readonly title: string;
    readonly summary: (workbook: string) => string;
    readonly headings: Readonly<
      Record<
        'number' | 'indicator' | 'marks' | 'self' | 'recomputed' | 'review' | 'cut' | 'reason' | 'note',
        string
      >
    >;
    readonly table: (subject: string, sheet: string) => string;
    readonly execution: string;
    /** In place of a recomputed score: only a person can say it, or an input is missing. */
    readonly judgement: string;
    readonly notComputable: string;
    /** The actual value is words that say it is done: full marks only if a person says so. */
    readonly proposal: (target: string, actual: string, marks: string) => string;
    /** The row repeats another one of the form, by its number, and nobody said whether it counts. */
    readonly repeated: (row: string) => string;
    /** Around the number of points. */
    readonly above: string;
    readonly below: string;
    readonly points: string;
    readonly notNumber: string;
    readonly total: string;
    readonly grade: string;
    readonly bands: (excellent: string, good: string, fair: string) => string;
    /** Around the number of rows whose own score stands in for the recomputed one. */
    readonly instead: { readonly before: string; readonly after: string };
    /** Around the total that the form prints. */
    readonly formTotal: { readonly before: string; readonly after: string };
    /** Rows are repeated, and whether they count was not answered. */
    readonly waits: string;
    readonly noScores: string;
    readonly note: string;
  };
  /** 自评得分表. */
  readonly scores: {
    /** Also the name of the sheet. */
    readonly title: string;
    readonly summary: (workbook: string) => string;
    readonly headings: Readonly<Record<'number' | 'indicator' | 'marks' | 'score' | 'lost' | 'why', string>>;
    readonly total: string;
    /** The lowest and the highest total that are still possible. */
    readonly least: string;
    readonly most: string;
    readonly grade: string;
    readonly group: (name: string) => string;
    readonly unnamed: string;
    readonly open: string;
    readonly waits: string;
    readonly noMarks: string;
    /** Before what a person wrote under 偏差原因. */
    readonly reason: string;
    readonly noReason: string;
    /** Around the points that are wanting to the next grade. */
    readonly toNext: { readonly before: (grade: string) => string; readonly after: string };
    readonly note: string;
  };
};
