import { functionTable } from './table';

/** Tells Excel which code belongs to which id of the metadata. Called once, when the add-in's script is loaded. */
export function associateFunctions(): void {
  for (const [id, run] of Object.entries(functionTable)) CustomFunctions.associate(id, run);
}
