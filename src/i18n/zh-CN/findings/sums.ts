import { of, quoted, type SomeFindingTexts } from '../../findingText';
import { each, rows, row } from './words';

export const sums = {
  'P-001': {
    title: '分值合计不等于 100',
    message: ({ variant, data }) => {
      const scope = of(data, 'execution') === 'yes' ? '（含预算执行率）' : '';
      const start = `分值${scope}合计 ${of(data, 'sum')}，应为 100，${of(data, 'side') === 'over' ? '多' : '少'} ${of(data, 'difference')}。`;
      if (variant === 'repetition') {
        return `${start}${rows(of(data, 'rows'))}与前面的行完全相同，可能是换页时重复打印；不计该行合计 ${of(data, 'without')}。请确认该行是否计分。`;
      }
      if (variant === 'missing') return `${start}${rows(of(data, 'open'))}没有分值，请补填后再核对。`;
      return `${start}请核对各项分值。`;
    },
  },
  'P-002': {
    title: '总分与各项得分之和不符',
    message: ({ variant, data }) => {
      const place = of(data, 'place') === 'marks' ? '（写在“分值”栏，如是分值合计，请另填得分合计）' : '';
      const total = `总分 ${of(data, 'total')}${place}`;
      const sum = `各项得分之和为 ${of(data, 'sum')}`;
      if (variant === 'repetition') {
        return `${total}，${sum}；不计可能重复打印的${rows(of(data, 'rows'))}为 ${of(data, 'without')}。请先确认该行是否计分，再改正总分。`;
      }
      if (variant === 'unreachable') {
        return `${total}，但已填得分合计 ${of(data, 'sum')}，${rows(of(data, 'open'))}尚未打分，打满为 ${of(data, 'most')}。请补齐得分后按合计填写总分。`;
      }
      if (variant === 'rounded') return `${total} 是取整后的数，${sum}。请按两位小数填写总分。`;
      return `${total}，${sum}。请改正总分，或核对各项得分。`;
    },
  },
  'P-003': {
    title: '分组分值不符',
    message: ({ lines }) =>
      `${each(lines, (line) => {
        const name = of(line, 'name') === '' ? '分值合计' : `“${quoted(of(line, 'name'))}”`;
        return `${name}标明 ${of(line, 'printed')} 分，所含各项分值之和为 ${of(line, 'sum')} 分`;
      })}。请改正标明的分数，或核对各项分值。`,
  },
  'P-004': {
    title: '得分超出范围',
    message: ({ lines }) =>
      `${each(lines, (line) =>
        of(line, 'side') === 'below'
          ? `${row(line)}得分 ${of(line, 'score')} 小于 0`
          : `${row(line)}得分 ${of(line, 'score')} 高于分值 ${of(line, 'marks')}`,
      )}。请改正得分。`,
  },
  'P-006': {
    title: '等级与总分不符',
    message: ({ variant, data }) =>
      variant === 'sum'
        ? `等级为“${of(data, 'grade')}”，但各项得分之和为 ${of(data, 'total')}，应为“${of(data, 'due')}”（90 分及以上为优，80 分及以上为良，60 分及以上为中）。请改正总分和等级。`
        : `总分 ${of(data, 'total')} 应为“${of(data, 'due')}”，现填“${of(data, 'grade')}”（90 分及以上为优，80 分及以上为良，60 分及以上为中）。请改正等级；如本地另有标准，请说明。`,
  },
  'P-072': {
    title: '总分高于满分',
    message: ({ data }) => `总分 ${of(data, 'total')} 高于满分 ${of(data, 'full')}。请核对各项得分和总分。`,
  },
} satisfies SomeFindingTexts;
