import { of, quoted, type SomeFindingTexts } from '../../findingText';
import { listed, row } from './words';

const misfits: Readonly<Record<string, string>> = {
  'date-year': '是日期，度量单位却是“年”',
  'date-rate': '是日期，指标却是一个比率',
  'count-quality': '是次数或个数，指标说的却是效果',
};
const classProblems: Readonly<Record<string, string>> = {
  'counts-only': '产出指标只有数量指标，没有质量、时效、成本指标',
  'no-effect': '没有效益指标',
};

/** 指标和目标的设置，属于下一年要改的事项。 */
export const targets = {
  'P-036': listed(
    '指标方向与含义相反',
    (line) =>
      `${row(line)}${of(line, 'good') === 'low' ? '越低越好，指标值却要求不低于' : '越高越好，指标值却要求不高于'}“${quoted(of(line, 'target'))}”`,
    '请在下年申报目标时改正。',
  ),
  'P-037': listed(
    '指标值无法衡量',
    (line) =>
      `${row(line)}指标值“${quoted(of(line, 'target'))}”是文字，${of(line, 'how') === 'unit' ? '却有度量单位' : of(line, 'how') === 'sign' ? '却有比较符号' : '却列在数量指标下'}`,
    '请在下年改为可衡量的数值，或按定性指标填写。',
  ),
  'P-039': listed(
    '指标值与单位或指标不相配',
    (line) => `${row(line)}指标值“${quoted(of(line, 'target'))}”${misfits[of(line, 'misfit')] ?? ''}`,
    '请在下年申报目标时改正。',
  ),
  'P-040': listed(
    '百分数与小数混用',
    (line) => `${row(line)}指标值 ${quoted(of(line, 'target'))}，单位是 %`,
    '分不清是小数还是百分数，请在下年统一写法（如 95%）。',
  ),
  'P-042': listed(
    '指标分类不当',
    (line) => `${row(line)}列在“${quoted(of(line, 'stands'))}”下，应属“${of(line, 'due')}”`,
    '请在下年申报目标时调整分类。',
  ),
  'P-043': listed(
    '指标类别不全',
    (line) =>
      of(line, 'what') === 'empty'
        ? `${of(line, 'classes')}没有设指标`
        : (classProblems[of(line, 'what')] ?? ''),
    '请在下年申报目标时补充；本年不涉及的，请在表内注明。',
  ),
  'P-046': listed(
    '一个指标衡量几件事',
    (line) => `${row(line)}同时衡量${of(line, 'things')}`,
    '请在下年拆成几个指标。',
  ),
  'P-058': {
    title: '指标对象与项目名称不符',
    message: ({ lines, data }) =>
      `${lines.map((line) => `${row(line)}写的是“${of(line, 'other')}”`).join('；')}，项目名称写的是“${of(lines[0] ?? {}, 'subject')}”（${quoted(of(data, 'project'))}）。请核对是否为同一对象，并说明。`,
  },
  'P-090': listed(
    '有完成值没有指标值',
    (line) => `${row(line)}实际完成值“${quoted(of(line, 'actual'))}”，指标值未填`,
    '没有目标无法比较，请在下年补设指标值。',
  ),
} satisfies SomeFindingTexts;
