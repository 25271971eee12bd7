import { quoted } from '../findingText';
import { figureOrWords, printed } from '../quotedFigure';
import { parameterWords } from '../parameterText';
import type { AnswerProblemTexts, ReasonTexts } from '../reasonText';
import { parameters } from './parameters';
import { rateReasons } from './rateReasons';

const writtenNotes: Readonly<Record<string, string>> = {
  'literal-actual': '（公式里直接写入从文字中读出的实际数）',
  'literal-target': '（公式里直接写入从文字中读出的目标数）',
  'literal-both': '（公式里直接写入从文字中读出的目标数和实际数）',
  value: '（写入数值）',
};
const written = (how: string) => writtenNotes[how] ?? '';
const missingNames: Readonly<Record<string, string>> = {
  annual: '全年预算数',
  executed: '全年执行数',
  marks: '分值',
  target: '指标值',
  actual: '实际完成值',
  'annual-zero': '不为 0 的全年预算数',
};
const tierNames: Readonly<Record<string, string>> = {
  reached: '达成',
  partial: '部分达成',
  failed: '未达成',
};
const ifChosen = (parameter: string, choice: string) => {
  const words = parameterWords(parameters, parameter, choice);
  return `如${words.name}改为“${words.choice}”`;
};
const bandsText = (bands: string) => {
  const [excellent, good, fair] = bands.split('/');
  return fair === undefined
    ? bands
    : `${excellent ?? ''} 分及以上为优，${good ?? ''} 分及以上为良，${fair} 分及以上为中`;
};
const rows = (list: string) => `第 ${list.replaceAll(',', '、')} 行`;
const said = (text: string) => (text === '' ? '' : `“${printed(text)}”`);
type Judged = { readonly tier: string; readonly low: string; readonly high: string };
const tier = ({ tier: name, low, high }: Judged) =>
  name === '' || low === ''
    ? ''
    : `按“${tierNames[name] ?? name}”档，得分在 ${low} 至 ${high} 之间，供参考。`;
const range = ({ low, high }: Judged) => (low === '' ? '' : `得分在 ${low} 至 ${high} 之间。`);
const score = '请直接填写得分。';

