import { parameterWords } from '../parameterText';
import type { StandardTexts, StepWords } from '../standardText';
import { parameters } from './parameters';

const person = '得分要由人评定';
const quote = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join('');
const away = { over: '高于', under: '低于' } as const;
const readings: Readonly<Record<string, string>> = {
  floor: '只计满档',
  linear: '按比例',
  ceil: '进一法',
  fraction: '按小数读',
  points: '按百分数读',
};

/** 一档一档扣分（加分）是怎样算的。 */
function step(words: StepWords): readonly string[] {
  const { direction, base, distance, per, whole, rest, each, points, start, gains, rounding, stated } = words;
  const verb = gains ? '加' : '扣';
  if (words.none) return [`没有${away[direction]}${base}，不${verb}分`];
  const by = stated ? '按标准规定，' : '';
  const left = `不足${per}的部分`;
  const rule = each === null ? '' : `每${per}${verb}${each}分`;
  const part =
    !rest || rounding === 'linear'
      ? ''
      : rounding === 'floor'
        ? `${by}${left}不${verb}分`
        : `${by}${left}按${per}计`;
  const total =
    each === null
      ? ''
      : `${rounding === 'linear' && rest ? '按比例' : rounding === 'floor' && whole !== null ? `共${whole}档，` : ''}${verb}${points}分`;
  return [
    `${away[direction]}${base}共${distance}`,
    start === null ? '' : `以${start}分为基础`,
    rule,
    part,
    total,
  ];
}

/** 按印出的评分标准计分的说明。 */
export const standard: StandardTexts = {
  between: '，',
  distance: (figure, percent, unit) => (percent ? `${figure}个百分点` : `${figure}${unit}`),
  result: (name, figure) => (name === null ? `结果为${figure}` : `${name}${figure}`),
  words: (name, text) => (name === null ? `结果为“${text}”` : `${name}为“${text}”`),
  completion: (name, share) => `${name ?? '结果'}完成指标值的${share}`,
  yesNo: (yes) => (yes ? '是' : '否'),
  inner: (text) => text.replaceAll('“', '‘').replaceAll('”', '’'),
  indicator: (name) => name ?? '',
  step,
  branch: (text) => `按“${text}”`,
  gap: (low, high) => `标准没有写明${low}与${high}之间怎样计分`,
  proportion: ({ form, base, share, full }) => {
    const product = `${full}分×${share}`;
    switch (form) {
      case 'linear':
        return `按比例计分：${product}`;
      case 'reached':
        return `为${base}的${share}，按比例计分：${product}`;
      case 'inverse':
        return `超过${base}，按${base}÷实际为${share}，按比例计分：${product}`;
      case 'distance':
        return `超过${base}，按超出的比例递减为${share}，按比例计分：${product}`;
    }
  },
  line: (low, lowScore, high, highScore) =>
    `在${low}（${lowScore}分）与${high}（${highScore}分）之间，按线性插值计分`,
  absolute: (figure) => `按标准取绝对值${figure}`,
  count: (of, count, points) =>
    of === 'breaches' ? `有${count}处不符合，扣${points}分` : `有${count}项符合，计${points}分`,
  items: (met, of) => `列出的${of}项中有${met}项属实`,
  parts: (scores) => `各部分分别得${scores.join('、')}分`,
  noneSuch: (words) =>
    words === null ? '没有需要衡量的内容，按所选办法计满分' : `没有需要衡量的内容，按“${words}”`,
  bound: {
    floor: '扣完为止',
    cap: '以满分为限',
    'most-off': '以标准规定的最多扣分为限',
    'most-gained': '以标准规定的最多加分为限',
  },
  score: (score) => `得${score}分`,
  alternative: (parameter, choice, score) => {
    const reading = readings[choice];
    if ((parameter === 'stepRounding' || parameter === 'percent') && reading !== undefined) {
      return `${reading}为${score}分`;
    }
    const words = parameterWords(parameters, parameter, choice);
    return `${words.name}${words.choice}的，为${score}分`;
  },
  alternatives: (all) => `（${all.join('，')}）`,
  interval: (low, high) => `得分在${low}至${high}分之间`,
  apart: (score) => `只按读懂的部分为${score}分，供核对`,
  judgements: {
    blank: () => `没有印评分标准，${person}`,
    unread: () => `评分标准没有读懂，${person}`,
    'partly-read': ({ unread }) => `评分标准中${quote(unread)}没有读懂，${person}`,
    'not-a-number': () => '这里没有评分标准要的那个数（如百分比），请按标准的说法填写',
    words: () => `文字与评分标准的各档对不上，${person}`,
    'percent-scale': () => '分不清是小数还是百分数，请带%号填写',
    unit: () => '单位与评分标准对不上，不能比较，请写上同一单位',
    'between-tiers': () => `落在两档之间的空档，标准没有写明怎样计分，${person}`,
    'tiers-overlap': () => `标准有不止一档包含这个数，${person}`,
    negative: () => `是负数，标准没有写明负数怎样计分，${person}`,
    beyond: () => `超过标准写明的范围，${person}`,
    'no-tier': () => `标准没有写明这种情况怎样计分，${person}`,
    discretion: () => `标准规定酌情计分，${person}`,
    range: () => `标准给出的是分数区间，${person}`,
    items: () => '标准逐项计分，请逐项核对后填写得分',
    breaches: () => '标准按项数或次数计分，请数清后填写得分',
    'several-rules': () => '标准有几条规则，各计一部分分值，请分别计分后填写合计',
    'no-target': () => `没有可以比较的指标值，${person}`,
    'no-ratio': () => `基数为0或负数，不能按比例计分，${person}`,
    direction: () => `指标值是上限，标准没有写明怎样按比例计分，${person}`,
    'printed-marks': ({ printed, marks }) =>
      printed === ''
        ? `标准里的满分与分值${marks}分不一致，请先核对`
        : `标准里的满分是${printed}分，分值是${marks}分，两者不一致，请先核对`,
    'left-out': () => '没有需要衡量的内容，按所选办法剔除后折算，不单独计分',
  },
  missing: (input) => (input === 'marks' ? '没有分值，不能计分' : '没有指标结果，不能计分'),
  negativeMarks: '分值是负数，请核对',
};
