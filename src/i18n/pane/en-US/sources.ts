export const sources = {
  title: 'Sheets to compare with',
  intro:
    'Put the approved targets, the execution ledger or last year’s workbook at the end of this workbook. The tables are compared with them: targets that were changed, budget and spending that differ from the ledger, projects without a table, texts copied from last year. These sheets are neither filled nor checked, and Undo takes them out.',
  choose: 'Choose files…',
  chosen: 'Chosen files',
  role: (file: string) => `What “${file}” is`,
  pick: 'Please choose',
  roles: { approved: 'Approved targets', ledger: 'Execution ledger', 'last-year': 'Last year’s workbook' },
  remove: (file: string) => `Leave out “${file}”`,
  removeShort: 'Leave out',
  insert: (count: number) => (count === 1 ? 'Put in 1 file' : `Put in ${String(count)} files`),
  unpicked: 'Say first what each file is.',
  unreadable: (file: string) =>
    `“${file}” could not be read and was not put in. Check that it was not moved or deleted, and choose it again.`,
  refused: (file: string, why: string) => `“${file}” was not put in; the workbook is as before. ${why}`,
  there: 'Sheets that are there',
  one: (role: string, file: string) => `${role}, from “${file}”`,
};
