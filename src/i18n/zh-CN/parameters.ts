import type { ParameterTexts } from '../parameterText';

/** 评分参数和每种取法的说法。 */
export const parameters: ParameterTexts = {
  stepRounding: {
    name: '“每…扣…”不足一档的部分',
    choices: { floor: '不扣分', linear: '按比例扣分', ceil: '按一档扣分' },
  },
  reverse: { name: '反向指标算法', choices: { inverse: '按目标÷实际', linear: '按超出比例递减' } },
  equal: {
    name: '“=”指标超额',
    choices: { counts: '仅数量指标得满分', 'as-at-least': '达到即得满分', judgement: '由人评定' },
  },
  limit: { name: '“>”“<”恰好等于', choices: { inclusive: '算达到', strict: '不算达到' } },
  executionBase: { name: '执行率的分母', choices: { annual: '全年预算数', initial: '年初预算数' } },
  controlBase: { name: '控制率的分母', choices: { initial: '年初预算数', adjusted: '调整后预算数' } },
  scoreFrom: { name: '计分用的执行率', choices: { unrounded: '未取整的', rounded: '取两位小数的' } },
  inapplicable: { name: '不适用的指标', choices: { full: '得满分', rescale: '剔除后折算' } },
  tierGap: {
    name: '评分标准各档之间的空档',
    choices: { worse: '按得分低的一档', better: '按得分高的一档', judgement: '由人评定' },
  },
  tierOverlap: {
    name: '评分标准两档都含的界限',
    choices: { better: '按得分高的一档', worse: '按得分低的一档', judgement: '由人评定' },
  },
  negative: {
    name: '评分标准未列的负数',
    choices: { judgement: '由人评定', full: '得满分', absolute: '按绝对值' },
  },
  beyond: { name: '超出评分标准最高界限的结果', choices: { judgement: '由人评定', best: '按最高一档' } },
  proportionBase: {
    name: '“低于95%按比例得分”的基数',
    choices: { limit: '以95%为基数', whole: '以100%为基数' },
  },
  printedMarks: {
    name: '评分标准的满分与分值不一致',
    choices: { judgement: '由人评定', scaled: '按分值折算', printed: '按标准所写分数' },
  },
};
