import { normaliseLabel } from '../../snapshot/normalise';
import type { Check } from '../context';
import { indicatorRows } from '../indicatorRows';
import { listHits } from '../makeFinding';

/** What can be measured by itself. */
const MEASURE =
  /数量|质量|密度|贡献率|覆盖率|完成率|及时率|合格率|满意度|人数|次数|面积|水平|金额|进度|时间/g;

/** P-046: the name of one indicator joins several things that are measured apart: 数量、质量和密度. */
export const p046SeveralThings: Check = (context) => {
  const hits = indicatorRows(context).flatMap((view) => {
    const name = normaliseLabel(view.name);
    const measures = new Set(name.match(MEASURE) ?? []);
    if (measures.size < 2 || !/[、,，;；和与及]/.test(name)) return [];
    return [{ cells: [view.row.indicator.nameCell], line: view.line({ things: [...measures].join('、') }) }];
  });
  return listHits(context, 'P-046', hits);
};