/** 每个填报单元格为什么这样填、为什么不填。 */
export const reasons: ReasonTexts = {
  ...rateReasons,
  'execution-rate': ({ executed, budget, rate, initial, written: how }) =>
    `执行率 = 全年执行数 ${executed} ÷ 全年预算数 ${budget} = ${rate}${initial === '' || initial === rate ? '' : `；按年初预算数为 ${initial}`}${written(how)}。`,
  'execution-score': ({ rate, marks, score: points, written: how }) =>
    `得分 = 执行率 ${rate} × 分值 ${marks} = ${points}${written(how)}。`,
  'execution-score-capped': ({ rate, marks, score: points, written: how }) =>
    `执行率 ${rate} 超过 100%，得分以分值 ${marks} 为限，得 ${points}${written(how)}。`,
  completion: ({ actual, target, completion, written: how }) =>
    `完成率 = 实际 ${figureOrWords(actual)} ÷ 目标 ${figureOrWords(target)} = ${completion}${written(how)}。`,
  deviation: ({ actual, target, deviation, written: how }) =>
    `偏差率 =（实际 ${figureOrWords(actual)} − 目标 ${figureOrWords(target)}）÷ 目标 = ${deviation}${written(how)}。`,
  reached: ({ actual, target, marks, written: how }) =>
    `实际 ${figureOrWords(actual)} 达到目标 ${figureOrWords(target)}，得满分 ${marks}${written(how)}。`,
  'in-proportion': ({ actual, target, marks, score: points, completion, written: how }) =>
    `实际 ${figureOrWords(actual)} 未达到目标 ${figureOrWords(target)}，得分 = 完成率${completion === '' ? '' : ` ${completion}`} × 分值 ${marks} = ${points}${written(how)}。`,
  'over-completed': ({ actual, target, marks, score: points, written: how }) =>
    `实际 ${figureOrWords(actual)} 超出目标 ${figureOrWords(target)} 较多，按超额扣分的规定，分值 ${marks} 得 ${points}${written(how)}。`,
  'over-limit-inverse': ({ actual, target, marks, score: points, written: how }) =>
    `实际 ${figureOrWords(actual)} 超过上限 ${figureOrWords(target)}，得分 = 分值 ${marks} × 目标 ÷ 实际 = ${points}${written(how)}。`,
  'over-limit-linear': ({ actual, target, marks, score: points, written: how }) =>
    `实际 ${figureOrWords(actual)} 超过上限 ${figureOrWords(target)}，分值 ${marks} 按超出比例递减，得 ${points}${written(how)}。`,
  'above-zero': ({ actual, target, written: how }) =>
    `目标为 ${figureOrWords(target)}，实际 ${figureOrWords(actual)} 大于 0，不得分${written(how)}。`,
  'in-range': ({ actual, target, marks, written: how }) =>
    `实际 ${figureOrWords(actual)} 在目标范围 ${figureOrWords(target)} 内，得满分 ${marks}${written(how)}。`,
  'deadline-met': ({ actual, target, marks, written: how }) =>
    `完成时间 ${figureOrWords(actual)} 不晚于 ${figureOrWords(target)}，得满分 ${marks}${written(how)}。`,
  yes: ({ actual, marks, written: how }) =>
    `要求的事项${said(actual)}已办到，得满分 ${marks}${written(how)}。`,

  'by-standard': ({ score: points, marks, source, written: how }) =>
    source === ''
      ? how === 'live'
        ? ''
        : `分值 ${marks} 得 ${points}${written(how)}。`
      : `表内没有印评分标准，按${said(source)}的规则计分。`,
  'by-coefficient': ({ share, marks, score: points, written: how }) =>
    `得分系数 ${share} × 分值 ${marks} = ${points}${written(how)}。`,
  'score-it': () => '请对照评分标准填写得分。',

  'proposal-a': ({ actual, target, marks }) =>
    `目标为${said(target)}，实际完成值写${said(actual)}，建议得满分 ${marks}。请确认后写入。`,
  'proposal-b': ({ actual, target, marks }) =>
    `目标为${said(target)}，实际完成值只写${said(actual)}，没有实际数。请补填实际数；如确已完成，可接受满分 ${marks}。`,
  'proposal-accepted': ({ actual, marks }) => `实际完成值写${said(actual)}，经确认得满分 ${marks}。`,
  'proposal-refused': ({ actual }) => `实际完成值写${said(actual)}，满分的建议未被接受。${score}`,

  'satisfaction-without-figure': ({ actual }) =>
    `满意度须有数字，实际完成值${said(actual)}没有。请填写调查得出的满意度；没有调查的，${score}`,
  'words-against-words': (data) => `目标和实际完成值都是文字，须由人评定档次。${tier(data)}${score}`,
  'not-completed': (data) =>
    `实际完成值写${said(data.actual)}，没有完成数。${tier(data)}请填写实际完成的数，或直接填写得分。`,
  'words-against-number': ({ actual, target }) =>
    `目标${said(target)}要求具体的数或时间，实际完成值${said(actual)}没有写明。请填写实际数或完成时间，或直接填写得分。`,
  'several-figures': ({ actual }) =>
    `实际完成值${said(actual)}里有几个数，不能确定用哪一个。请只填一个实际数，或直接填写得分。`,
  'figure-of-another-unit': ({ actual, target }) =>
    `实际完成值${said(actual)}与目标${said(target)}单位不同。请按目标的单位填写实际数，或直接填写得分。`,
  'percent-scale-unclear': ({ actual, target }) =>
    `目标${said(target)}与实际完成值${said(actual)}一个像小数、一个像百分数，不能确定。请都写成百分数（如 95%）。`,
  'above-equal-target': ({ actual, target }) =>
    `目标是等于${said(target)}，实际 ${figureOrWords(actual)} 超出，规则没有规定怎么给分。${score}`,
  'one-fact-two-indicators': ({ actual }) =>
    `${said(actual)}同时用来说明另一项要求相反的指标，不能两边都算完成。请分别填写实际数，或直接填写得分。`,
  'no-standard': () => `这一行没有印评分标准，也没有指标值，只能由人评定。${score}`,
  'no-target': () => `没有指标值，无法计算。请补填指标值，或直接填写得分。`,
  'open-bound': ({ actual }) =>
    `实际完成值${said(actual)}不是确切的数，不能断定是否达到目标。请填写确切的数，或直接填写得分。`,
  'not-equal-target': ({ actual, target }) =>
    `目标是等于${said(target)}，实际 ${figureOrWords(actual)} 与之不同；标准、成本、时限类指标须由人评定。${score}`,
  'exact-limit': ({ actual, target }) =>
    `实际 ${figureOrWords(actual)} 恰好等于界限${said(target)}，目标要求大于或小于，须由人评定。${score}`,
  'no-ratio': ({ target }) => `目标为${said(target)}，未达到时无法按比例计算。${score}`,
  'outside-range': ({ actual, target }) =>
    `实际 ${figureOrWords(actual)} 不在目标范围${said(target)}内，须由人评定。${score}`,
  'answered-no': ({ actual }) => `实际完成值${said(actual)}表示没有办到，须由人评定。${score}`,
  'deadline-missed': ({ actual, target }) =>
    `完成时间${said(actual)}晚于${said(target)}，扣多少分须由人评定。${score}`,
  'deadline-unclear': ({ actual, target }) =>
    `从${said(actual)}看不出是否在${said(target)}之前完成。请填写完成日期，或直接填写得分。`,
  'shared-score': () => `几个指标合用一个分值或得分单元格，不能逐项计算。请按整体情况填写得分。`,
  'other-kind': ({ actual, target }) =>
    `目标${said(target)}与实际完成值${said(actual)}不是同一类数据（如日期对数量）。请改填实际完成值，或直接填写得分。`,
  'printed-standard': (data) => `按评分标准须由人评定。${range(data)}请对照评分标准填写得分。`,
  'standard-without-result': () =>
    `本行印有评分标准，但工作簿里没有找到它的结果。请补填实际数，或对照评分标准填写得分。`,
  'rate-question': () =>
    `这项比率有几种算法，结果不同。请先在基础数据表中选定用哪个数，得分随之算出；也可以直接填写得分。`,

  'marks-deducted': () => `本行扣减分栏已填扣分，得分须扣减后确定。请直接填写扣减后的得分。`,

  'reason-draft': () => '按表内数据列出偏差；原因和改进措施由填报人填写。',
  answered: ({ score: points, marks, tier: name }) =>
    `由填报人评定：${name === '' ? '' : `${tierNames[name] ?? name}，`}${points} 分（分值 ${marks}）。`,
  'actual-as-target': ({ was, figure }) => `原写${said(was)}，经确认按指标值补填 ${figure}。`,
  'actual-entered': ({ was, figure }) => `原写${said(was)}，由填报人改填 ${figure}。`,
  'typed-by-person': ({ score: points, marks }) => `表内已填得分 ${points}（分值 ${marks}），予以保留。`,
  'number-as-text': ({ text, number }) =>
    `单元格里的${said(text)}是文本，合计时不会计入。请改填数字 ${number}。`,
  'missing-input': ({ missing }) =>
    `缺少${missing
      .split(',')
      .map((what) => missingNames[what] ?? what)
      .join('、')}，无法计算。请补填。`,
  'no-indicator': ({ label }) => `${said(label)}没有指标，不填。`,
  'money-part': ({ label }) => `${said(label)}只列资金，不单独计分。`,
  'repeated-row': ({ label, repeats }) => `${said(label)}与${rows(repeats)}相同，已确认为重复打印，不计分。`,
  'group-score': ({ label, count, total, open }) =>
    total === ''
      ? `${said(label)}得分小计：还有 ${open} 项没有得分，补齐后自动显示。`
      : `${said(label)}得分小计：${count} 项合计 ${total}。`,
  'group-marks': ({ label, count, total }) =>
    `${said(label)}分值小计：${total === '' ? marksOpen(count) : `${count} 项合计 ${total}。`}`,
  'marks-total': ({ count, total }) =>
    `分值合计：${total === '' ? marksOpen(count) : `${count} 项合计 ${total}。`}`,
  total: ({ count, total, open, openMarks, least, most }) =>
    total === ''
      ? openMarks === ''
        ? `总分：还有 ${open} 项没有得分，其中有的没有分值，补齐后自动显示；已有得分合计 ${least}。`
        : `总分：还有 ${open} 项（共 ${openMarks} 分）没有得分，补齐后自动显示；总分将在 ${least} 至 ${most} 之间。`
      : `总分：${count} 项得分合计 ${total}。`,
  'total-repetition': ({ rows: list, withRows, withoutRows }) =>
    withRows === '' || withoutRows === ''
      ? `${rows(list)}可能是换页时重复打印，确认是否计分后才能得出总分。请先确认该行是否计分。`
      : `${rows(list)}可能是换页时重复打印。计入时总分 ${withRows}，不计入时 ${withoutRows}。请先确认该行是否计分。`,
  'marks-repetition': ({ rows: list, withRows, withoutRows }) =>
    `${rows(list)}可能是换页时重复打印。计入时分值合计 ${withRows}，不计入时 ${withoutRows}。请先确认该行是否计分。`,
  grade: ({ total, grade, bands }) =>
    total === '' || grade === ''
      ? `等级：总分得出后自动显示${bands === '' ? '' : `（${bandsText(bands)}）`}。`
      : `总分 ${total}，等级为${grade}${bands === '' ? '' : `（${bandsText(bands)}）`}。`,
  'grade-repetition': ({ rows: list }) => `${rows(list)}可能是换页时重复打印，确认是否计分后才能定等级。`,

  'other-choice': ({ parameter, choice, score: points }) => `${ifChosen(parameter, choice)}，得 ${points}。`,
  'candidate-score': ({ base, rate, score: points }) =>
    `如以${said(base)}为分母，比率为 ${rate}，得 ${points}。`,
  'other-total': ({ parameter, choice, total, grade, changed }) =>
    `${ifChosen(parameter, choice)}，总分${total === '' ? '待定' : ` ${total}`}${
      grade === '' ? '' : `，等级为${grade}${changed === '' ? '' : '（等级改变）'}`
    }。`,
  'repetition-counted': ({ rows: list, total }) =>
    `如${rows(list)}计分，合计 ${total === '' ? '待定' : total}。`,
  'repetition-left-out': ({ rows: list, total }) =>
    `如${rows(list)}不计分，合计 ${total === '' ? '待定' : total}。`,

  'locked-cell': () => '单元格已锁定，没有写入。请撤销工作表保护后再填。',
  'very-hidden-sheet': () => '工作表被深度隐藏，没有写入。请取消隐藏后再填。',
  'holds-text': ({ text, would }) =>
    `单元格已有文字${said(text)}，予以保留；${due(would)}。如要替换，请选择覆盖。`,
  'holds-number': ({ number, would }) =>
    `单元格已填 ${number}，予以保留；${would === '' ? notYet : `计算结果为 ${would}`}。如要替换，请选择覆盖。`,
  'holds-formula': ({ formula, would }) =>
    `单元格已有公式 ${quoted(formula, 40)}，予以保留；${due(would)}。如要替换，请选择覆盖。`,
};

