import type { FunctionText } from './functionTexts';

type StandardFunctionId = 'SCORE' | 'EXPLAIN';

/** What Excel shows of the functions that read a printed standard. */
export const standardFunctionsChinese: Readonly<Record<StandardFunctionId, FunctionText>> = {
  SCORE: {
    description:
      '按评分标准得分：读懂印在表上的评分标准，按指标结果计分，结果保留两位小数。要由人判断、或标准有一处读不懂时结果是 #N/A。',
    parameters: {
      result: {
        name: '指标结果',
        description:
          '指标的结果，如 预算完成率。标准按百分数计分时，不大于 2 的数按小数读（0.96 即 96%）；也可写 95.99%。可以选一列。',
      },
      marks: { name: '分值', description: '这一指标的满分。可以选一列，也可以只给一个数。' },
      standard: {
        name: '评分标准',
        description: '印出的评分标准，如“100%计满分，每低于5%扣2分，扣完为止”。可以选一列，也可以只给一个。',
      },
      options: {
        name: '选项',
        description: '只写与默认不同的规则，如“取整=按比例”“百分比=百分数”。可不填。',
      },
      target: { name: '指标值', description: '标准拿实际数与指标值比较时填写，如 ≥95%。可不填。' },
    },
  },
  EXPLAIN: {
    description: '得分说明：用一句话说明 PERF.SCORE 怎样得出这个分，或为什么要由人评定。',
    parameters: {
      result: { name: '指标结果', description: '与 PERF.SCORE 的指标结果相同。' },
      marks: { name: '分值', description: '这一指标的满分。' },
      standard: { name: '评分标准', description: '印出的评分标准。' },
      options: { name: '选项', description: '与 PERF.SCORE 的选项相同。可不填。' },
      language: { name: '语言', description: 'zh-CN 或 en-US。不填按中文。' },
      name: { name: '指标名称', description: '写在句首的指标名称，如 预算完成率。可不填。' },
      target: { name: '指标值', description: '标准拿实际数与指标值比较时填写，如 ≥95%。可不填。' },
    },
  },
};

/** The same in English. */
export const standardFunctionsEnglish: Readonly<Record<StandardFunctionId, FunctionText>> = {
  SCORE: {
    description:
      'Score by the printed scoring standard: reads its text and scores the result, to 2 decimals. #N/A where a person must judge or a part of the text is not understood.',
    parameters: {
      result: {
        name: 'result',
        description:
          'Result of the indicator. Beside percentages a number up to 2 is a fraction (0.96 is 96%); 95.99% may be written too. May be a column.',
      },
      marks: { name: 'marks', description: 'Full marks of the indicator. A column or a single number.' },
      standard: {
        name: 'standard',
        description: 'The scoring standard as printed. A column or a single cell.',
      },
      options: {
        name: 'options',
        description: 'Only what differs from the defaults, such as "rounding=linear". May be left out.',
      },
      target: {
        name: 'target',
        description: 'The target, where the standard measures against it. May be left out.',
      },
    },
  },
  EXPLAIN: {
    description: 'One sentence on how PERF.SCORE came to its score, or why a person must judge it.',
    parameters: {
      result: { name: 'result', description: 'The same as for PERF.SCORE.' },
      marks: { name: 'marks', description: 'Full marks of the indicator.' },
      standard: { name: 'standard', description: 'The scoring standard as printed.' },
      options: { name: 'options', description: 'The same as for PERF.SCORE. May be left out.' },
      language: { name: 'language', description: 'zh-CN or en-US; Chinese if left out.' },
      name: {
        name: 'name',
        description: 'Name of the indicator, put first in the sentence. May be left out.',
      },
      target: {
        name: 'target',
        description: 'The target, where the standard measures against it. May be left out.',
      },
    },
  },
};
