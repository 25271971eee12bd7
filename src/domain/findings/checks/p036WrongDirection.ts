import { normaliseLabel } from '../../snapshot/normalise';
import type { Check } from '../context';
import { indicatorRows } from '../indicatorRows';
import { listHits } from '../makeFinding';

/** Good when it is low. 控制率 of money, staff and buildings only: 高血压控制率 and 虫害控制率 are good when high. */
const LOW_IS_GOOD =
  /(?:费用|成本|经费|支出|预算|公用|三公|在职人员|造价|投资|概算|面积|编制)[^,，。]{0,4}控制率$|(?:投诉|事故|差错|失误|错误|违规|违纪|超支|返工|死亡|超标|空置|闲置|流失|逾期)(?:率|数|次数|起数|件数|人数|数量|发生率)$/;
/** Words that turn a burden into something to be done about it. */
const DEALT_WITH =
  /降低|下降|减少|处理|处置|办结|办理|答复|回复|解决|整改|查处|化解|防范|预防|受理|修复|盘活|消除/;
/** Good when it is high. */
const HIGH_IS_GOOD =
  /(?:满意度|满意率|合格率|达标率|优良率|完成率|及时率|覆盖率|通过率|办结率|到位率|入学率|就业率|知晓率)$/;
const NEGATED = /不|未|超|误|差|次品|投诉|非/;

/** P-036: the sign before the target contradicts the indicator: a cost rate with ≥, 满意度 with ≤. */
export const p036WrongDirection: Check = (context) => {
  const hits = indicatorRows(context).flatMap((view) => {
    const { target, indicator } = view.row;
    if (target.kind !== 'number' || !target.comparisonPrinted || target.value.lessThanOrEqualTo(0)) return [];
    const name = normaliseLabel(view.name).replace(/\([^()]*\)$/, '');
    const least = target.comparison === '>=' || target.comparison === '>';
    const most = target.comparison === '<=' || target.comparison === '<';
    const low = LOW_IS_GOOD.test(name) && !DEALT_WITH.test(name);
    const high = HIGH_IS_GOOD.test(name) && !NEGATED.test(name);
    if (!(low && least) && !(high && most)) return [];
    return [
      {
        cells: [indicator.nameCell, indicator.comparison, indicator.target],
        line: view.line({ good: low ? 'low' : 'high', target: view.target }),
      },
    ];
  });
  return listHits(context, 'P-036', hits);
};
