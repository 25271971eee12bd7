import { quoted } from '../findingText';
import type { SchemeTexts } from '../schemeText';

const list = (words: readonly string[]) => words.join('、');

/** 评分办法的文字。 */
export const schemes: SchemeTexts = {
  key: (name) => `“${name}”`,
  entry: (position) => `第 ${position} 项`,
  between: '的',
  problem: (place, sentence) =>
    place === '' ? `评分办法文件不能使用：${sentence}` : `评分办法文件里${place}不能使用：${sentence}`,
  problems: {
    'no-json': (line) =>
      `这不是完整的 JSON 文件${line === '' ? '' : `，第 ${line} 行读不下去`}。请核对引号、逗号和括号，或重新导出后再改。`,
    newer: () => '文件由更新的版本写成。请更新加载项后再导入。',
    missing: () => '缺少这一项。请补上后再导入。',
    unknown: () => '没有这个名称。请核对拼写，或删去这一项。',
    text: () => '这里要写文字，并加引号。请修改后再导入。',
    number: () => '这里要写数字，不加引号。请修改后再导入。',
    list: () => '这里要写一个列表，用方括号括起。请修改后再导入。',
    group: () => '这里要写一组内容，用花括号括起。请修改后再导入。',
    choice: (allowed) => `只能是其中之一：${allowed}。请修改后再导入。`,
    'not-empty': () => '内容是空的。请填写，或删去这一项。',
    'not-empty-list': () => '列表至少要有一个内容。请填写。',
    'too-long': () => '文字太长。请缩短后再导入。',
    'too-many': () => '列表太长。请减少后再导入。',
    'above-zero': () => '分数要大于 0。请修改。',
    'not-below-zero': () => '数字不能小于 0。请修改。',
    marks: () => '分数不能超过 1000。请修改。',
    share: () => '比例要在 0 到 1 之间，例如 0.8 表示 80%。请修改。',
    over: () => '完成比例要在 1 到 10 之间，例如 1.3 表示 130%。请修改。',
    'points-or-share': () => '“points”（扣几分）和“share”（扣分值的几成）要写一个，也只能写一个。请修改。',
    'tiers-order': () => '“reached”要大于“partial”，两个都在 0 和 1 之间，例如 0.8 和 0.6。请修改。',
    'bands-order': () => '等级标准要从高到低：满分、优、良、中，例如 100、90、80、60。请修改。',
    id: () => '编号只能用小写字母、数字和连字符，例如 my-county-2024。请修改。',
    'id-taken': (id) => `编号“${id}”已用于自带的评分办法。请换一个编号。`,
    gone: (id) => `工作簿里已没有所选的“${id}”，现按全国通用的办法。请重新导入。`,
    'indicator-twice': () => '同一指标、同一分值写了两次，分不清用哪一条。请删去一条。',
  },
  reasons: {
    chosen: () => '由您选定。',
    default: () => '表内看不出用的是哪种评分办法，按全国通用的办法。',
    classes: ({ classes }) => `表内的一级指标（${list(classes)}）与该办法的框架一致。`,
    weights: ({ weights }) => `各类指标的分值与该办法一致（${list(weights)}）。`,
    indicators: ({ same, all }) => `表内 ${all} 个指标中，有 ${same} 个的名称和分值与该办法一致。`,
    place: ({ place }) => `标题或单位名称里有“${place}”。`,
  },
  warnings: {
    'standard-unread': ({ indicator, unread }) =>
      `“${indicator}”的标准有读不懂的地方（${list(unread.map((text) => quoted(text)))}），这一指标要由人评分。请改写这一条。`,
    'standard-marks': ({ indicator, printed, marks }) =>
      `“${indicator}”的标准写的满分是 ${printed.toString()} 分，适用的分值却是 ${marks.toString()} 分。请核对。`,
    'weights-sum': ({ sum, fullMarks }) =>
      `各类指标的分值合计 ${sum.toString()} 分，与满分 ${fullMarks.toString()} 分不一致。请核对。`,
  },
  sureness: {
    read: '已查阅',
    known: '未重新查阅，使用前请核对',
    deduced: '推定，使用前请核对',
  },
  source: (document, article, sureness) =>
    `来源：${document}${article === '' ? '' : `，${article}`}（${sureness}）。`,
};
