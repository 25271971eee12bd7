import type { FindingLine } from '../../domain/findings/finding';
import { clauses, of, quoted, type FindingTexts } from '../findingText';

const joint = { between: '；', more: (count: number) => `；另有 ${count} 处` };
const each = (lines: readonly FindingLine[], clause: (line: FindingLine) => string) =>
  clauses(lines, clause, joint);
const rows = (list: string) => `第 ${list.replaceAll(',', '、')} 行`;
const row = (line: FindingLine) => `${rows(of(line, 'row'))}“${quoted(of(line, 'name'))}”`;
const columnNames: Readonly<Record<string, string>> = {
  initial: '年初预算数',
  annual: '全年预算数',
  executed: '全年执行数',
};
const rateNames: Readonly<Record<string, string>> = {
  execution: '执行率',
  completion: '完成率',
  deviation: '偏差率',
};

/** 审核问题的中文名称和说明。 */
export const findings: FindingTexts = {
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
  'P-072': {
    title: '总分高于满分',
    message: ({ data }) => `总分 ${of(data, 'total')} 高于满分 ${of(data, 'full')}。请核对各项得分和总分。`,
  },
};
