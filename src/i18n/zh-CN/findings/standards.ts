import type { FindingLine } from '../../../domain/findings/finding';
import { of, quoted, type SomeFindingTexts } from '../../findingText';
import { parameterWords } from '../../parameterText';
import { parameters } from '../parameters';
import { each, listed, row } from './words';

/** 各种读法和得分，如“按比例扣分 3.39 分”。 */
function readings(line: FindingLine): string {
  const all = of(line, 'readings').split(',').filter(Boolean);
  return all
    .map((text) => {
      const [parameter = '', choice = '', score = ''] = text.split(':');
      const words = parameterWords(parameters, parameter, choice);
      return parameter === 'rate'
        ? `按第 ${choice} 种比率 ${score} 分`
        : `${words.name}${words.choice} ${score} 分`;
    })
    .join('，');
}

const openWords: Readonly<Record<string, string>> = {
  tierGap: '各档之间有空档',
  tierOverlap: '相邻两档都包含同一界限',
};

export const standards = {
  'P-005': listed(
    '评分标准里的满分与分值不符',
    (line) =>
      `${row(line)}评分标准按满分 ${of(line, 'printed')} 分写，分值为 ${of(line, 'marks')} 分${
        of(line, 'used') === 'scaled'
          ? '，得分已按比例折算'
          : of(line, 'used') === 'printed'
            ? '，得分按标准所印的分数计'
            : ''
      }`,
    '请确认以哪一个为准，并改正另一个。',
  ),
  'P-071': {
    title: '得分与评分标准不符',
    message: ({ variant, lines }) => {
      const list = each(lines, (line) => {
        const due = of(line, 'due') === '' ? '' : `按标准应得 ${of(line, 'due')} 分`;
        return `${row(line)}填 ${of(line, 'score')} 分，${[due, readings(line)].filter((text) => text !== '').join('；')}`;
      });
      return variant === 'none'
        ? `${list}。填的得分不符合评分标准的任何一种读法，请改正得分。`
        : `${list}。填的得分只符合另一种读法，请选定读法并说明依据。`;
    },
  },
  'P-087': listed(
    '有评分标准，却凭文字打分',
    (line) => `${row(line)}评分标准要看具体的数，实际完成值只写“${quoted(of(line, 'actual'))}”`,
    '请填写实际数，得分按标准计算；没有数的，请说明打分依据。',
  ),
  'P-091': listed(
    '评分标准没有写清楚',
    (line) =>
      `${row(line)}的评分标准：${of(line, 'open')
        .split(',')
        .map((choice) => openWords[choice] ?? `没有写明${parameterWords(parameters, choice, '').name}怎样算`)
        .join('、')}`,
    '请选定读法并在说明中写明；助手已列出其他读法的得分。',
  ),
} satisfies SomeFindingTexts;
