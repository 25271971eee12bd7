import { of, type SomeFindingTexts } from '../../findingText';
import { each, row, columnNames, rateNames } from './words';

export const money = {
  'P-007': {
    title: '填报的比率与计算结果不符',
    message: ({ variant, lines }) => {
      const list = each(lines, (line) => {
        const base = of(line, 'base') === 'initial' ? '（现数是按年初预算数算的）' : '';
        return `${row(line)}${rateNames[of(line, 'what')] ?? '比率'}填 ${of(line, 'stated')}，按表内数据计算为 ${of(line, 'due')}${base}`;
      });
      return variant === 'last-digit'
        ? `${list}，只差 0.01 个百分点，属尾差。请统一按四舍五入填写。`
        : `${list}。请改正比率，或核对计算所用的数据。`;
    },
  },
  'P-008': {
    title: '预算执行率得分不符',
    message: ({ data }) =>
      `预算执行率得分填 ${of(data, 'score')}，按执行率 ${of(data, 'rate')} × 分值 ${of(data, 'marks')} 应为 ${of(data, 'due')}（最高为满分）。请改正得分；如本地办法另有扣分规定，请说明。`,
  },
  'P-009': {
    title: '执行率超过 100%',
    message: ({ lines }) =>
      `${each(lines, (line) =>
        of(line, 'annual') === ''
          ? `${row(line)}执行率填 ${of(line, 'rate')}，超过 100%`
          : `${row(line)}执行数 ${of(line, 'executed')} 大于全年预算数 ${of(line, 'annual')}，执行率 ${of(line, 'rate')}`,
      )}。请核对全年预算数是否包含年中调整和上年结转。`,
  },
  'P-010': {
    title: '有支出而没有全年预算数',
    message: ({ lines }) =>
      `${each(
        lines,
        (line) =>
          `${row(line)}执行数为 ${of(line, 'executed')}，全年预算数${of(line, 'annual') === '' ? '未填' : '为 0'}`,
      )}。请填写全年预算数，否则无法计算执行率。`,
  },
  'P-011': {
    title: '资金总额与各项资金之和不符',
    message: ({ lines }) =>
      `${each(
        lines,
        (line) =>
          `${columnNames[of(line, 'column')] ?? ''}：年度资金总额 ${of(line, 'total')}，其中各项之和 ${of(line, 'sum')}`,
      )}。请核对总额和各项资金。`,
  },
  'P-012': {
    title: '执行率偏低未说明原因',
    message: ({ variant, data }) =>
      `预算执行率 ${of(data, 'rate')}，低于 ${of(data, 'limit')}，没有说明原因。${
        variant === 'no-place' ? '请在表内补充说明。' : '请在资金行的偏差原因或“其他需要说明事项”中说明。'
      }`,
  },
} satisfies SomeFindingTexts;
