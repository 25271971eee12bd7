import { bareText } from './glyphs';
import type { WordMeaning } from './quantity';

const how =
  '(?:全部|全面|均|都|按期|按时|如期|及时|提前|顺利|圆满|超额|高质量|保质保量|按质按量|按量|按质|如数|足额|按要求|按计划|按规定|较好|很好|基本上)';

/** 完成, 已完成, 已建成 and the like with nothing else. */
const alone = new RegExp(
  `^(?:已经?|业已|均已|都已|现已)?${how}{0,3}(?:已经?)?${how}{0,2}(?:完成|建成|完工|竣工|办结)(?:了|任务|工作)?$`,
  'u',
);

/** Texts that name the tier 达成: 达到预期目标, 达到指标值, 达成预期指标, 达标. */
const reachedTarget =
  /^(?:已|均|都|已经|全部|完全|全面|圆满|较好|较好地|如期)*(?:达到|达成|实现|符合|满足|达)了?(?:了)?(?:预期|既定|年度|年初|设定|绩效|规定|相关|总体|全部|计划|考核|预定|各项|上级|国家|合同|设计|标准|质量|验收|工作)*的?(?:目标值?|指标值?|要求|效果|标准|水平|预期|任务|计划|期望|标)(?:要求|效果|水平)?$/u;

/** Texts that end in a clear betterment, alone or after their subject: 明显提升, 履职能力显著提高. */
const clearly = '(?:明显|显著|有效|大幅|大幅度|较大|较大幅度|切实|全面)[地的]?';
const rising = new RegExp(
  `${clearly}(?:提升|提高|改善|增强|加强|好转|优化|促进|缓解|改进|减轻|保障|巩固|完善)$`,
  'u',
);
const falling = new RegExp(`${clearly}(?:下降|降低|减少|减轻|缓解|缩短|改善|压缩)$`, 'u');

/** What is better when it falls. */
const burdens =
  /成本|费用|支出|投诉|事故|风险|负担|污染|能耗|发生率|缺口|矛盾|难度|隐患|时间|时限|用时|排放|案件/u;

/** Good results in so many words; nothing but these, since 有序良好运转 names no tier. */
const good =
  /^(?:效果|成效|情况|效益|作用|反响|反映|评价|运行|运转|质量|社会效益|经济效益|社会效果|总体|整体|非常|十分|很)*(?:良好|优秀|优良|较好|很好|明显|显著|好)$/u;

const betterAlone = /^(?:得到了?|有|有了|已)?(?:提升|提高|改善|增强)$/u;

const partialPhrase =
  /^(?:已|均|都|已经)?(?:部分|基本|绝?大部分|初步|大体)(?:上)?(?:已)?(?:达成|达到|完成|实现|建成|到位|达标|符合)(?:了)?(?:预期|既定|年度|年初|设定|绩效|规定|各项|计划|工作|建设)*(?:的)?(?:目标值?|指标值?|要求|效果|标准|任务|水平|预期)?(?:并具有一定效果)?$|^未(?:全部|全面|完全|全)(?:完成|达到|达成|实现|建成|达标)(?:预期|年度)?(?:目标|指标|任务|要求)?$/u;

const failedPhrase =
  /^(?:目前)?(?:尚|暂|还|均|仍|都)?(?:未|没有|没|未能|没能|不能|未曾)(?:按期|按时|如期|按计划|及时)?(?:完成|达到|达成|实现|建成|达标|启动|开展|实施|完工|竣工|到位|落实)(?:了)?(?:预期|既定|年度|年初|设定|绩效|规定|相关|全部|计划|考核)*(?:的)?(?:目标值?|指标值?|要求|效果|标准|任务|工作|水平|预期)?(?:且效果较差)?$|^不达标$|^不符合要求$/u;

