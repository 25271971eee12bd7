import type { Check } from '../context';
import { asksForReasons, hasFullMarks, indicatorRows } from '../indicatorRows';
import { listHits } from '../makeFinding';
import { givesReason } from '../texts';

/** Texts of the reason column that say that all is well. */
const ALL_WELL =
  /无(?:明显|重大)?偏[差离]|没有偏差|未(?:发生|出现|产生)?偏[差离]|偏差[为:]?0|^(?:已|均|全部|按时|按期)*(?:完成|达标|达到)/;

/** P-034: 偏差原因 is given although the score is full; not where it explains that the target was exceeded. */
export const p034ReasonForFull: Check = (context) => {
  if (!asksForReasons(context)) return [];
  const hits = indicatorRows(context).flatMap((view) => {
    const { row, reason } = view;
    if (!hasFullMarks(view) || !givesReason(reason) || ALL_WELL.test(reason)) return [];
    if (row.completion !== null && !row.completion.equals(1)) return [];
    return [{ cells: [row.indicator.reason, row.indicator.score], line: view.line() }];
  });
  return listHits(context, 'P-034', hits);
};
