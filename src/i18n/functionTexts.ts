import type { RateFunctionId } from './rateFunctions';
import { rateTextsChinese } from './rateTextsChinese';
import { rateTextsEnglish } from './rateTextsEnglish';
import { standardFunctionsChinese, standardFunctionsEnglish } from './standardFunctions';

/** Languages of the function metadata; zh-CN comes first and is what a cell's error says. */
export type FunctionLanguage = 'zh-CN' | 'en-US';

/** The functions of this add-in by their id, which is their name in every language. */
export type FunctionId =
  | 'EXECRATE'
  | 'EXECSCORE'
  | 'TARGETSCORE'
  | 'ACHIEVE'
  | 'DEVIATION'
  | 'TIERSCORE'
  | 'GRADE'
  | 'AMOUNT'
  | 'SCORE'
  | 'EXPLAIN'
  | RateFunctionId;

/** What Excel shows of a function; parameters by their name in the code. */
export type FunctionText = {
  readonly description: string;
  readonly parameters: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
};

const chinese: Readonly<Record<FunctionId, FunctionText>> = {
  EXECRATE: {
    description: '预算执行率：执行数÷预算数。结果是小数，把单元格设为百分比格式即可。',
    parameters: {
      executed: {
        name: '执行数',
        description: '全年执行数。可以是数字、写明单位的文本（如 4,753.66万元）或区域（自动求和）。',
      },
      annual: {
        name: '预算数',
        description: '全年（调整后）预算数，写法同上，两数单位要一致。为空或为 0 时结果是 #N/A。',
      },
    },
  },
  EXECSCORE: {
    description: '预算执行率得分：分值×执行率，超过100%按满分。按未取整的执行率计算，结果保留两位小数。',
    parameters: {
      executed: { name: '执行数', description: '全年执行数。数字、写明单位的文本或区域（自动求和）。' },
      annual: {
        name: '预算数',
        description: '全年（调整后）预算数。单位与执行数一致；为空或为 0 时结果是 #N/A。',
      },
      marks: { name: '分值', description: '这一项的满分。不填按 10 分。' },
      options: {
        name: '选项',
        description: '只写与默认不同的规则，形式为“键=值;键=值”，如“不得分线=60%”。可不填。',
      },
    },
  },
  TARGETSCORE: {
    description:
      '定量指标得分：达到指标值得满分，没有达到按完成比例得分；反向指标（≤）按指标值÷实际值。结果保留两位小数。',
    parameters: {
      actual: {
        name: '实际完成值',
        description: '数字、百分比或含有一个数字的文字（如 培训总人数4208人）。可以选一列。',
      },
      target: {
        name: '指标值',
        description: '带比较符号的指标值，如 ≥98%、>=4000人、=1；没有符号按“=”。可以选一列。',
      },
      marks: { name: '分值', description: '这一指标的满分。可以选一列，也可以只给一个数。' },
      options: {
        name: '选项',
        description: '只写与默认不同的规则，如“类别=数量;反向=线性”。可不填。',
      },
    },
  },
  ACHIEVE: {
    description: '完成率：实际完成值÷指标值，也用于及时率、达标率、办结率。结果是小数。',
    parameters: {
      actual: { name: '实际完成值', description: '数字、百分比或含有一个数字的文字。可以选一列。' },
      target: {
        name: '指标值',
        description: '指标值，可带比较符号，如 ≥98%。为空或为 0 时结果是 #N/A。可以选一列。',
      },
      options: { name: '选项', description: '只写与默认不同的规则，如“百分比=百分数”。可不填。' },
    },
  },
  DEVIATION: {
    description: '偏差率：（实际完成值－指标值）÷指标值。结果是小数，负数表示没有达到指标值。',
    parameters: {
      actual: { name: '实际完成值', description: '数字、百分比或含有一个数字的文字。可以选一列。' },
      target: {
        name: '指标值',
        description: '指标值，可带比较符号，如 ≥98%。为空或为 0 时结果是 #N/A。可以选一列。',
      },
    },
  },
  TIERSCORE: {
    description:
      '定性指标得分：按档次和档内比例计算，得分不会超出该档（默认 80%、60% 分档）。结果保留两位小数。',
    parameters: {
      tier: {
        name: '档次',
        description: '达成、部分达成、未达成，或 1、2、3。可以选一列。',
      },
      marks: { name: '分值', description: '这一指标的满分。可以选一列，也可以只给一个数。' },
      within: {
        name: '档内比例',
        description:
          '在档内的位置：0 为该档最低分，1 为该档最高分，可写 50%。不填取中间，引用空单元格按 0。可以选一列。',
      },
      options: { name: '选项', description: '只写与默认不同的规则，如“档次=80/50”。可不填。' },
    },
  },
  GRADE: {
    description: '评价等级：总分先保留两位小数，再按等级标准给出优、良、中、差。总分为空文本时结果也为空。',
    parameters: {
      total: { name: '总分', description: '自评总分，0 到 100。' },
      bands: {
        name: '等级标准',
        description:
          '优、良、中的最低分，如 90/80/60；总分不是 100 分的另写满分，如“等级=90/80/60;满分=120”。可不填。',
      },
    },
  },
  AMOUNT: {
    description: '读取金额：把“4,753.66万元”这样的文字变成数字，并换算成要用的单位。',
    parameters: {
      text: { name: '文本', description: '写明单位的金额，如 4,753.66万元。选区域时求和。' },
      unit: { name: '目标单位', description: '元、千元、万元或亿元。不填按万元。' },
    },
  },
  ...rateTextsChinese,
  ...standardFunctionsChinese,
};

