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
};
