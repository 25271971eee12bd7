import type { FindingLine } from '../../../domain/findings/finding';
import { of, quoted, type SomeFindingTexts } from '../../findingText';
import { columnNames, each, listed, row, rows } from './words';

function change(line: FindingLine): string {
  const approved = quoted(of(line, 'approved'));
  const own = quoted(of(line, 'own'));
  switch (of(line, 'what')) {
    case 'missing':
      return `批复的指标“${quoted(of(line, 'name'))}”表中没有`;
    case 'added':
      return `${row(line)}是批复中没有的指标`;
    case 'empty':
      return `${row(line)}指标值未填，批复为“${approved}”`;
    case 'marks':
      return `${row(line)}分值为 ${own}，批复为 ${approved}`;
    case 'unit':
      return `${row(line)}指标值为“${own}”，批复为“${approved}”，单位不同`;
    case 'sign':
      return `${row(line)}指标值为“${own}”，批复为“${approved}”，比较符号不同`;
    default:
      return `${row(line)}指标值为“${own}”，批复为“${approved}”`;
  }
}

/** 与并入的资料表（批复、台账、上年）核对。 */
export const sources = {
  'P-073': {
    title: '与批复的绩效目标不一致',
    message: ({ lines, data }) =>
      `与《${quoted(of(data, 'file'), 40)}》核对：${each(lines, change)}。请按批复的绩效目标填写；目标经批准调整过的，请并入调整后的批复。`,
  },
  'P-074': {
    title: '与指标执行台账不一致',
    message: ({ lines, data }) =>
      `与《${quoted(of(data, 'file'), 40)}》核对：${each(
        lines,
        (line) =>
          `${rows(of(line, 'row'))}${columnNames[of(line, 'name')] ?? ''}为 ${of(line, 'found')} ${of(line, 'unit')}，台账为 ${of(line, 'due')} ${of(line, 'unit')}`,
      )}。请核对数据来源和统计口径后改正。`,
  },
  'P-075': {
    title: '项目没有自评表',
    message: ({ lines, data }) =>
      `《${quoted(of(data, 'file'), 40)}》里有 ${of(data, 'count')} 个项目在本工作簿中没有自评表：${each(lines, (line) => `“${quoted(of(line, 'name'), 40)}”`)}。需要自评的请补表；在其他文件里的不用处理。`,
  },
  'P-079': listed(
    '文字与上年相同',
    (line) => `${row(line)}与《${quoted(of(line, 'file'), 40)}》一字不差`,
    '请核对是否为本年情况，照抄的请重写。',
  ),
} satisfies SomeFindingTexts;
