import { of, quoted, type SomeFindingTexts } from '../../findingText';
import { each, rows, row } from './words';

export const basis = {
  'P-030': {
    title: '未达目标却得满分',
    message: ({ lines }) =>
      `${each(lines, (line) => {
        const due = of(line, 'due') === '' ? '' : `，按比例应得 ${of(line, 'due')}`;
        return of(line, 'how') === 'words'
          ? `${row(line)}写明“${quoted(of(line, 'actual'))}”，尚未完成，却得满分 ${of(line, 'marks')}`
          : `${row(line)}实际完成值“${quoted(of(line, 'actual'))}”未达到指标值，却得满分 ${of(line, 'marks')}${due}`;
      })}。请改正得分并填写偏差原因；如已完成，请改写实际完成值。`,
  },
  'P-031': {
    title: '未达目标，扣分不足',
    message: ({ variant, lines }) => {
      const list = each(lines, (line) => {
        const source = of(line, 'where') === 'reason' ? '按偏差原因中的数字' : '按比例';
        return `${row(line)}得 ${of(line, 'score')} 分，${source}${variant === 'words' ? '最多' : ''}应得 ${of(line, 'due')}`;
      });
      return variant === 'words'
        ? `${list}。实际数只写在文字里，请把数字填入实际完成值，再核对得分。`
        : `${list}。请改正得分，或说明少扣分的依据。`;
    },
  },
  'P-032': {
    title: '得分低于规则计算结果',
    message: ({ lines }) =>
      `${each(lines, (line) => `${row(line)}得 ${of(line, 'score')} 分，按规则应得 ${of(line, 'due')}`)}。请核对得分和实际完成值。`,
  },
  'P-033': {
    title: '扣分未说明原因',
    message: ({ lines }) =>
      `${each(lines, (line) => `${row(line)}得 ${of(line, 'score')} 分，分值 ${of(line, 'marks')}`)}，偏差原因未填。请填写扣分原因和改进措施。`,
  },
  'P-041': {
    title: '指标重复',
    message: ({ lines, data }) => {
      const list = each(lines, (line) =>
        of(line, 'kind') === 'repetition'
          ? `${rows(of(line, 'rows'))}完全相同（${quoted(of(line, 'name'))}），可能是换页时重复打印`
          : `${rows(of(line, 'rows'))}指标名称相同（${quoted(of(line, 'name'))}）`,
      );
      const scores =
        of(data, 'scoresWith') === ''
          ? ''
          : `，得分合计分别为 ${of(data, 'scoresWith')} 和 ${of(data, 'scoresWithout')}`;
      return lines.some((line) => of(line, 'kind') === 'repetition')
        ? `${list}。计入和不计入重复行，分值合计分别为 ${of(data, 'marksWith')} 和 ${of(data, 'marksWithout')}${scores}。请确认重复行是否计分。`
        : `${list}。请确认是否为同一指标，并说明或合并。`;
    },
  },
} satisfies SomeFindingTexts;
