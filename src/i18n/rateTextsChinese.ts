import type { FunctionText } from './functionTexts';
import type { RateFunctionId } from './rateFunctions';

/** What Excel shows of the budget rates, in zh-CN. */
export const rateTextsChinese: Readonly<Record<RateFunctionId, FunctionText>> = {
  COMPLETIONRATE: {
    description:
      '预算完成率：（上年结转＋年初预算＋本年追加－年末结余）÷（上年结转＋年初预算＋本年追加）。结果是小数。',
    parameters: {
      carriedIn: {
        name: '上年结转',
        description: '上年结转和结余，没有就写 0。数字、写明单位的文本或区域（自动求和）。',
      },
      initial: { name: '年初预算', description: '年初预算数，单位一致。' },
      added: { name: '本年追加', description: '本年追加预算数，没有就写 0，调减写负数。' },
      carriedOut: { name: '年末结余', description: '年末结转和结余，没有就写 0。' },
    },
  },
  CONTROLRATE: {
    description: '预算控制率：本年追加预算÷年初预算。结果是小数，调减预算时为负数。',
    parameters: {
      added: { name: '本年追加', description: '本年追加预算数。数字、写明单位的文本或区域（自动求和）。' },
      initial: { name: '年初预算', description: '年初预算数，单位与追加数一致。为空或为 0 时结果是 #N/A。' },
    },
  },
  ADJUSTRATE: {
    description: '预算调整率：（调整后预算－年初预算）÷年初预算。结果是小数，调减时为负数。',
    parameters: {
      adjusted: {
        name: '调整后预算',
        description: '调整后（全年）预算数。数字、写明单位的文本或区域（自动求和）。',
      },
      initial: {
        name: '年初预算',
        description: '年初预算数，单位与调整后预算一致。为空或为 0 时结果是 #N/A。',
      },
    },
  },
  STAFFRATE: {
    description: '在职人员控制率：在职人数÷编制数。结果是小数。',
    parameters: {
      staff: { name: '在职人数', description: '实际在职人员数，可带“人”字；选区域时求和。' },
      quota: { name: '编制数', description: '编制部门批准的人员编制数。为空或为 0 时结果是 #N/A。' },
    },
  },
  CHANGERATE: {
    description:
      '变动率：（本年数－上年数）÷上年数，用于“三公经费”变动率、结转结余变动率。结果是小数，负数表示下降。',
    parameters: {
      current: {
        name: '本年数',
        description: '本年的数，如本年度“三公经费”预算数。数字、写明单位的文本或区域（自动求和）。',
      },
      previous: {
        name: '上年数',
        description: '上年的数，口径和单位与本年数一致。为空或为 0 时结果是 #N/A。',
      },
    },
  },
  SANGONGRATE: {
    description: '“三公经费”控制率：实际支出数÷预算安排数。结果是小数。',
    parameters: {
      actual: {
        name: '实际数',
        description: '“三公经费”实际支出数。数字、写明单位的文本或区域（自动求和）。',
      },
      budget: {
        name: '预算数',
        description: '“三公经费”预算安排数，单位与实际数一致。为空或为 0 时结果是 #N/A。',
      },
    },
  },
  PUBLICRATE: {
    description: '公用经费控制率：实际支出公用经费÷预算安排公用经费。结果是小数。',
    parameters: {
      actual: {
        name: '实际数',
        description:
          '公用经费实际支出数（基本支出中的一般商品和服务支出）。数字、写明单位的文本或区域（自动求和）。',
      },
      budget: {
        name: '预算数',
        description: '预算安排的公用经费，单位与实际数一致。为空或为 0 时结果是 #N/A。',
      },
    },
  },
  PROCURERATE: {
    description: '政府采购执行率：实际政府采购金额÷政府采购预算数。结果是小数。',
    parameters: {
      actual: { name: '实际数', description: '实际政府采购金额。数字、写明单位的文本或区域（自动求和）。' },
      budget: { name: '预算数', description: '政府采购预算数，单位与实际数一致。为空或为 0 时结果是 #N/A。' },
    },
  },
  CARRYRATE: {
    description: '结转结余率：结转结余总额÷支出预算数。结果是小数。',
    parameters: {
      carried: {
        name: '结转结余',
        description: '年末结转结余总额。数字、写明单位的文本或区域（自动求和）。',
      },
      budget: {
        name: '支出预算数',
        description: '支出预算数，单位与结转结余一致。为空或为 0 时结果是 #N/A。',
      },
    },
  },
  PAYRATE: {
    description: '支付进度率：实际支付数÷计划支付数。结果是小数。',
    parameters: {
      actual: { name: '实际支付', description: '实际支付数。数字、写明单位的文本或区域（自动求和）。' },
      planned: {
        name: '计划支付',
        description: '同一时点的计划支付数，单位一致。为空或为 0 时结果是 #N/A。',
      },
    },
  },
  FUNDRATE: {
    description: '资金到位率：实际到位资金÷计划投入资金。结果是小数。',
    parameters: {
      received: { name: '到位资金', description: '实际到位资金。数字、写明单位的文本或区域（自动求和）。' },
      planned: {
        name: '计划投入',
        description: '计划投入资金，单位与到位资金一致。为空或为 0 时结果是 #N/A。',
      },
    },
  },
  SAVINGRATE: {
    description: '成本节约率：（计划成本－实际成本）÷计划成本。结果是小数，超支时为负数。',
    parameters: {
      planned: {
        name: '计划成本',
        description: '计划成本。数字、写明单位的文本或区域（自动求和）。为空或为 0 时结果是 #N/A。',
      },
      actual: { name: '实际成本', description: '实际成本，单位与计划成本一致。' },
    },
  },
  AREARATE: {
    description: '新建楼堂馆所面积控制率：实际建设面积÷批准建设面积。结果是小数。',
    parameters: {
      actual: { name: '实际面积', description: '实际建设面积，可带单位；选区域时求和。' },
      approved: {
        name: '批准面积',
        description: '批准建设面积，单位一致。没有新建楼堂馆所的不用计算；为空或为 0 时结果是 #N/A。',
      },
    },
  },
  INVESTRATE: {
    description: '新建楼堂馆所投资概算控制率：实际投资金额÷批准投资金额。结果是小数。',
    parameters: {
      actual: { name: '实际投资', description: '实际投资金额。数字、写明单位的文本或区域（自动求和）。' },
      approved: {
        name: '批准投资',
        description: '批准投资（概算）金额，单位一致。没有新建楼堂馆所的不用计算；为空或为 0 时结果是 #N/A。',
      },
    },
  },
  KEYRATE: {
    description: '重点支出安排率：重点项目支出÷项目总支出。结果是小数。',
    parameters: {
      key: { name: '重点支出', description: '重点项目支出。数字、写明单位的文本或区域（自动求和）。' },
      all: { name: '项目总支出', description: '项目支出总额，单位一致。为空或为 0 时结果是 #N/A。' },
    },
  },
  ASSETRATE: {
    description: '固定资产利用率：在用固定资产÷全部固定资产。结果是小数。',
    parameters: {
      used: {
        name: '在用资产',
        description: '实际在用的固定资产总额。数字、写明单位的文本或区域（自动求和）。',
      },
      all: { name: '全部资产', description: '全部固定资产总额，单位一致。为空或为 0 时结果是 #N/A。' },
    },
  },
};
