import type { FindingLine } from '../../../domain/findings/finding';
import { of, quoted, type SomeFindingTexts } from '../../findingText';
import { each, listed, row } from './words';

const named = (line: FindingLine) =>
  of(line, 'name') === '' ? '全年预算数 ' : `“${quoted(of(line, 'name'))}”调整后或实际 `;

/** 预算、支出和比率写法。 */
export const budget = {
  'P-013': {
    title: '执行率低于 60%',
    message: ({ data }) => `预算执行率只有 ${of(data, 'rate')}。请说明资金没有用完的原因和后续安排。`,
  },
  'P-014': {
    title: '全年预算数与执行数完全相等',
    message: ({ severity, data }) =>
      `全年预算数与全年执行数都是 ${of(data, 'amount')}，而年初预算数是 ${of(data, 'initial')}。请确认全年预算数是批复的调整后预算，不是按支出数倒填${severity === 'warning' ? '，并说明调整原因' : ''}。`,
  },
  'P-015': listed(
    '年中追加过大未说明',
    (line) =>
      `${named(line)}${of(line, 'annual')} 比年初预算数 ${of(line, 'initial')} 增加 ${of(line, 'rate')}，超过 ${of(line, 'limit')}`,
    '请说明追加的原因和依据。',
  ),
  'P-016': listed(
    '年中调减过大未说明',
    (line) =>
      `${named(line)}${of(line, 'annual')} 与年初预算数 ${of(line, 'initial')} 相比变动 ${of(line, 'rate')}`,
    '请说明调减的原因和依据。',
  ),
  'P-049': {
    title: '支付及时率与执行率矛盾',
    message: ({ lines, data }) =>
      `${each(lines, (line) => `${row(line)}填“${quoted(of(line, 'actual'))}”`)}，但预算执行率是 ${of(data, 'rate')}，还有资金没有支付。请说明两者的口径。`,
  },
  'P-050': {
    title: '资金与任务进度不一致',
    message: ({ variant, lines, data }) =>
      variant === 'unspent'
        ? `各项指标都得满分，预算执行率却只有 ${of(data, 'rate')}。请说明资金为什么没有用完。`
        : `预算执行率 ${of(data, 'rate')}，但${each(lines, (line) => `${row(line)}写明“${quoted(of(line, 'actual'))}”`)}。请说明资金已付而任务未完成的原因。`,
  },
  'P-051': listed(
    '有预算没有支出',
    (line) => `${row(line)}预算 ${of(line, 'budget')}，执行数为 0`,
    '请说明没有支出的原因。',
  ),
  'P-068': listed(
    '比率混用了财政拨款与全部资金',
    (line) =>
      `${row(line)}填的比率，一头是财政拨款（“${quoted(of(line, 'fiscal'))}”），一头是全部资金（“${quoted(of(line, 'all'))}”）${of(line, 'due') === '' ? '' : `；口径一致时为 ${of(line, 'due')}`}`,
    '请改用同一口径的数，或写明口径。',
  ),
  'P-069': listed(
    '执行率的分母不对',
    (line) =>
      `${row(line)}填 ${of(line, 'stated')}，是按${of(line, 'named') === 'initial' ? '全年预算数' : '年初预算数'}算的；按${of(line, 'named') === 'initial' ? '年初预算数' : '全年预算数'}应为 ${of(line, 'due')}`,
    '请改正，或写明分母是哪个预算数。',
  ),
  'P-070': listed(
    '百分数位数过多',
    (line) => `${row(line)}显示为“${quoted(of(line, 'shown'))}”`,
    '请按两位小数填写百分数。',
  ),
  'P-086': listed(
    '比率写法容易误读',
    (line) =>
      of(line, 'how') === 'rounded'
        ? `${row(line)}写成 ${of(line, 'shown')}，看起来是全部支出，实际为 ${of(line, 'due')}`
        : `${row(line)}写成 ${of(line, 'shown')}，没有百分号，同列其他比率是百分数`,
    '请统一写成带百分号、两位小数的百分数。',
  ),
  'P-095': {
    title: '金额没有写明单位',
    message: () => '金额没有写明单位。请在表头写明“万元”或“元”。',
  },
} satisfies SomeFindingTexts;
