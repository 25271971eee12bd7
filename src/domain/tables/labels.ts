import { normaliseLabel } from '../snapshot/normalise';

/** One bracket style, so that `【35分】` and `（35分)` read alike. */
function plainBrackets(text: string): string {
  return normaliseLabel(text)
    .replace(/[【[〔]/g, '(')
    .replace(/[】\]〕]/g, ')');
}

/**
 * The words of a printed label alone: normalised, without numbering (`一、`, `（二）`, `3.`), bracketed
 * remarks (`（万元）`, `（B/A）`, `(10分)`), a percent sign at the end or a closing colon.
 */
export function coreLabel(text: string): string {
  const known = cores.get(text);
  if (known !== undefined) return known;
  const core = readCore(text);
  if (cores.size < 10_000) cores.set(text, core);
  return core;
}

/** The same labels are asked for again and again: what was read is kept, up to a bound. */
const cores = new Map<string, string>();

function readCore(text: string): string {
  // Column numbers and formulas of columns: `全年执行数③`, `执行率⑤=③/②`, `执行率C=B/A`.
  const plain = plainBrackets(text.replace(/(?<=\S)[\u2460-\u2473].*$/su, '')).replace(
    /(?<=[\u4e00-\u9fff])[a-f]\d?(?:=.*)?$/,
    '',
  );
  let label = plain.replace(
    /^(?:[一二三四五六七八九十]{1,3}[、.,:]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、)]|\d{1,2}\.(?!\d))/,
    '',
  );
  for (let before = ''; before !== label;) {
    before = label;
    label = label.replace(/\([^()]*\)/g, '');
  }
  return label
    .replace(/\([^()]*$/, '')
    .replace(/[()]/g, '')
    .replace(/[:,;。、.*%]+$/, '');
}

/** True for what a form prints where nothing was filled in: spaces, dashes, dots, slashes. */
export function isPlaceholder(text: string): boolean {
  return /^[-—–―_/\\.。·*~\s]*$/.test(normaliseLabel(text));
}

/** True for the printed place of an indicator that nobody named: `指标2：`, `指标1：/`, `指标N`, 无. */
export function isSlot(text: string): boolean {
  const rest =
    /^\(?(?:[一二三四]级)?(?:绩效)?指标(?:[\dnx]{1,2}|[一二三四五六七八九十]{1,2})[:.、)]*(.*)$/.exec(
      plainBrackets(text),
    )?.[1];
  return (rest !== undefined && isPlaceholder(rest)) || isBareNumber(text) || isNothing(rest ?? text);
}

/** True for a printed number without its words: `2.`, `（3）`, `③`, `二、`. */
function isBareNumber(text: string): boolean {
  return /^(?:\(?\d{1,2}\)?[、.:)]|\(\d{1,2}\)|[\u2460-\u2473]|[一二三四五六七八九十]{1,3}[、.:])$/u.test(
    plainBrackets(text.trim().replace(/[\u2460-\u2473]/gu, (mark) => `${mark.normalize('NFKC')}.`)),
  );
}

/** True for words that say that there is nothing: 无, 不涉及. */
export function isNothing(text: string): boolean {
  return /^(?:无|暂无|不涉及|不适用|没有|无此项|无指标)$/.test(plainBrackets(text));
}

/** Marks that a label prints for its group: `产出指标（35分）` → 35, `得分（20分*执行率）` → 20; null where it prints none. */
export function printedMarks(text: string): number | null {
  const match =
    /[(:](?:满分|权重|分值|总分|标准分|共|计)*[:为]?(\d{1,3}(?:\.\d+)?)分(?:[*×x](?:预算)?执行率)?\)?$/.exec(
      plainBrackets(text),
    ) ?? /[^\d.](\d{1,3}(?:\.\d+)?)分$/.exec(plainBrackets(text));
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** A name as printed, without line feeds and the spaces round it. */
export function printedName(text: string): string {
  return text
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/\s*[\r\n]+\s*/g, '')
    .trim();
}

