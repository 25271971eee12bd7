import { type FunctionId, type FunctionLanguage, functionTexts } from './functionTexts';

/** Sentences by code: `{name}` is the argument as Excel names it, `{text}` what stands in the cell. */
const chinese = {
  missing: '“{name}”是空的。请填写后再计算。',
  'zero-denominator': '“{name}”为空或为 0，不能作除数。请核对这个单元格。',
  negative: '“{name}”是负数。请核对正负号。',
  unreadable: '“{name}”里读不出可用的数字：{text}。请写成数字、百分比或带单位的数，例如 4208人、98%。',
  'no-unit': '“{name}”没有写明金额单位：{text}。请写成 4753.66万元 这样的形式。',
  'mixed-units': '金额有的写了单位，有的没有写。请统一成一种写法。',
  'given-error': '“{name}”引用的单元格是错误值 {text}。请先改正那个单元格。',
  sizes: '“{name}”的行数或列数与其他区域不同。请选大小相同的区域，或只选一个单元格。',
  outside: '“{name}”要在 0 到 1 之间（0% 到 100%）。请修改。',
  'no-step-in-tier': '分值太小，按得分步长在这一档内没有可给的分数。请核对“{name}”。',
  'tier-unknown': '看不出是哪一档：{text}。请写“达成”“部分达成”或“未达成”，也可写 1、2、3。',
  'unit-unknown': '不认识的金额单位：{text}。请写元、千元、万元或亿元。',
  'bands-form': '等级标准写法不对：{text}。请写成 90/80/60，从高到低。',
  'option-form': '选项写法不对：{text}。请写成“键=值;键=值”，例如“类别=数量;反向=线性”。',
  'option-unknown': '不认识的选项：{text}。请核对选项名称。',
  'option-value': '选项的值不能用：{text}。百分比请带 % 号，其他写法请看使用说明。',
  'option-twice': '同一选项写了两次：{text}。请删去一个。',
  word: '实际完成值是文字“{text}”，不是数字，不能自动给分。请填写实际数字，或由人判断后直接填得分。',
  'words-target': '指标值是文字“{text}”，属于定性指标。请用 PERF.TIERSCORE，或由人判断后直接填得分。',
  'yes-no': '指标值“{text}”要由人判断是否做到。请直接填得分。',
  'several-figures': '实际完成值里有几个数字，分不清用哪一个：{text}。请只写需要的那个数字。',
  'open-bound': '实际完成值“{text}”不是确切的数，分不清是否达到指标值。请填写准确数字。',
  unit: '实际完成值“{text}”与指标值的单位对不上，不能比较。请给两边写上同一单位。',
  'percent-scale':
    '分不清“{text}”是小数还是百分数。请带 % 号填写，或在选项里写“百分比=小数”或“百分比=百分数”。',
  'above-equal-target':
    '实际完成值 {text} 高于“=”指标值，要由人判断。如果是数量指标，请在选项里写“类别=数量”。',
  'not-equal-target': '实际完成值 {text} 与“=”指标值不一致，要由人判断。请核对后直接填得分。',
  'exact-limit': '实际完成值 {text} 正好等于界限，是否达到要由人判断。请直接填得分。',
  'no-ratio': '指标值为 0 或负数且没有达到，不能按比例给分。请由人判断后直接填得分。',
  'deadline-missed': '完成时间晚于指标要求，扣多少分要由人判断。请直接填得分。',
  'deadline-unclear': '完成时间写得不够具体，分不清是否按时。请写到月或日。',
  'language-unknown': '不认识的语言：{text}。请写 zh-CN 或 en-US。',
  'result-open': '“{name}”里的“{text}”不是确切的数。请填写准确数字。',
  'result-several': '“{name}”里有几个数字，分不清用哪一个：{text}。请只写需要的那个数字。',
  'outside-range': '实际完成值 {text} 不在指标值的范围内，要由人判断。请直接填得分。',
};

/** Every way in which a function has no result. */
export type FunctionErrorCode = keyof typeof chinese;

/** What the sentence is about: the argument by its name in the code, or what stands in the cell of the actual value. */
type SaidProblem =
  | { readonly error: FunctionErrorCode; readonly input: string; readonly text?: string }
  | { readonly judgement: FunctionErrorCode; readonly text: string };

