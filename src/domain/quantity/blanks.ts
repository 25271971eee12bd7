import type { CellValue } from '../snapshot/snapshot';
import { halfWidth } from './glyphs';

/** Words of a printed hint such as （自评等级） or （请填写）: brackets alone do not make one. */
const hintWords =
  /自评|等级|等次|填写|填报|填列|请|签字|签名|盖章|公章|此处|选填|必填|如有|根据实际|得分合计/;

/**
 * True for what a form prints where a person should write: dashes, dots, `/`, `XX`, an empty bracket or
 * a hint in brackets. 无 is none: under 实际完成值 it is an answer (see `isNothing`). Source: design.md, Recognise.
 */
export function isPlaceholder(text: string): boolean {
  const plain = halfWidth(text).replace(/\s+/gu, '');
  if (plain === '') return false;
  if (/^[-–—―─_/\\.…·。*~]+$/u.test(plain)) return true;
  if (/^[xX×]{2,}[%年月日元人个]?$/u.test(plain)) return true;
  const inner = /^[(（【[]([^()（）【】[\]]*)[)）】\]]$/u.exec(plain)?.[1];
  return inner !== undefined && (inner === '' || hintWords.test(inner));
}

/** True for a cell that counts as empty: nothing, spaces of any width, or a printed placeholder. */
export function isBlank(value: CellValue): boolean {
  if (typeof value !== 'string') return false;
  return halfWidth(value).trim() === '' || isPlaceholder(value);
}

/** True for a text that says there is nothing to say (无, 暂无, 没有): empty in a cell for remarks or reasons. */
export function isNothing(text: string): boolean {
  return /^(?:无|暂无|没有|均无|无其他|无其他说明|无需说明|无需要说明的事项)$/u.test(
    halfWidth(text).replace(/[\s。;,，]+/gu, ''),
  );
}

/** True for a text that says the indicator does not apply (不适用, 不涉及, N/A): domain.md §1.3 Q-NA. */
export function isNotApplicable(text: string): boolean {
  return /^(?:不适用|不涉及|本年不涉及|本年度不涉及|无此项|未涉及|n\/?a)$/iu.test(
    halfWidth(text).replace(/[\s。;,，]+/gu, ''),
  );
}