const english: Readonly<Record<FunctionId, FunctionText>> = {
  EXECRATE: {
    description:
      'Budget execution rate: spending ÷ budget. The result is a fraction; show it as a percentage.',
    parameters: {
      executed: {
        name: 'executed',
        description:
          'Spending of the year: a number, a text with its unit (4,753.66万元) or a range, which is summed.',
      },
      annual: {
        name: 'budget',
        description: 'Budget of the year after adjustment, in the same unit. Blank or 0 gives #N/A.',
      },
    },
  },
  EXECSCORE: {
    description:
      'Score of the execution rate: marks × rate, at most the full marks, from the unrounded rate, to 2 decimals.',
    parameters: {
      executed: {
        name: 'executed',
        description: 'Spending of the year: a number, a text with its unit or a range, which is summed.',
      },
      annual: {
        name: 'budget',
        description: 'Budget of the year after adjustment, in the same unit. Blank or 0 gives #N/A.',
      },
      marks: { name: 'marks', description: 'Full marks of this item; 10 if left out.' },
      options: {
        name: 'options',
        description:
          'Only what differs from the default, as "key=value;key=value", for example "cutoff=60%". Optional.',
      },
    },
  },
  TARGETSCORE: {
    description:
      'Score of a quantitative indicator: full marks if the target is met, else in proportion; for ≤ targets target ÷ actual. To 2 decimals.',
    parameters: {
      actual: {
        name: 'actual',
        description:
          'A number, a percentage or a text with one number in it (培训总人数4208人). May be a column.',
      },
      target: {
        name: 'target',
        description:
          'Target with its sign, such as ≥98%, >=4000人 or =1; without a sign it counts as "=". May be a column.',
      },
      marks: { name: 'marks', description: 'Full marks of the indicator: a column or one number.' },
      options: {
        name: 'options',
        description:
          'Only what differs from the default, for example "nature=count;reverse=linear". Optional.',
      },
    },
  },
  ACHIEVE: {
    description:
      'Completion rate: actual ÷ target, also for timeliness and pass rates. The result is a fraction.',
    parameters: {
      actual: {
        name: 'actual',
        description: 'A number, a percentage or a text with one number in it. May be a column.',
      },
      target: {
        name: 'target',
        description: 'Target, with or without a sign, such as ≥98%. Blank or 0 gives #N/A. May be a column.',
      },
      options: {
        name: 'options',
        description: 'Only what differs from the default, for example "percent=points". Optional.',
      },
    },
  },
  DEVIATION: {
    description:
      'Deviation: (actual − target) ÷ target. The result is a fraction; below 0 the target was missed.',
    parameters: {
      actual: {
        name: 'actual',
        description: 'A number, a percentage or a text with one number in it. May be a column.',
      },
      target: {
        name: 'target',
        description: 'Target, with or without a sign, such as ≥98%. Blank or 0 gives #N/A. May be a column.',
      },
    },
  },
  TIERSCORE: {
    description:
      'Score of a qualitative indicator by its tier and the place inside it; never beyond the tier (80% and 60% by default). To 2 decimals.',
    parameters: {
      tier: {
        name: 'tier',
        description: '达成 (reached), 部分达成 (partial), 未达成 (failed), or 1, 2, 3. May be a column.',
      },
      marks: { name: 'marks', description: 'Full marks of the indicator: a column or one number.' },
      within: {
        name: 'within',
        description:
          'Place inside the tier: 0 for its lowest score, 1 for its highest, or 50%; the middle if left out. May be a column.',
      },
      options: {
        name: 'options',
        description: 'Only what differs from the default, for example "tiers=80/50". Optional.',
      },
    },
  },
  GRADE: {
    description:
      'Grade 优, 良, 中 or 差 of a total that is first rounded to 2 decimals. An empty text stays empty.',
    parameters: {
      total: { name: 'total', description: 'Total of the self-evaluation, 0 to 100.' },
      bands: {
        name: 'bands',
        description:
          'Lowest totals of 优, 良 and 中, such as 90/80/60; for another full sum "bands=90/80/60;full=120". Optional.',
      },
    },
  },
  AMOUNT: {
    description:
      'Reads an amount such as 4,753.66万元 as a number and converts it to the unit that is needed.',
    parameters: {
      text: { name: 'text', description: 'Amount with its unit, such as 4,753.66万元. A range is summed.' },
      unit: { name: 'unit', description: '元, 千元, 万元 or 亿元; 万元 if left out.' },
    },
  },
  ...rateTextsEnglish,
  ...standardFunctionsEnglish,
};

/** The one catalogue of what Excel shows of the functions. */
export const functionTexts: Readonly<Record<FunctionLanguage, Readonly<Record<FunctionId, FunctionText>>>> = {
  'zh-CN': chinese,
  'en-US': english,
};
