import { weighty } from './definitions';

/** Words that say nothing of their own at either end of a condition. */
const leading =
  /^(?:对于|对|若是|若|如果|如|当|凡是|凡|其中|则|且|并且|但是|但|在|即|以|而|"|、|的|\(|\)|:)+/u;
/** No condition ends in more words than these that say nothing. */
const longestEnding = 24;
const trailing = /(?:的话|的|时|者|则|情况下|情形下|"|、|\(|\)|:|,)+$/u;

/** The words of a condition without what only joins them. */
export function core(text: string): string {
  const rest = text.replace(leading, '');
  // Only the end is looked at: a pattern that ends the text tries every place of it.
  const kept = Math.max(0, rest.length - longestEnding);
  return rest.slice(0, kept) + rest.slice(kept).replace(trailing, '');
}

const noise =
  /^(?:部分|指标|(?:该|本|此)(?:项)?(?:指标)?|(?:指标)?实际(?:完成)?值|结果|(?:在)?(?:此|上述)?基础上|(?:在此)?(?:之间|区间|范围)内?|完成|达标|到位|覆盖|执行|落实|实现|合格|比例|幅度|含|均|都|全部|按要求|标准|评分|计分|得分|得分标准|计算)?$/u;

/** True for words beside a limit that add nothing to it (100%完成的, 该项指标). */
export function isNoise(text: string): boolean {
  return (
    noise.test(core(text)) ||
    /^(?:为|是|属于)?(?:正向|反向|逆向|定量|定性|成本)(?:类)?指标$/u.test(plainName(text)) ||
    /^(?:评?定?为|属于?)(?:优秀?|良好?|中等?|差|较差|一般|合格|不合格)$/u.test(plainName(text)) ||
    /^(?:[A-Da-d]|第?[一二三四五]|[甲乙丙丁优良中差])(?:档|等|级|类|等级)(?:次)?$/u.test(plainName(text))
  );
}

const subjectTail =
  /(?:率|度|比例|比重|比|数|数量|量|额|金额|值|幅度|水平|成本|支出|费用|时间|时长|天数|次数|人数|户数|面积|规模|投资|进度|情况|程度|结果|得分|评分|覆盖面|差额|增幅|降幅|增速|增长|X|x|A|R|P|Y)$/u;
const subjectBar =
  /未|不|经(?!费|济|营|常)|若|如|须|必须|且|并|除|以外|之外|另外|每|绝对值|分别|累计扣|同时|审核|认可|批准后|的情况下|以及/u;

/**
 * True for words that can only name what is measured (预算完成率), or, before a figure, a short name that has something in
 * common with the indicator's (投诉 before 0次). `name` is the indicator's own name.
 */
export function isSubject(text: string, name: string | null, beforeFigure = false): boolean {
  const bare = plainName(text);
  if (bare === '' || isNoise(bare)) return true;
  // 执行率与序时进度之差 is another figure than 执行率.
  if (/之差|[与和].{1,12}相差/u.test(bare) && !/差/u.test(name ?? '')) return false;
  if (bare.length > 30) return false;
  if (name !== null && plainName(name) !== '' && samePlainName(bare, plainName(name))) return true;
  if (subjectBar.test(bare) || weighty.test(bare)) return false;
  if (subjectTail.test(bare)) return true;
  return (
    beforeFigure &&
    bare.length <= 12 &&
    !/[,、;。]/u.test(text) &&
    (name === null || haveInCommon(bare, name))
  );
}

/** The name of what is measured without the words for its absolute value: 调整率的绝对值, |调整率|. */
export function withoutAbsolute(text: string): string {
  return text.replace(/(?:的)?绝对值/u, '').replace(/^\|([^|]{1,30})\|$/u, '$1');
}

/** True where two names share two characters in a row. */
function haveInCommon(one: string, other: string): boolean {
  for (let at = 0; at + 2 <= one.length; at += 1) {
    if (other.includes(one.slice(at, at + 2))) return true;
  }
  return false;
}

/** A name without quotes, brackets and marks, for comparing. */
export function plainName(text: string): string {
  return core(text).replace(/["()[\]:,、;。=\s]/gu, '');
}

/** True where two names can mean the same thing (完成率 and 预算完成率). */
export function samePlainName(one: string, other: string): boolean {
  return one === other || one.endsWith(other) || other.endsWith(one);
}

/** True for a rate and the name of what it is about, as forms cut it short (三公经费变动率≤0 …；三公经费>0 …). */
export function isCutShort(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 2 && long.startsWith(short) && /率$/u.test(long) && !subjectTail.test(short);
}

const rest =
  /^(?:否则|反之|其他|其它|其余|除此(?:之外|以外)?|除上述(?:情况)?(?:之外|以外|外)?)(?:的)?(?:情况|情形|均|区间|比例|结果)?$/u;
const what =
  '(?:(?:年度|年初|当年|全年|绩效|预期|预定|计划|既定|规定|设定|考核|工作|目标|指标|任务|标准|要求|值|数|量|的|各项|水平)*)';
const who =
  '(?:(?:该|本|此|各)?(?:项)?(?:年度|绩效|工作|重点)?(?:指标|任务|目标|工作|项目|计划)|(?:指标)?实际(?:完成)?(?:值|数|情况)?|完成值|完成情况)?';
const reached = new RegExp(
  `^${who}(?:已|均|全部|全面|完全|足额|如数|能够?|都)*(?:100%)?(?:完成|达到|达成|实现|达标|达到或超过|完成或超额完成|达到或超额完成|完成或超过)(?:了)?${what}(?:及以上|以上|或以上|或超过|或超额完成)?$`,
  'u',
);
const missed = new RegExp(
  `^${who}(?:未能|未|没有|没|不能)(?:已|均|全部|全面|完全|足额|如数|按计划)*(?:完成|达到|达成|实现|达标)(?:了)?${what}(?:部分)?$`,
  'u',
);

/** Whether words say that the target is reached, missed, or everything else holds; null for words of any other kind. */
export function meaningOf(text: string): 'reached' | 'missed' | 'rest' | null {
  const words = core(text).replace(/[",]/gu, '');
  if (words.length > 40) return null;
  if (rest.test(words) || /^(?:的|,)*否则$/u.test(text.replace(/[,:]+$/u, ''))) return 'rest';
  if (missed.test(words)) return 'missed';
  return reached.test(words) ? 'reached' : null;
}

const absent =
  /^(?:(?:本|当)?(?:年度|年|单位|部门)?)?(?:没有|无|未(?:新建|发生|安排|涉及|开展|产生|列支|编制|实施|建设)|不涉及|不存在|不适用)/u;

/** True for words that say there is nothing to measure (没有新建楼堂馆所). */
export function isAbsence(text: string): boolean {
  return absent.test(core(text)) && !/无(?:故|正当|理由|效)/u.test(text);
}

const gradeWords =
  /^(?:很|较|非常|比较|十分|基本|不|未|欠|效果|评价|等级|等次|档次|结果|总体|完成|情况|为|是|属于|"|较为|显著|明显|一般)*(?:好|优秀|优|良好|良|中等|中|一般|较差|差|很差|合格|不合格|及格|满意|健全|完善|规范|合理|明显|显著|有效|充分|到位|及时|完整|较高|较低|高|低|是|否|有|无|A|B|C|D|达成|部分达成|未达成)(?:的|者|档|等|级|等次)?$/u;

/** True for words that name a tier (好, 较健全, 一般, 部分达成). */
export function isGradeWord(text: string): boolean {
  const name = plainName(text);
  return name.length <= 16 && gradeWords.test(name);
}