/** Name of a group as it is compared and shown: without line feeds, numbering and printed marks. */
export function groupName(text: string): string {
  return printedName(text)
    .replace(/[\s\u3000]+/g, '')
    .replace(
      /^(?:第[一二三四五六七八九十]{1,3}部分[:：、.]?|[一二三四五六七八九十]{1,3}[、.．,，]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:[.．]\d{1,2})+[、.．]?(?=[\u4e00-\u9fff])|\d{1,2}[、.．](?=[\u4e00-\u9fff]))/,
      '',
    )
    .replace(/[(（【[][^()（）【】[\]]*\d+(?:\.\d+)?\s*分?[)）】\]]$/, '')
    .replace(/[:：]?\d+(?:\.\d+)?分$/, '')
    .replace(/[:：]$/, '');
}

/** True where the text names a grade: `优`, `良好`, `优（自评等级）`. */
export function isGradeWord(text: string): boolean {
  return /^(?:等级:|自评等级:|评价等级:)?(?:优|优秀|良|良好|中|中等|差|较差|合格|不合格|一般)(?:等|级)?(?:\([^()]*\))?$/.test(
    plainBrackets(text),
  );
}

/** True for the printed place of a grade: `（自评等级）`. */
export function isGradePlaceholder(text: string): boolean {
  return /^\([^()]*(?:等级|等次|评级)[^()]*\)$/.test(plainBrackets(text));
}

/** True for the grades as boxes to be ticked: `优□ 良□ 中□ 差□`, `优（√） 良（）`. */
export function isTickList(text: string): boolean {
  return (
    (text.normalize('NFKC').match(/[优良中差](?:秀|好)?\s*(?:[□☐☑■☒√✓]|\(\s*[√✓]?\s*\))/gu) ?? []).length > 1
  );
}

/** True for a label that announces a grade: `评价等级`, `绩效等级：`, `评价等次`. */
export function isGradeLabel(text: string): boolean {
  return /^(?:部门|单位|项目|整体|自我)?(?:绩效|自评|评价|评定|考核|综合|自评结果|评价结果|评分|自评评价)*(?:等级|等次|评级|级别|档次)$/.test(
    coreLabel(text),
  );
}

const totalWords =
  /^(?:自评|评价|综合|绩效|考核|指标|最终|单位|部门|项目|实际|自我评价|各项)*(?:总分|总得分|总评分|合计|总计|综合得分|综合评分|得分合计|合计得分|总分值|得分总计|分值合计|总分合计|合计总分|评价得分|自评得分|自评分|总评)(?:数|值)?$/;

/** True for the label of the row with the total of all marks: 总分, 合计, 综合得分 … */
export function isTotalLabel(text: string): boolean {
  return totalWords.test(coreLabel(text.split(/[:：]/)[0] ?? ''));
}

/** 总分 outranks 合计 where a form has both. */
export function isStrongTotalLabel(text: string): boolean {
  return isTotalLabel(text) && /总|综合/.test(coreLabel(text));
}

/** True for sub-total rows: 投入小计, 产出指标合计, 小计. */
export function isSubtotalLabel(text: string): boolean {
  const label = coreLabel(text);
  return label.length <= 20 && /(?:小计|合计|计分)$/.test(label) && !isTotalLabel(text);
}

/** True for 其他需要说明的事项 and its variants; 备注 with its text in the same cell is a foot note. */
export function isRemarksLabel(text: string): boolean {
  return isOwnRemarksLabel(text) || /^(?:备注|说明)$/.test(coreLabel(text));
}

/** True for 其他需要说明的事项 alone: 备注 and 说明 may also stand between the indicators. */
export function isOwnRemarksLabel(text: string): boolean {
  const label = coreLabel(text.split(/[:：]/)[0] ?? '');
  return (
    label.length <= 24 &&
    (/^(?:其他|其它).{0,6}说明/.test(label) ||
      /^(?:需要?|应)(?:予以)?说明的?(?:事项|情况|问题|内容)?$/.test(label))
  );
}

/** True for foot notes and signature lines, which end a table. */
export function isFootLabel(text: string): boolean {
  const label = normaliseLabel(text);
  return (
    /^(?:注|备注|说明|填表说明|填报说明|填写说明|附注|注释)\d*[:.、]/.test(label) ||
    /^(?:填表人|填报人|制表人|制表|经办人|审核人|复核人|联系人|联系电话|填表日期|填报日期|日期|单位负责人|部门负责人|项目负责人|财务负责人|分管领导|单位领导|评价人员|评价组长|填报单位)(?:[:(]|$)/.test(
      label,
    )
  );
}
