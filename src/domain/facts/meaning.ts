import { normaliseLabel } from '../snapshot/normalise';
import { coreLabel } from '../tables/labels';
import type { Scope, Stage, Subject } from './facts';

/** What a printed text says of a figure; null where it says nothing of it. */
export type Meaning = Scope & {
  readonly subject: Subject | null;
  /** True for 合计, 总计 and the like alone: the subject is that of the rows around. */
  readonly total: boolean;
  /** True where the text names a count, a share or a rate instead of an amount (批次, 人次, 比重). */
  readonly other: boolean;
};

export const noMeaning: Meaning = {
  subject: null,
  stage: null,
  period: null,
  moment: null,
  fund: null,
  nature: null,
  total: false,
  other: false,
};

/** First match decides, so that the special comes before the general. */
const subjectWords: readonly (readonly [Subject, RegExp])[] = [
  ['sangong-abroad', /因公出国|出国\(?境|^\d*[、.]?出国(?:经?费|支出)?$|出境费/],
  ['sangong-cars', /(?:公务用?车|公车|车辆|用车)购置(?:及|和|与|、)(?:公务用车)?(?:运行|维护)/],
  ['sangong-car-purchase', /(?:公务用?车|公车|用车).{0,4}购置|购置.{0,2}(?:公务用?车|公车)/],
  ['sangong-car-running', /(?:公务用?车|公车|用车|车辆).{0,4}(?:运行|维护|运维)/],
  ['sangong-cars', /^(?:公务用?车|公车)(?:经?费|支出)?$/],
  ['sangong-reception', /接待(?:经?费|支出)?(?:预算|决算|实际|支出|安排|数)*$/],
  ['sangong', /三公/],
  ['running', /公用经费|机关运行(?:经费|费)|公用支出/],
  ['procurement', /政府采购|采购(?:预算|金额|支出|总额)/],
  ['area', /(?:建设|批准|批复|实际|核定|楼堂馆所|建筑).{0,6}(?:面积|规模)|^(?:面积|规模)$/],
  [
    'investment',
    /(?:建设|批准|批复|预算|概算|实际|核定|楼堂馆所).{0,6}投资(?:额|金额|总额|数|概算)?|^投资额$/,
  ],
  ['quota', /编制(?:内)?(?:总|人)*数$|人员编制(?:数|总数)?$|^(?:核定|批准|批复|机构|总)+编制$/],
  [
    'staff',
    /在职(?:人员|职工|实有|在编|人数|干部|总人)|实有(?:在职|在编)?人(?:员|数)|在编(?:在职|人员|人数|实有)|实际在职|在岗人(?:员|数)/,
  ],
  ['decrease', /^(?:减少|下降|节约|压减|降低)(?:额|金额|数|数额)$/],
  ['carry-over', /结转|结余/],
  ['addition', /追加|预算(?:追加|调增|调整)(?:数|额|金额|情况)?$|调整(?:增减|金额|额)$/],
  ['key-project', /重点(?:项目|工作)?支出|重点项目(?:经费|资金)/],
  ['asset-in-use', /在用.{0,4}(?:固定)?资产|(?:固定)?资产.{0,3}在用/],
  ['asset', /固定资产/],
  ['cost', /成本/],
  ['funds', /到位(?:资金|金额|数)?$|到位资金|计划投入/],
  ['payment', /支付(?:金额|数|进度)?$/],
  ['personnel', /人员经费|人员支出|工资福利支出/],
  ['goods', /商品和?服务支出/],
  ['project', /项目(?:总)?(?:支出|经费)(?:总额|合计)?/],
  ['basic', /基本支出/],
  ['income', /^收入$|(?:总收入|本年收入|收入(?:总计|合计|总额)|财政拨款收入)/],
  [
    'spending',
    /^支出$|(?:总支出|支出(?:总计|合计|总额|预算数?$|决算数?$)|本年支出|(?:部门|单位)?(?:整体|预算|部门)支出(?:总额)?$|资金总额|预算总额|支出预算)/,
  ],
];

/** Rates, shares, counts of pieces and parts of a staff: no amounts. */
const otherWords =
  /率(?:\([^()]*\))?$|比重|占比|百分比|满意度|批次|人次|团组|保有量|购置数量?|\(辆\)|增减(?:幅|%)|幅度|离退休|聘用|临时|遗属|行政编制|事业编制|工勤编制|编外|待消化|分值|得分/;

const totalWords = /^(?:\(?[一二三四五六七八九十\d]+[)、.])?(?:支出)?(?:总计|合计|小计|总额|总数|合计数)$/;

/** Words that say nothing but the stage or the year of the whole sum: 年初预算, 全年预算数. */
const stageOnly =
  /^(?:部门|单位|本年度?|当年|财政|总|上年度?)*(?:年初|全年|调整后?|决算|实际|预算|支出|执行|安排|批复|控制|完成|总|数|额|金额)+(?:数|额)?$/;

/**
 * What the words of a label, header, section or title say. `reportYear` tells last year's figures from this year's
 * where years are printed (2022年决算数). Never throws; a text that says nothing gives `noMeaning`.
 */
export function meaningOf(text: string, reportYear: number | null): Meaning {
  if (text.length > 60) return noMeaning;
  const plain = normaliseLabel(text).replace(/^其中:?/, '');
  const core = coreLabel(text).replace(/^其中:?/, '');
  if (core === '') return noMeaning;
  const other = otherWords.test(plain) || otherWords.test(core);
  // 一般公共预算 and the like name a fund, not a budget.
  const words = core.replace(/(?:一般公共|政府性基金|国有资本经营|公共财政)预算/g, '');
  const total = totalWords.test(core) || totalWords.test(plain);
  const subject = total ? null : subjectIn(words);
  return {
    subject,
    stage: stageIn(words, subject),
    period: periodIn(plain, reportYear),
    moment: momentIn(core),
    fund: fundIn(core),
    nature: subject === 'basic' || subject === 'project' ? null : natureIn(core),
    total,
    other,
  };
}

function subjectIn(core: string): Subject | null {
  if (/^(?:结余分配|使用非财政拨款结余)/.test(core)) return null;
  return subjectWords.find(([, words]) => words.test(core))?.[0] ?? null;
}

function stageIn(core: string, subject: Subject | null): Stage | null {
  const text = core.replace(/预算(?=执行(?!数)|绩效|单位|部门|管理|配置|科目)/g, '');
  if (subject === 'area' || subject === 'investment') {
    if (/实际|完成|决算/.test(text)) return 'final';
    return /批准|批复|核定|概算|预算|计划/.test(text) ? 'approved' : null;
  }
  if (/^应|计划数|目标数/.test(text)) return 'budget';
  if (/年初.{0,4}(?:预算|控制|安排|批复|计划|数)|年初批复/.test(text)) return 'initial';
  if (/调整后|调整预算数?|全年预算|调整(?:后)?数$/.test(text)) return 'adjusted';
  if (/决算|实际|执行数|支出数|完成数?$|实绩|已支付|已完成/.test(text)) return 'final';
  return /预算|安排|计划|控制数|基数|应(?:完成|达到|开展)|核定/.test(text) ? 'budget' : null;
}

function periodIn(plain: string, reportYear: number | null): Scope['period'] {
  const year = /(20\d{2})年?/.exec(plain)?.[1];
  if (year !== undefined && reportYear !== null) {
    if (Number(year) === reportYear) return 'this';
    if (Number(year) === reportYear - 1) return 'last';
  }
  if (/^上年(?:度)?(?:结转|结余)|^(?:比|较|与)上年/.test(plain)) return null;
  if (/上(?:一)?年|去年|上年度|前一年/.test(plain)) return 'last';
  return /本年|当年|今年/.test(plain) ? 'this' : null;
}

function momentIn(core: string): Scope['moment'] {
  if (!/结转|结余/.test(core)) return null;
  if (/上年|年初|期初|以前年度/.test(core)) return 'start';
  return /年末|期末|年终|结转下年|滚存|累计|结转到?下/.test(core) ? 'end' : null;
}

function fundIn(core: string): Scope['fund'] {
  if (/其他(?:资金|收入|来源)|非财政|单位资金|自有资金|自筹/.test(core)) return 'other';
  return /财政(?:拨款|资金)|一般公共预算/.test(core) ? 'fiscal' : null;
}

function natureIn(core: string): Scope['nature'] {
  if (/基本支出/.test(core)) return 'basic';
  return /项目支出/.test(core) ? 'project' : null;
}

/** True for a label that names nothing but a stage of the whole sum: 年初预算, 全年预算数, 本年决算. */
export function isWholeSumLabel(text: string): boolean {
  const core = coreLabel(text);
  return stageOnly.test(core) && /预算|决算|执行|支出/.test(core);
}

/** True for a label that names nothing but a stage or a year, where the columns say what is meant: 2022年决算数, 上年, 预算数. */
export function isStageLabel(text: string): boolean {
  const core = coreLabel(text).replace(/20\d{2}年?度?|上一?年度?|去年|本年度?|当年/g, '');
  return core === '' || stageOnly.test(core);
}

/** True for 合计, 总计 and the like. */
export function isTotalWord(text: string): boolean {
  return totalWords.test(coreLabel(text)) || totalWords.test(normaliseLabel(text));
}

/**
 * Joins what several texts say of one figure, the nearest first: each says what the ones before it left open.
 */
export function joinMeanings(meanings: readonly Meaning[]): Meaning {
  return meanings.reduce(
    (joined, next) => ({
      subject: joined.subject ?? next.subject,
      stage: joined.stage ?? next.stage,
      period: joined.period ?? next.period,
      moment: joined.moment ?? next.moment,
      fund: joined.fund ?? next.fund,
      nature: joined.nature ?? next.nature,
      total: joined.total || next.total,
      other: joined.other || next.other,
    }),
    noMeaning,
  );
}
