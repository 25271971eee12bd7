import { Decimal } from '../../decimal/decimal';
import { defaultParameters } from '../../scoring/parameters';
import type { Scheme } from '../scheme';
import { judged, rates } from './indicatorNames';
import { named, read, scored } from './parts';

/** 岳阳市 2019/20, whose 评分表 was read in most of its 投入 and 过程; first-level marks are not known (domain.md §2, YY). */
export const yueyang: Scheme = {
  id: 'yueyang-2020',
  name: {
    'zh-CN': '岳阳市部门整体支出评分表（2019—2020年）',
    'en-US': 'Yueyang city, overall spending (2019–2020)',
  },
  forms: ['overall'],
  places: ['岳阳'],
  source: read('岳阳市部门整体支出绩效评价评分表（2019—2020年）', '评分标准'),
  weights: [],
  fullMarks: new Decimal(100),
  parameters: defaultParameters,
  parameterSources: {},
  indicators: [
    scored(rates.staff.names, [5], {
      ...rates.staff,
      standard: '100%以下（含）计满分，每超过1个百分点扣0.5分，扣完为止',
    }),
    scored(rates.sangongChange.names, [5], {
      ...rates.sangongChange,
      standard: '0以下（含）计满分，每超过1个百分点扣0.5分，扣完为止',
    }),
    scored(rates.keySpending.names, [5], {
      ...rates.keySpending,
      standard:
        '90%（含）以上计5分；80%（含）-90%计4分；70%（含）-80%计3分；60%（含）-70%计2分；低于60%不得分',
    }),
    scored(['预算调整率'], [3], {
      formula: '预算调整数÷预算数',
      standard: '0计3分；0-10%（含）计2分；10-20%（含）计1分；20-30%（含）计0.5分；大于30%不得分',
    }),
    scored(rates.sangong.names, [6], {
      ...rates.sangong,
      standard: '100%以下（含）计满分，每超过1个百分点扣1分，扣完为止',
    }),
    scored(['支付进度', '支付进度率'], [3], {
      formula: '专项资金春节前支付一半，6月底前全部支付',
      standard: '每有一个项目没有按期支付扣0.5分，扣完为止',
    }),
    scored(['资金结余', '结转结余'], [3], {
      formula: '年末结余与上年结余比较',
      standard: '没有结余的计3分，结余不超过上年的计2分，结余超过上年的不得分',
    }),
    named(judged.management, [3]),
    scored(judged.compliance, [3], {
      formula: null,
      standard:
        '①符合财经法规和制度；②审批手续完整；③项目经过论证；④用途符合批复；⑤没有截留、挤占、挪用、虚列；每有一项不符合扣1分，扣完为止',
    }),
  ],
};
