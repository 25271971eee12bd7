import { functionTable } from './table';

// Entry of functions.js: tells Excel which code belongs to which id of the metadata.
for (const [id, run] of Object.entries(functionTable)) CustomFunctions.associate(id, run);
