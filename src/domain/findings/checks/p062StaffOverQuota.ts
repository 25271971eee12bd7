import type { WorkbookCheck } from '../context';
import { factLines, pairOf } from '../factLines';
import { figure, listHits } from '../makeFinding';

/** P-062: more people than the approved quota, in the figures of one sheet. */
export const p062StaffOverQuota: WorkbookCheck = (context) =>
  context.views.flatMap((view) => {
    const facts = factLines(context)
      .filter((line) => line.view === view)
      .flatMap((line) => line.facts)
      .filter(({ period }) => period !== 'last');
    const staff = facts.filter(({ subject }) => subject === 'staff');
    const quota = facts.filter(({ subject }) => subject === 'quota');
    const [one] = staff;
    const [other] = quota;
    // Parts of the staff beside its sum are told apart by nobody.
    if (staff.length !== 1 || quota.length !== 1) return [];
    const pair = pairOf(one ?? null, other ?? null);
    if (!pair?.one.greaterThan(pair.other)) return [];
    const line = { staff: figure(pair.one), quota: figure(pair.other) };
    return listHits({ sheet: view.sheet }, 'P-062', [{ cells: pair.cells, line }]);
  });
