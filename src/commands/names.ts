/** Commands of the ribbon, as the manifest calls them. */
export const commandNames = ['fillTable', 'undoFill', 'checkTable', 'markProblems', 'clearMarks'] as const;