/** A sentence whose last clause says that it was not done: 因疫情影响未能按时完成. */
const failedAtLast =
  /(?:未能?|没有|没能|无法|不能)(?:按期|按时|如期|按计划)?(?:完成|达标|达到(?:预期|年度)?目标|实现|建成|启动|开展|实施)(?:任务|目标)?$/u;

/** Words that keep a sentence from being one of completion. Source: domain.md §1.7, and its plain variants. */
const unfinished: readonly RegExp[] = [
  /(?<![干支内外全])部分/u,
  /基本(?!支出|公共|医疗|农田|养老|生活|药物|情况|信息|保障|制度|工资|经费|建设项目|建设工程|建设支出|户)/u,
  /正在|才能|试点|推进|进行中|建设中|办理中|实施中|开展中|审批中/u,
  /(?<![接招对优看款期])待|待(?:定|办|建|验收|评审|审)/u,
  /尚未|暂未|没有|未(?!来)|不(?!断|仅|少于|低于)/u,
  /预计|(?<!按)(?<!按照)计划[于在年明下\d]|要求[于在年\d]|拟[于在]?|将|力争|争取|有望|尽快|下一步|后续|继续|逐步|陆续|需要?|应[当于在]|确保(?!了)/u,
  /明年|下年|次年|下一年|跨年|结转|能够|可[按如]|缓慢|较差|不好|偏差|没|尚|可[于在]/u,
  /延期|推迟|延后|逾期|滞后|延迟|超期|暂缓|取消|终止|暂停|停止|中止|难以|无法/u,
  /除.{0,20}外|仅|只(?!要)|一半|过半|大半|多数|大体|主体|阶段|前期|初步|初稿/u,
];

/** 完成 and its like as a verb, not inside 完成率, 完成情况, 建成区, 到位率. */
const done =
  /完成(?!率|度|时[间限]|情况|值|数|质量|期限|进度|标准|比例|程度)|建成(?!区|面积|率|时间)|到位(?!率|情况)/u;

/** True for a text that says that something is not done yet, only in part, or too late. */
export function isUnfinished(text: string): boolean {
  return unfinished.some((pattern) => pattern.test(text));
}

/** True for a sentence with 完成, 建成 or 到位 that holds no word that takes it back. */
function saysCompletion(text: string): boolean {
  return done.test(text) && !isUnfinished(text);
}

const yes = /^(?:是|有|对|√|✓|✔|☑|y|yes|true)$/iu;
const no = /^(?:否|无|没有|×|✗|✘|n|no|false)$/iu;

/** Longest text that is read as an answer; a longer one is a report. */
const longest = 200;

/**
 * What a text without a usable figure says of its target: a word of completion, a sentence of completion, a tier
 * (`reached`, `partial`), 未完成 (`failed`), yes or no. Null where it says none of these for certain.
 * Source: domain.md §1.7.
 */
export function wordMeaning(text: string): WordMeaning | null {
  const plain = bareText(text).replace(/\s+/gu, '');
  if (plain === '' || plain.length > longest) return null;
  if (yes.test(plain)) return 'yes';
  if (no.test(plain)) return 'no';
  if (failedPhrase.test(plain)) return 'failed';
  if (partialPhrase.test(plain)) return 'partial';
  if (failedAtLast.test(plain) && !/部分|其余|其他|个别|少数|外/u.test(plain)) return 'failed';
  if (alone.test(plain) && !/基本/u.test(plain)) return 'completed';
  if (saysCompletion(plain)) return 'completed-sentence';
  if (reachedTarget.test(plain) || good.test(plain) || betterAlone.test(plain)) return 'reached';
  if (!isUnfinished(plain)) {
    if ((burdens.test(plain) ? falling : rising).test(plain)) return 'reached';
    const last = plain.split(/[，,。；;]/u).at(-1) ?? '';
    if (/达到(?:了)?(?:指标值|预期目标|年度指标值?|目标值)$/u.test(last)) return 'reached';
  }
  return null;
}
