import { normaliseLabel } from '../snapshot/normalise';
import { coreLabel } from './labels';

/** What a column of a self-evaluation table can mean. */
export const columnRoles = [
  'number',
  'level1',
  'level2',
  'level3',
  'level4',
  'name',
  'task',
  'comparison',
  'target',
  'unit',
  'actual',
  'level-marks',
  'marks',
  'score',
  'review',
  'deduction',
  'completion',
  'deviation',
  'reason',
  'note',
  'standard',
  'explanation',
  'coefficient',
  'initial',
  'annual',
  'executed',
  'rate',
  'other',
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/**
 * A meaning with its weight: 4 a word that goes before the usual one, 3 the usual word, 2 a synonym, 1 a word that
 * means it only where nothing better stands.
 */
export type Meaning = { readonly role: ColumnRole; readonly weight: number };

const years = '(?:全年|年度|本年度?|当年|年末|年终|期末|年底|累计)';

/** How marks are given: 评分标准, 计分办法, 扣分规则, 得分计算方法. */
const scoring =
  '(?:(?:评分|计分|打分|扣分|赋分|得分|记分|给分)(?:标准|细则|规则|办法|方法|方式|准则|依据及标准)|(?:得分|分值|评分|计分)计算(?:方法|公式|办法|方式|标准|规则))';
const words: readonly (readonly [ColumnRole, number, RegExp])[] = [
  ['number', 2, /^(?:序号|编号|行次|项次|no)$/],
  ['level1', 3, /^(?:一级|1级|第一级)(?:绩效)?(?:指标|目标|分类|类别)?(?:名称)?$/],
  ['level1', 2, /^(?:指标|绩效指标|评价|考核)?(?:类别|类型|分类|大类|维度)$/],
  ['level2', 3, /^(?:二级|2级|第二级)(?:绩效)?(?:指标|目标|分类|类别)?(?:名称)?$/],
  ['level3', 3, /^(?:三级|3级|第三级)(?:绩效)?(?:指标|目标)?(?:名称|内容)?$/],
  ['level4', 3, /^(?:四级|4级|第四级)(?:绩效)?(?:指标|目标)?(?:名称|内容)?$/],
  [
    'name',
    2,
    /^(?:三级)?(?:绩效|评价|考核|自评|具体|评分|明细|细化|个性|共性|绩效评价|绩效目标|评估|考评|年度绩效|自评价)?指标(?:名称|项|项目)?$/,
  ],
  [
    'name',
    1,
    /^(?:指标|考核|评价|自评|评分|考评|工作|项目|绩效)?(?:内容|项目|要素|事项)(?:及要求)?$|^(?:绩效|年度)目标(?:名称|内容)$/,
  ],
  [
    'task',
    2,
    /^(?:年度)?(?:重点|主要)?(?:工作)?任务(?:名称)?$|^(?:子|分|专项)?项目名称$|^重点工作$|^专项名称$/,
  ],
  [
    'comparison',
    3,
    /^(?:指标|计算|运算|比较|关系|逻辑|指标值|目标值)(?:方向|符号|关系|运算符|符)$|^取值方向$|^运算符$/,
  ],
  // 指标性质 may say 定量 and 定性 only: where a column of signs stands beside it, that one counts.
  ['comparison', 2, /^(?:指标|计算|指标值|目标值)(?:性质|属性)$/],
  ['comparison', 1, /^(?:性质|符号|方向)$/],
  ['unit', 3, /^(?:度量|计量|计算|指标|指标值|计数|数量)单位$/],
  ['unit', 2, /^单位$/],
  ['target', 4, /^(?:年中|中期)?调整后?的?(?:年度|绩效)?(?:指标|目标)?值$/],
  [
    'target',
    3,
    /^(?:年度|年初|全年|本年度?|当年|预期|预计|预算|计划|设定|申报|批复|绩效|三级|原|年中|考核|指标|目标)*(?:指标|目标|计划|预期|设定|批复|标准)值$/,
  ],
  [
    'target',
    2,
    /^(?:年度|年初|全年|本年度?|当年|绩效|预期|计划|考核|指标|设定|批复|申报)*(?:目标|指标目标|目标数|计划数|目标要求|指标要求|目标任务|计划完成值|计划完成数|计划完成情况|计划完成)$/,
  ],
  ['target', 1, /^(?:预期|年度|计划)指标$|^年度计划$|^计划$|^目标内容$/],
  [
    'actual',
    3,
    new RegExp(
      `^(?:${years}|指标|目标|绩效|任务|自评|单位|截至.{1,12})*(?:实际)?(?:完成|实现|达成|达到)(?:的?指标|目标)?(?:值|数|数值|量|数量)$`,
    ),
  ],
  // 完成情况 may be words beside a column of figures.
  [
    'actual',
    2,
    new RegExp(
      `^(?:${years}|指标|目标|绩效|任务|自评|单位|截至.{1,12})*(?:实际)?(?:完成|实现|达成|达到)(?:的?指标|目标)?(?:情况|结果|绩效)$`,
    ),
  ],
  ['actual', 2, new RegExp(`^(?:${years}|指标|目标|绩效)*(?:实际)?(?:完成|实现|达成)(?:值|情况|结果)说明$`)],
  ['actual', 3, new RegExp(`^(?:${years})?实际(?:完成|达到|实现|绩效|指标|完成指标)?(?:值|数)?$`)],
  ['actual', 2, new RegExp(`^(?:${years})?实际(?:完成|达到|实现|绩效|指标|完成指标)?(?:情况|结果|产出)$`)],
  ['actual', 1, /^(?:全年|年度|目标|指标)?执行情况$/],
  ['actual', 1, /^(?:自评|业绩|绩效)(?:值|情况|结果)$/],
  ['level-marks', 3, /^(?:一|二)级(?:指标)?(?:分值|权重|权重分值|分值权重|得分)$/],
  [
    'marks',
    3,
    /^(?:指标|标准|设定|基准|参考|预设|三级|三级指标|规定|核定|绩效|考核|评价|评分|目标|满分|权重|总|年初|预算|计划|单项|赋予)*(?:分值|标准分|标准分数|满分|满分值|基准分|应得分|标分|赋分|配分)(?:权重|设置)?$/,
  ],
  ['marks', 2, /^(?:预算|资金)?执行率?(?:权重|分值|满分)$/],
  [
    'marks',
    2,
    /^(?:指标|绩效|三级|三级指标|分值|评价|评分|考核)*(?:权重|权数|权重值|权重系数|比重|权重分|权重分数)$/,
  ],
  ['marks', 1, /^分数$/],
  [
    'score',
    3,
    /^(?:绩效|年度|综合|预算|部门|单位|项目|本)*(?:自评|自我评价|自我|自评价|自查|自测|自主)(?:得分|评分|分|分值|分数|打分|结果得分|情况得分|得分值)$/,
  ],
  [
    'score',
    2,
    /^(?:实际|实|指标|单位|部门|绩效|考核|评价|评定|完成|本次)*(?:得分|评分|打分|计分|得分值|得分情况|评分值|得分数|评分结果)$/,
  ],
  ['score', 2, /^(?:预算|资金)?执行率?(?:得分|评分)$/],
  ['coefficient', 3, /^(?:得分|评分|计分|完成|自评)系数$/],
  ['score', 1, /^(?:分数|最终得分|(?:单位|部门)?自评|自评结果|评价结果)$/],
  ['deduction', 3, /^(?:自评|系统|人工|单位|实际)?(?:扣减分|扣分|减分|扣减|应扣分|扣除分?)(?:值|数|分值)?$/],
  [
    'completion',
    3,
    /^(?:指标|目标|实际|年度|全年|绩效|任务|计划|年度目标|绩效目标)*(?:完成率|达成率|完成比例|完成比率|完成比|完成度|完成程度|完成百分比|实现率|实现程度|达成程度|完成进度)$/,
  ],
  [
    'deviation',
    3,
    /^(?:指标|实际|目标|完成|绩效)*(?:偏差|偏离)(?:率|度|值|程度|比例|情况)?$|^差异(?:率|值|数)?$/,
  ],
  [
    'reason',
    3,
    /(?:原因|改进|整改措施|偏差(?:情况)?(?:分析|说明)|未(?:完成|达标|达到|达成|实现)(?:情况|目标|指标|预期)?的?(?:说明|分析)|(?:扣分|失分|减分)(?:说明|理由|依据|情况|因素|点))/,
  ],
  [
    'note',
    1,
    /^(?:备注|说明|情况说明|附注|其他说明|(?:单位|部门)?(?:自评|得分|评分|打分|评价|完成情况|自评情况|评分情况)(?:说明|理由|依据))$/,
  ],
  ['standard', 4, new RegExp(`^(?:指标|绩效|自评|评价)*${scoring}(?:.{0,8})$`)],
  [
    'standard',
    3,
    /^(?:指标|绩效)?(?:评价|考核|评定|评估|考评|自评|量化)(?:标准|细则|规则|办法|方法|方式|准则)(?:.{0,8})$/,
  ],
  // 指标解释及评分标准: one column for both.
  ['standard', 3.5, new RegExp(`^.{0,10}[及和与、/]${scoring}(?:.{0,4})$`)],
  [
    'explanation',
    3,
    /^(?:指标|绩效指标|三级指标|内容|评价|考核|名词)(?:说明|解释|释义|定义|含义|内涵|要点|注释)(?:.{0,8})$|计算(?:公式|方法|方式)$|^取值说明$/,
  ],
  ['explanation', 2, /^(?:评价|考核|指标|评分)内容[及和与](?:说明|要点|解释|评价要点)$/],
  ['explanation', 1, /^指标内容$/],
  [
    'initial',
    3,
    /^(?:年初|期初)(?:部门|财政|项目|资金)?(?:预算|批复|安排|下达)(?:预算|批复|安排|下达|资金)*(?:数|额|金额|数额|总额)?$|^年初(?:数|金额)$/,
  ],
  ['initial', 1, /^年初$|^(?:预算)?批复(?:预算)?(?:数|额|金额)$/],
  [
    'annual',
    3,
    /^(?:全年|调整后的?|全年调整后?|变更后|追加后|最终|中期调整后)(?:年度|全年|总|项目|资金)?预算(?:安排|批复|资金)?(?:数|额|金额|数额|总额|总数)?$|^预算调整后(?:数|金额)?$|^调整后(?:数|金额)$/,
  ],
  // 调整预算数 beside 全年预算数 is the change of the budget; alone it is the budget as changed.
  [
    'annual',
    2.5,
    /^(?:中期)?调整的?(?:年度|全年|总|项目|资金)?预算(?:安排|批复|资金)?(?:数|额|金额|数额|总额|总数)?$/,
  ],
  [
    'annual',
    2,
    /^(?:年度|本年度?|当年|实际|项目|资金|总)*预算(?:安排|资金|批复|下达|计划)?(?:数|额|金额|数额|总额|总数)$|^(?:批复|下达|安排)(?:金额|数|资金)$/,
  ],
  ['annual', 1, /^(?:全年|调整后|预算|预算资金|年度预算(?:资金)?|预算安排)$/],
  [
    'executed',
    3,
    /^(?:全年|本年度?|当年|年度|实际|预算|累计|资金|财政资金|项目)*(?:执行|支出|使用|支付|决算)(?:数|额|金额|数额|总额|总数)$/,
  ],
  ['executed', 1, /^(?:全年|本年|实际|预算|完成)*(?:执行|支出)$/],
  [
    'rate',
    3,
    /^(?:全年|本年|当年|预算|资金|年度|支出|实际|总|项目|财政|财政资金)*(?:执行率|支出率|使用率|支付率|支出进度|执行进度|支付进度|预算完成率|支出完成率|执行比例)$/,
  ],
];

/** Somebody else's score beside the unit's own: 复核得分, 财政评分, 专家打分. */
const reviewWords =
  /复核|复评|核定|财政|评审|抽查|审核|专家|第三方|主管|上级|再评价|重点评价|评价机构|复查|考评组/;

/** True where a header speaks of somebody else's evaluation. */
export function isReview(header: string): boolean {
  return reviewWords.test(normaliseLabel(header));
}

const known = new Map<string, readonly Meaning[]>();

/**
 * What the words of a header can mean, best first; empty where they are no column of such a table.
 * Units, marks and formulas in brackets do not matter: `执行率（B/A）`, `得分（10分）`, `2023年预算数`.
 */
export function meaningsOf(header: string): readonly Meaning[] {
  const found = known.get(header);
  if (found) return found;
  const meanings = readMeanings(header);
  if (known.size < 5000) known.set(header, meanings);
  return meanings;
}

/** The year that a header names (`2023年预算数`), null where it names none. */
export function yearOf(header: string): number | null {
  const match = /(?:^|\D)(20\d{2})年/.exec(normaliseLabel(header));
  return match ? Number(match[1]) : null;
}

function readMeanings(header: string): readonly Meaning[] {
  // 2022年度指标值, 2022年初预算数, 20XX年预算数: the year goes, 年初 and 年末 stay.
  const core = coreLabel(header).replace(/^20(?:\d{2}|x{2}|××|\*{2})(?:年度?(?![初末底中]))?/, '');
  if (core === '' || core.length > 24 || /^\d(?!级)/.test(core)) return [];
  const parts = [core, ...core.split(/[/、]|及(?=分值|权重)/).filter((part) => part !== core && part !== '')];
  for (const part of parts) {
    const meanings = words
      .filter(([, , pattern]) => pattern.test(part))
      .map(([role, weight]): Meaning => ({ role, weight }))
      .sort((a, b) => b.weight - a.weight);
    if (meanings.length === 0 && isReview(part) && /(?:得分|评分|打分|[核评审查]分)$/.test(part)) {
      return [{ role: 'review', weight: 3 }];
    }
    if (meanings.length > 0) {
      return meanings.some(({ role }) => role === 'score') && isReview(header)
        ? [{ role: 'review', weight: 3 }]
        : meanings;
    }
  }
  return [];
}