const english: Readonly<Record<FunctionErrorCode, string>> = {
  missing: '"{name}" is empty. Fill it in first.',
  'zero-denominator': '"{name}" is empty or 0 and cannot be divided by. Check this cell.',
  negative: '"{name}" is below 0. Check its sign.',
  unreadable:
    'No usable number in "{name}": {text}. Write a number, a percentage or a number with its unit, such as 4208人 or 98%.',
  'no-unit': '"{name}" names no unit of money: {text}. Write it like 4753.66万元.',
  'mixed-units': 'Some amounts name their unit and some do not. Write all of them in one way.',
  'given-error': 'The cell for "{name}" holds the error {text}. Correct that cell first.',
  sizes: '"{name}" has another number of rows or columns. Choose ranges of one size, or a single cell.',
  outside: '"{name}" must lie between 0 and 1 (0% and 100%). Change it.',
  'no-step-in-tier': 'The marks are so few that no score in this step falls into the tier. Check "{name}".',
  'tier-unknown': 'No tier is named by: {text}. Write 达成, 部分达成 or 未达成, or 1, 2, 3.',
  'unit-unknown': 'Unknown unit of money: {text}. Write 元, 千元, 万元 or 亿元.',
  'bands-form': 'The bands cannot be read: {text}. Write them like 90/80/60, from high to low.',
  'option-form': 'The option cannot be read: {text}. Write "key=value;key=value", such as "nature=count".',
  'option-unknown': 'Unknown option: {text}. Check its name.',
  'option-value': 'This value cannot be used: {text}. Write percentages with %; for the rest see the manual.',
  'option-twice': 'The same option is given twice: {text}. Remove one.',
  word: 'The actual value is the word "{text}" and no number. Fill in the number, or judge and type the score.',
  'words-target': 'The target is in words: "{text}". Use PERF.TIERSCORE, or judge and type the score.',
  'yes-no': 'A person must judge whether "{text}" was done. Type the score.',
  'several-figures': 'The actual value holds several numbers: {text}. Leave only the one that is meant.',
  'open-bound':
    'The actual value "{text}" is not exact, so that the target may be met or not. Fill in the exact number.',
  unit: 'The units of the actual value "{text}" and of the target do not match. Write both with the same unit.',
  'percent-scale':
    '"{text}" may be a fraction or a percentage. Write it with %, or add the option "percent=fraction" or "percent=points".',
  'above-equal-target':
    'The actual value {text} is above an "=" target: a person must judge. For a count add the option "nature=count".',
  'not-equal-target':
    'The actual value {text} differs from the "=" target: a person must judge. Type the score.',
  'exact-limit': 'The actual value {text} is exactly the limit: a person must judge. Type the score.',
  'no-ratio':
    'The target is 0 or below and was missed, so that there is no proportion. Judge and type the score.',
  'deadline-missed': 'It was done after the deadline; what that costs a person must judge. Type the score.',
  'deadline-unclear': 'The date is not exact enough to compare. Give the month or the day.',
  'language-unknown': 'Unknown language: {text}. Write zh-CN or en-US.',
  'result-open': '"{text}" in "{name}" is not exact. Fill in the exact number.',
  'result-several': '"{name}" holds several numbers: {text}. Leave only the one that is meant.',
  'outside-range':
    'The actual value {text} is outside of the target range: a person must judge. Type the score.',
};

const sentences: Readonly<Record<FunctionLanguage, Readonly<Record<FunctionErrorCode, string>>>> = {
  'zh-CN': chinese,
  'en-US': english,
};

/** Longest piece of a cell's text that a sentence quotes. */
const quoted = 40;

/** The sentence that a cell's error shows: what is wrong and what to do next. */
export function functionErrorText(
  problem: SaidProblem,
  id: FunctionId,
  language: FunctionLanguage = 'zh-CN',
): string {
  const code = 'judgement' in problem ? problem.judgement : problem.error;
  const input = 'judgement' in problem ? 'actual' : problem.input;
  const name = functionTexts[language][id].parameters[input]?.name ?? input;
  const text = problem.text ?? '';
  const short = text.length > quoted ? `${text.slice(0, quoted)}…` : text;
  const sentence = sentences[language][code];
  return sentence.replace(/\{(name|text)\}/gu, (_, slot: string) => (slot === 'name' ? name : short));
}
