import { normaliseLabel } from '../../snapshot/normalise';
import type { Check, CheckContext } from '../context';
import {
  asksForReasons,
  filledText,
  hasLostMarks,
  indicatorRows,
  type IndicatorView,
} from '../indicatorRows';
import { listHits } from '../makeFinding';
import { givesReason } from '../texts';

/** Reasons that would fit any row. */
const GENERIC =
  /^(?:因?(?:为|由于)?(?:客观|主观|工作|其他|其它|历史|特殊|正常|实际|疫情|政策|人员|资金|时间)(?:原因|因素|情况|问题|需要|影响)*(?:所致|造成|导致|影响)?|有(?:一定)?差距|有待(?:提高|加强|完善|改进)|需(?:要)?进一步(?:提高|加强|完善|改进)|正常(?:扣分|偏差)?|实事求是|酌情扣分|自评扣分)$/;
const ANOTHER_UNIT = /由[^,，。;；]{2,14}(?:负责|实施|承担|主办|牵头|组织)(?!的影响)/;
/** Any word that names a lack, a delay, an obstacle or an effect of one. */
const SHORTCOMING =
  /未|不|没|无|缺|欠|滞后|延[迟期后误]|推迟|晚于|慢|偏[低高差少]|较[低少差弱]|低于|少于|高于|超[过出支]|尚|仍|问题|困难|疫情|影响|下降|降低|减少|压减|原因|由于|受|因|待|薄弱|漏|差|取消|调整|变[更化动]|只|仅|扣|落后|滞留|反复/;

/**
 * P-065: marks were taken off, and the reason would fit any row or makes another unit responsible; or, in a form
 * without a reason column, the explanation beside the score names no shortcoming.
 */
export const p065EmptyReason: Check = (context) => {
  const hits = indicatorRows(context)
    .filter(hasLostMarks)
    .flatMap((view) => {
      const how = howEmpty(context, view);
      if (how === null) return [];
      return [{ cells: [view.row.indicator.score, placeOf(view)], line: view.line({ how }) }];
    });
  return listHits(context, 'P-065', hits);
};

function howEmpty(
  context: CheckContext,
  view: IndicatorView,
): 'generic' | 'another-unit' | 'no-shortcoming' | null {
  const text = normaliseLabel(filledText(context, placeOf(view)));
  if (!givesReason(text)) return null;
  if (asksForReasons(context)) {
    if (GENERIC.test(text.replace(/[\p{P}\p{S}]+$/gu, ''))) return 'generic';
    return ANOTHER_UNIT.test(text) ? 'another-unit' : null;
  }
  return SHORTCOMING.test(text) || view.row.indicator.standard ? null : 'no-shortcoming';
}

function placeOf({ row: { indicator } }: IndicatorView) {
  return indicator.reason ?? indicator.explanation;
}