/** 分值没有填齐，或者有的是文本，合计是空的。 */
const marksOpen = (count: string) => `${count} 项中有的分值没有填，或者是文本，补齐或改成数字后自动显示。`;

/** 还有得分没有填时，总分和小计算不出结果。 */
const notYet = '数据还没有填齐，现在算不出结果';

function due(would: string): string {
  return would === '' ? notYet : `本应填 ${would}`;
}

/** 填报人的得分为什么不能采用。 */
export const answerProblems: AnswerProblemTexts = {
  'above-marks': ({ score: points, marks }) => `得分 ${points} 高于分值 ${marks}。请填写不超过分值的得分。`,
  'below-zero': ({ score: points }) => `得分 ${points} 小于 0。请填写 0 或以上的得分。`,
  'outside-tier': ({ score: points, low, high, tier: name }) =>
    `得分 ${points} 不在“${tierNames[name] ?? name}”档的 ${low} 至 ${high} 之间。请改选档次或改填得分。`,
  'marks-missing': () => '这一项没有分值，不能打分。请先填写分值。',
  'no-number': () => '填写的不是数字。请填写得分。',
  'unknown-item': () => '表里找不到这一项，可能已改名或删除。请重新读取表格。',
  'unknown-choice': () => '选定的那个数在表里找不到了。请重新选定。',
  'no-target-figure': () => '指标值不是一个数，不能按指标值补填。请填写实际完成的数。',
  'words-changed': () => '实际完成值已经改过，补填的数没有采用。请重新核对。',
  'target-changed': () => '指标值已经改过，补填的数没有采用。请重新核对。',
  'score-outdated': ({ score: points }) =>
    `评分后这一行的内容改过，原来评的 ${points} 分没有采用。请按现在的内容重新评分。`,
  'acceptance-outdated': () => '接受建议后这一行的内容改过，原来的决定没有采用。请重新确认。',
  'not-open': ({ score: points }) =>
    `这一项已能算出得分，填写的 ${points} 没有采用。如要改，请直接改表内的得分。`,
};
