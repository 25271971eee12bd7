/** Every command of the ribbon by the name that the manifest calls it. */
export const commandNames = ['fillTable', 'undoFill', 'checkTable', 'markProblems', 'clearMarks'] as const;

export type CommandName = (typeof commandNames)[number];
