import { of, quoted, type SomeFindingTexts } from '../../findingText';
import { orBetweenForms } from './forms';
import { each, listed, row, rows } from './words';

const empties: Readonly<Record<string, string>> = {
  marks: '分值全部未填，得分无法计算',
  actual: '有得分，实际完成值未填',
  executed: '有得分，全年执行数未填',
  budget: '有支出，预算数未填，无法计算执行率或控制率',
};
const reasons: Readonly<Record<string, string>> = {
  generic: '扣分原因过于笼统',
  'another-unit': '扣分原因只写由其他单位负责',
  'no-shortcoming': '扣了分，说明里没有写不足',
};
const openings: Readonly<Record<string, string>> = {
  open: '不是确切的数',
  several: '有几个数，分不清用哪个',
  limit: '正好等于界限，而指标值要求大于或小于',
};

/** 得分所依据的完成值、原因和说明。 */
export const evidence = {
  'P-025': orBetweenForms(
    listed(
      '合计与各项之和不符',
      (line) =>
        `“${quoted(of(line, 'name'))}”填 ${of(line, 'printed')}，${of(line, 'of') === 'parts' ? '各部分' : '各项得分'}之和为 ${of(line, 'sum')}`,
      '请核对合计和各项。',
    ),
  ),
  'P-034': listed(
    '得满分却填了偏差原因',
    (line) => `${row(line)}得满分，又填了偏差原因`,
    '请核对是否应扣分；没有偏差的，请删去原因。',
  ),
  'P-035': listed(
    '超额完成未说明',
    (line) =>
      `${row(line)}指标值 ${quoted(of(line, 'target'))}，实际完成值“${quoted(of(line, 'actual'))}”，完成率 ${of(line, 'share')}`,
    '完成率达到 130% 的，请在偏差原因中说明目标是否定得过低。',
  ),
  'P-038': listed(
    '实际完成值没有数字',
    (line) => `${row(line)}指标值 ${quoted(of(line, 'target'))}，实际完成值“${quoted(of(line, 'actual'))}”`,
    '请填写实际完成的数字。',
  ),
  'P-044': listed(
    '满意度没有数字',
    (line) => `${row(line)}填“${quoted(of(line, 'actual'))}”`,
    '请填写满意度的百分数，并说明调查方式和样本数。',
  ),
  'P-045': {
    title: '自评得分或满意度全满',
    message: ({ variant, lines }) =>
      variant === 'all-full'
        ? '各项指标全部得满分。请确认每一项都有依据，并在说明中写明。'
        : `${each(lines, (line) => `${row(line)}满意度为 100%`)}。请说明调查方式和样本数。`,
  },
  'P-047': listed(
    '实际完成值像是从别的指标复制的',
    (line) => `${row(line)}的实际完成值与“${quoted(of(line, 'source'))}”完全相同，写的也是那个指标`,
    '请改填本指标的实际完成值。',
  ),
  'P-048': listed(
    '一个事实证明两个相反的指标',
    (line) => `${row(line)}填“${quoted(of(line, 'actual'))}”`,
    '同一个数不能同时证明两个方向相反的指标，请分别填写依据并说明。',
  ),
  'P-053': listed(
    '应填的内容未填',
    (line) =>
      of(line, 'what') === 'marks'
        ? `${rows(of(line, 'row'))}${empties.marks ?? ''}`
        : `${row(line)}${empties[of(line, 'what')] ?? ''}`,
    '请补填。',
  ),
  'P-060': {
    title: '有总分没有各项得分',
    message: ({ data }) =>
      `总分填 ${of(data, 'total')}，但 ${of(data, 'count')} 项得分都没有填，无法核对。请补填各项得分。`,
  },
  'P-064': listed(
    '得分不在所填档次内',
    (line) =>
      `${row(line)}填“${quoted(of(line, 'actual'))}”，得 ${of(line, 'score')} 分，该档应为 ${of(line, 'low')} 至 ${of(line, 'high')} 分${of(line, 'open') === 'yes' ? '（不含上限）' : ''}`,
    '请改正得分，或改写完成情况；如本地档次另有规定，请说明。',
  ),
  'P-065': listed(
    '扣分原因没有说清',
    (line) => `${row(line)}${reasons[of(line, 'how')] ?? ''}`,
    '请写明具体不足和改进措施。',
  ),
  'P-066': listed(
    '有扣分，说明事项为空',
    (line) => `${row(line)}扣了分`,
    '“其他需要说明事项”没有内容，请在其中写明扣分原因。',
  ),
  'P-067': listed(
    '文字不完整',
    (line) => `${row(line)}“${quoted(of(line, 'text'))}”像是被截断`,
    '请补全文字。',
  ),
  'P-077': {
    title: '完成值全部等于指标值',
    message: ({ data }) =>
      `${of(data, 'count')} 项指标的实际完成值都正好等于指标值。请确认填的是实际数，不是照抄目标，并说明。`,
  },
  'P-078': listed(
    '表样文字没有改',
    (line) =>
      `${of(line, 'name') === '' ? rows(of(line, 'row')) : row(line)}还有“${quoted(of(line, 'text'))}”`,
    '请改成实际内容，或删去空行的分值。',
  ),
  'P-088': listed(
    '比率没有数据支撑',
    (line) => `${row(line)}填“${quoted(of(line, 'actual'))}”`,
    '表内没有计算这些比率的金额或数量，请补充计算依据。',
  ),
  'P-089': listed(
    '实际完成值不确切',
    (line) => `${row(line)}“${quoted(of(line, 'actual'))}”${openings[of(line, 'how')] ?? ''}`,
    '请填写确切的数，或说明。',
  ),
  'P-093': listed(
    '没有评分标准',
    (line) => row(line),
    '这些指标没有评分标准，得分只能由人判断，请说明打分依据。',
  ),
  'P-097': {
    title: '总分位置分不清',
    message: ({ data }) =>
      `“总分”一行只有一个数 ${of(data, 'total')}，写在“分值”栏，分不清是分值合计还是得分合计。请在“分值”“得分”两栏分别填写合计。`,
  },
} satisfies SomeFindingTexts;
