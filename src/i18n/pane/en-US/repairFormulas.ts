import type { repairFormulas as chinese } from '../zh-CN/repairFormulas';

export const repairFormulas: typeof chinese = {
  title: 'Repair formulas',
  broken: (count) =>
    `Functions of the add-in gave no result in ${String(count)} ${count === 1 ? 'cell' : 'cells'} (#NAME? for example). The formulas can be written again; nothing else changes, and it can be undone.`,
  repair: 'Repair formulas',
  and: (count) => `and ${String(count)} more`,
};
