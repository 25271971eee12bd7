import { normaliseLabel } from '../snapshot/normalise';

/** What people write where there is nothing to say. */
const NOTHING =
  /^(无|没有|暂无|未有|不适用|略|n\/?a|none|nil)?(其他|其它|特殊)?(需要|需|要)?(补充)?(说明|解释)?的?(事项|情况|内容|问题|偏差|原因|理由)?$/;
/** A printed hint to the person who fills the form, not their own words. */
const HINT = /^[(【[](请|填|简要|如有|说明|按|可)[^)】\]]*[)】\]]$/;

/**
 * Whether a text gives a reason at all (P-012, P-033): 无, dashes, dots and printed hints do not.
 * Whether the reason is a good one is another question (P-065).
 */
export function givesReason(text: string): boolean {
  const bare = normaliseLabel(text);
  if (HINT.test(bare)) return false;
  const words = bare.replace(/[\p{P}\p{S}]+/gu, '');
  return words !== '' && !NOTHING.test(words);
}

const SAYS_NONE = /(?:无|没有|不存在|未发现|未出现|杜绝|避免)[^,。;、]{0,2}$/;
const COUNT_OF_NONE = /^[^,。;、\d]{0,6}(?:0|零|无)(?!\.?\d)/;
/** 未完成, 尚未启动, 待…后将, 才能完成, 预计于…完成, 部分完成. */
const NOT_DONE = [
  /(?:未能?|没能?|没有|不能)(?:全部|完全|全面|按期|按时|如期|及时)?(?:完成|完工|竣工|开工|实施|开展|建成|达成|达标|实现|落实|到位|交付|投入使用)/g,
  /(?:未能?|没能?|没有)(?:完全|全面)?达到(?!上限|限|警戒|预警)/g,
  /(?:尚|还|并|暂|仍)未(?:正式|全部|全面)?(?:启动|使用|支付|验收)/g,
  /待[^,。;、]{1,20}(?:后|同意|批准|批复|审批|评审|审核|验收),?[^,。;、]{0,6}(?:再|将|方|才|启动|开始|实施|开展|推进|支付|完成|进行)/g,
  /(?<![人英贤天专])才能?(?:全部|最终|整体|够)?(?:完成|完工|竣工|建成|实现|交付|启动|开工|投入使用)/g,
  /(?:预计|(?<![按照原])计划|力争|将)(?:于|在|到)[^,。;、]{1,12}(?:完成|完工|竣工|建成|交付|启动|开工|投入使用)/g,
  /^(?:仅|只)?(?:部分|少部分|小部分)(?:完成|建成|达到|达成|实现)[。.!]?$/g,
];
/** 正在推进, 建设中: for work that has an end this says that it is not reached. */
const ONGOING = [
  /(?:正在|仍在|还在|尚在)(?:积极|有序|全面|逐步|加快|稳步)?(?:推进|进行|开展|实施|建设|办理|施工|开发|编制|试点|筹备|准备|协调|招标|采购|申报|审批|评审|验收|测试|调试|整改)/g,
  /(?:进行|推进|建设|实施|施工|办理|开发|筹备|审批|试点|验收)(?:之)?中(?=$|[,。;、)])/g,
];
const FINISHED = /(?:已经?|全部|均|如期|按期)(?:全部|全面)?(?:完成|建成|实施完毕)|完工|竣工/;
/** What comes after the work itself and leaves it finished. */
const WRAP_UP = /^[^,。;、]*(?:验收|结算|决算|审计|归档|移交|付款|支付|尾款|报账|资料|总结)/;

/**
 * Whether the text of 实际完成值 itself says that the thing is not finished (P-030): 未完成, 待…后, …才能完成;
 * 正在推进 only where the target has an end (`ends`: a number, a date, yes or no), not for lasting tasks.
 * 无未完成事项, 未完成 0 项 and 已完工，正在办理结算 say the contrary.
 */
export function saysUnfinished(text: string, ends: boolean): boolean {
  const bare = normaliseLabel(text);
  return [...NOT_DONE, ...(ends ? ONGOING : [])].some((pattern) =>
    [...bare.matchAll(pattern)].some((match) => {
      const before = bare.slice(0, match.index);
      const after = bare.slice(match.index + match[0].length);
      if (SAYS_NONE.test(before) || COUNT_OF_NONE.test(after)) return false;
      return !(FINISHED.test(before) && WRAP_UP.test(bare.slice(match.index)));
    }),
  );
}

/** Whether a text is a figure with at most its sign and unit (`≥98%`, `3724个`), not a sentence that holds one. */
export function standsAlone(text: string): boolean {
  return /^[<>=≥≤≧≦]*[-+]?[\d,]*\.?\d+%?[^\d,。;、.:]{0,4}$/.test(normaliseLabel(text));
}
