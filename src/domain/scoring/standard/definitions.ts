import { look, type Source } from './source';

/** Longest definition that is looked at, so that the work stays bounded. */
const longest = 400;

/** Words that can change a score: a clause with one of them is never passed over as a mere definition. */
export const weighty =
  /扣|[得计记给]\d|\d分|大于|小于|以内|不足|[<>≤≥]|加分|减分|得分|计分|给分|不得|满分|分值|权重|除外|不计|不纳入|不含|不包括|例外|特殊|酌|视情|倍|上浮|系数|一票|否决|例如|取消|奖励|封顶|超过|低于|高于|以上|以下|按[^,]{0,8}计|但|如有|若|如果/u;

const explaining =
  /是指|系指|指的?是|(?:^|[:"])指(?!标)|用以反映|用于反映|用来反映|用以考核|用于考核|主要考[察核]|反映(?:和考核)?|考核.{0,20}情况|数据来源|资料来源|数据(?:取自|来自)|来源于|取自|计算公式|计算方法|公式[:为]|评价要点|评分要点|考核要点|指标解释|指标说明|指标内涵|口径|依据.{1,30}(?:数据|报表|资料)(?:计算|填列|确定)$|以.{1,30}为准$|详见|见附[件表]|^注[:\d]|^备注|^说明|^依据.{0,40}(?:文件|规定|办法|资料|数据|报告)$|^根据.{0,40}(?:文件|规定|办法|资料|数据|报告|情况表|统计)(?:评价|确定|核定|计算|评定)?$/u;

const heading =
  /(?:一|二|三|四|五|六)?、?(?:具体)?(?:评分|计分|记分|得分|打分|扣分|评价|考核|赋分)(?:标准|办法|方法|细则|规则|依据|说明|要求|计算方法|公式|要点)(?:及说明)?(?:如下|为)?(?=[:\n]|$|[;,。])/uy;

/** 评分标准： and the like: the end of a heading at `at`, or null. */
export function readHeading(source: Source, at: number): number | null {
  const found = look(source, heading, at)?.[0];
  return found === undefined ? null : at + found.length;
}

/** 预算完成率=（…）×100%: the end of a formula that says what the indicator is, not what it scores; null where none stands at `at`. */
export function readFormula(source: Source, at: number): number | null {
  const name = look(source, /(?:计算公式|公式)?[:为]?[^;。\n,=:<>≤≥%]{1,40}(?:计算公式)?[:为]?=/uy, at)?.[0];
  if (name === undefined || /(?:得分|计分|评分|分值|扣分|得|计)[:为]?=$/u.test(name)) return null;
  const start = at + name.length;
  let depth = 0;
  let end = start;
  for (; end < source.text.length && end - start < longest; end += 1) {
    source.steps += 1;
    const glyph = source.text.charAt(end);
    if (/[([]/u.test(glyph)) depth += 1;
    else if (/[)\]]/u.test(glyph)) depth -= 1;
    else if (/[;。\n]/u.test(glyph) || (glyph === ',' && depth <= 0)) break;
    if (depth < 0) break;
  }
  const body = source.text.slice(start, end);
  if (!/\p{Script=Han}|[A-Za-z]/u.test(body) || !/[/×+]|-\p{Script=Han}|÷/u.test(body)) return null;
  // The first thing behind = is no number: 完成率=100% is a limit.
  if (/^[\d<>≤≥]/u.test(body) || weighty.test(body.replace(/×100%/gu, ''))) return null;
  return end;
}

/** True for a clause that explains the indicator, names a source of data, or the like, and cannot change a score. */
export function isExplanation(clause: string): boolean {
  return explaining.test(clause) && !weighty.test(clause) && !/每[^年月季天日人]/u.test(clause);
}

/** The clause at `at` up to the next strong mark, where it only explains; its end, or null. */
export function readExplanation(source: Source, at: number): number | null {
  const clause = look(source, /[^;。\n]{1,200}/uy, at)?.[0];
  if (clause === undefined) return null;
  source.steps += clause.length;
  return isExplanation(clause) ? at + clause.length : null;
}

/**
 * 若为定性指标，… beside 若为定量指标，…: what is said of indicators in words, which leaves the score to a person in any
 * case; a number is scored by the other half. The end of the clause, or null where the text speaks of one kind only.
 */
export function readOtherKind(source: Source, at: number): number | null {
  const clause = look(source, /(?:若|如果|如|对于|对)?(?:为|是|属于)?定性指标[^;。\n]{1,160}/uy, at)?.[0];
  if (clause === undefined || clause.includes('定量指标')) return null;
  source.steps += source.text.length;
  const others = source.text.slice(0, at) + source.text.slice(at + clause.length);
  return /(?:^|[;。\n])(?:若|如果|如|对于|对)?(?:为|是|属于)?定量指标[,:的]/u.test(others)
    ? at + clause.length
    : null;
}
