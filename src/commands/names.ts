/** Every command of the ribbon, the cell menu and the keyboard by the name that the manifest calls it. */
export const commandNames = [
  'fillTable',
  'undoFill',
  'checkTable',
  'markProblems',
  'clearMarks',
  'writeFindings',
  'insertOverallForm',
  'insertProjectForm',
  'insertDataForm',
  'explainFigure',
  'insertFormula',
  'showPane',
] as const;

export type CommandName = (typeof commandNames)[number];
