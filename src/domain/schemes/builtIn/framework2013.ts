import { Decimal } from '../../decimal/decimal';
import { defaultParameters } from '../../scoring/parameters';
import type { Scheme } from '../scheme';
import { judged, rates } from './indicatorNames';
import { deduced, known, named, scored } from './parts';

/** Full marks up to 100%; how much is taken off above it is printed nowhere, so that a person says it. */
const within = '100%以下（含）计满分，超过100%的酌情扣分';
const withinLimits = deduced('共性指标体系框架的控制类指标', '控制率不超过100%视为达到要求');
const noBuilding = `${within}；没有新建楼堂馆所的计满分`;

/**
 * The common framework 财预〔2013〕53号: names and formulas; it gives no weights and calls itself a reference
 * (domain.md §3). Of its control rates only this much is sure: up to 100% is what was asked for.
 */
export const framework2013: Scheme = {
  id: 'framework-2013',
  name: {
    'zh-CN': '财预〔2013〕53号共性指标框架（全国）',
    'en-US': 'Common framework, 财预〔2013〕53号 (national)',
  },
  forms: ['overall', 'project'],
  places: [],
  source: known('财预〔2013〕53号', '预算绩效评价共性指标体系框架'),
  weights: [],
  fullMarks: new Decimal(100),
  parameters: defaultParameters,
  parameterSources: {},
  indicators: [
    named(judged.targets),
    named(judged.clearness),
    scored(rates.staff.names, [], { ...rates.staff, standard: within, source: withinLimits }),
    named(rates.sangongChange.names, [], rates.sangongChange.formula),
    named(rates.keySpending.names, [], rates.keySpending.formula),
    named(rates.completion.names, [], '预算完成数÷预算数'),
    named(['预算调整率'], [], '预算调整数÷预算数'),
    named(['支付进度率', '支付进度'], [], '实际支付进度÷既定支付进度'),
    named(['结转结余率', '结余结转率'], [], '结转结余总额÷支出预算数'),
    named(['结转结余变动率'], [], '（本年累计结转结余－上年）÷上年'),
    scored(rates.buildingArea.names, [], {
      ...rates.buildingArea,
      standard: noBuilding,
      source: withinLimits,
    }),
    scored(rates.buildingCost.names, [], {
      ...rates.buildingCost,
      standard: noBuilding,
      source: withinLimits,
    }),
    scored(rates.running.names, [], { ...rates.running, standard: within, source: withinLimits }),
    scored(rates.sangong.names, [], { ...rates.sangong, standard: within, source: withinLimits }),
    named(rates.procurement.names, [], rates.procurement.formula),
    named(judged.management),
    named(judged.compliance),
    named(judged.disclosure),
    named(['基础信息完善性']),
    named(['资产管理安全性']),
    named(['固定资产利用率'], [], '在用固定资产÷全部固定资产'),
    named(['实际完成率'], [], '实际完成数÷计划完成数'),
    named(['完成及时率'], [], '及时完成数÷计划完成数'),
    named(['质量达标率'], [], '质量达标数÷计划完成数'),
    named(['重点工作办结率'], [], '重点工作完成数÷交办数'),
    named(['资金到位率'], [], '实际到位资金÷计划投入资金'),
    named(['到位及时率', '资金到位及时率'], [], '及时到位资金÷应到位资金'),
    named(['成本节约率'], [], '（计划成本－实际成本）÷计划成本'),
    named(['经济效益']),
    named(['社会效益']),
    named(['生态效益']),
    named(judged.satisfaction),
  ],
};
