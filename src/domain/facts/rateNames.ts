import { normaliseLabel } from '../snapshot/normalise';
import type { RateName } from './facts';

/** Names of rates as forms print them, most special first; a rate by its own name needs nothing of its surroundings. */
const names: readonly (readonly [RateName, RegExp])[] = [
  ['sangong-change', /三公(?:经费)?(?:支出|预算)?(?:变动|增减|增长|压减|下降)率/],
  ['sangong-control', /三公(?:经费)?(?:支出|预算)?(?:控制|执行|完成)率/],
  ['running-control', /(?:公用经费|公用支出|机关运行(?:经费|费))(?:支出|预算)?(?:控制|执行|完成)率/],
  ['procurement', /(?:政府)?采购(?:预算|计划)?(?:执行|完成)率/],
  ['carry-over-change', /(?:结转结余|结余结转|结转|结余)(?:资金)?变动率/],
  ['carry-over', /(?:结转结余|结余结转|资金结余|结转|结余)(?:资金)?(?:率|比率)/],
  ['staff', /(?:在职人员|在编人员|人员编制|财政供养人员|编制|人员)控制率/],
  ['area', /(?:楼堂馆所)?(?:建设)?(?:面积|规模)控制率/],
  ['investment', /(?:楼堂馆所)?(?:建设)?(?:投资|概算)(?:概算|预算)?控制率/],
  ['control', /预算控制率|(?:预算)?追加率/],
  ['adjustment', /预算调整率/],
  ['completion', /预算完成率/],
  ['execution', /(?:预算|资金|支出)?执行率|支出(?:完成|预算完成|执行)率|(?:预算)?支出率/],
  ['payment', /支付(?:进度|及时|完成)?率/],
  ['funding', /资金到位率|到位率/],
  ['saving', /成本节约率|节约率/],
  ['key-spending', /重点(?:项目)?支出(?:安排|保障)?率/],
  ['asset-use', /(?:固定)?资产(?:利用|使用)率/],
];

/** Names of two and more words, so that one wrong character can be told (预算控置率). */
const spelt: readonly (readonly [RateName, readonly string[]])[] = [
  ['control', ['预算控制率']],
  ['completion', ['预算完成率']],
  ['execution', ['预算执行率', '支出完成率']],
  ['adjustment', ['预算调整率']],
  ['staff', ['在职人员控制率']],
  ['sangong-change', ['三公经费变动率']],
  ['sangong-control', ['三公经费控制率']],
  ['running-control', ['公用经费控制率']],
  ['procurement', ['政府采购执行率']],
  ['carry-over', ['结转结余率', '结余结转率']],
  ['area', ['新建楼堂馆所面积控制率']],
  ['investment', ['新建楼堂馆所投资概算控制率']],
];

/** Rates that a row or column names only by their kind: the figures beside them say of what. */
export type LooseName = 'control' | 'execution' | 'change' | 'fall' | 'share';

/** The rate that a text names in full, also with one character wrong; null where it names none. */
export function rateNameOf(text: string): RateName | null {
  const plain = coreRate(text);
  if (plain.length > 24 || !/率|比率$/.test(plain)) return null;
  const known = names.find(([, words]) =>
    new RegExp(`(?:^|新建|本年|年度|部门|单位|财政)(?:${words.source})$`).test(plain),
  );
  if (known) return known[0];
  return spelt.find(([, list]) => list.some((name) => isMisspelt(plain, name)))?.[0] ?? null;
}

/** The kind of rate that a column or row names without saying of what: 控制率, 完成年初预算（%）, 下降（%）. */
export function looseRateOf(text: string): LooseName | null {
  const plain = coreRate(text);
  const full = normaliseLabel(text);
  if (plain.length > 16) return null;
  if (/^控制率$/.test(plain)) return 'control';
  if (
    /^(?:预算)?(?:执行|完成)率$|^(?:完成|占|为)(?:年初|全年|调整)?预算(?:数|的)?(?:%|比例|比率|百分比)?$|^完成(?:年初|全年)?预算\(%\)$/.test(
      plain,
    ) &&
    /率|%|比/.test(full)
  )
    return 'execution';
  if (/^(?:下降|减少|压减|降低)(?:率|幅度|比例|比率|%)?$/.test(plain) && /率|%|幅|比/.test(full))
    return 'fall';
  if (
    /^(?:增减|变动|增长|增加|同比增减|同比增长)(?:率|幅度|比例|比率|%)?$/.test(plain) &&
    /率|%|幅|比/.test(full)
  )
    return 'change';
  return /^(?:比率|比例|百分比|达标率|完成率|覆盖率|比值)$|.{2,}(?:覆盖|达标|合格|及时|办结|参与|通过)率$/.test(
    plain,
  )
    ? 'share'
    : null;
}

/** True where the text is the name of any rate. */
export function isRateText(text: string): boolean {
  return rateNameOf(text) !== null || looseRateOf(text) !== null;
}

function coreRate(text: string): string {
  const plain = normaliseLabel(text)
    .replace(/[\u2460-\u2473]/g, '')
    .replace(/^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.,])+/, '')
    .replace(/[:：]$/, '');
  const bare = plain.replace(/\((?:%|百分比|b\/a|单位:?%|(?:权重|满分)?\d+(?:\.\d+)?(?:分|%))\)/g, '');
  return bare.replace(/[%()]+$/g, '').replace(/^(?:其中)?:?/, '');
}

/** True where one character of the same length differs. */
function isMisspelt(text: string, name: string): boolean {
  if (text.length !== name.length || name.length < 5) return false;
  return [...text].filter((character, index) => character !== name[index]).length === 1;
}
