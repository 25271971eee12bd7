import { Decimal } from '../../decimal/decimal';
import { defaultParameters } from '../../scoring/parameters';
import type { Scheme, SchemeIndicator } from '../scheme';
import { judged, rates } from './indicatorNames';
import { known, named, read, scored } from './parts';

const tables2017 = read('湖南省省直单位2017年部门整体支出绩效评价指标表', '评分标准');
const table2018 = read('湖南省2018年部门整体支出绩效评价指标表', '评分标准');
const notRead = known('湖南省部门整体支出绩效评价指标表', '评分标准');

/** Rows of the province's table whose marks are the same in both versions. */
const common: readonly SchemeIndicator[] = [
  named(judged.targets),
  named(judged.clearness),
  scored(rates.sangongChange.names, [], {
    ...rates.sangongChange,
    standard: '0以下（含）计满分，每超过1个百分点扣10%的分值，扣完为止',
    source: tables2017,
  }),
  scored(rates.running.names, [8], {
    ...rates.running,
    standard: '100%以下（含）计满分，每超过1个百分点扣1分，扣完为止',
    source: notRead,
  }),
  scored(rates.sangong.names, [8, 7], {
    ...rates.sangong,
    standard: '100%以下（含）计满分，每超过1个百分点扣1分，扣完为止',
    source: notRead,
  }),
  named(rates.procurement.names, [], rates.procurement.formula),
  named(judged.management),
  named(judged.compliance),
  named(judged.disclosure),
  named(['职责履行', '重点工作实际完成率']),
  scored(['行政效能'], [6], {
    formula: null,
    standard: '效果较好的计6分，效果一般的计3分，没有效果的不得分',
    source: notRead,
  }),
  scored(judged.satisfaction, [6], {
    formula: '满意份数÷有效问卷份数',
    standard: '90%（含）以上计6分；80%（含）-90%计4分；70%（含）-80%计2分；低于70%不得分',
    source: notRead,
  }),
];

const buildings: readonly SchemeIndicator[] = [rates.buildingArea, rates.buildingCost].map((rate) =>
  scored(rate.names, [5], {
    ...rate,
    standard: '100%以下（含）计满分，每超过5个百分点扣2分，扣完为止；没有新建楼堂馆所的计满分',
    source: tables2017,
  }),
);

const shared = {
  forms: ['overall'],
  places: ['湖南'],
  weights: [],
  fullMarks: new Decimal(100),
  parameters: defaultParameters,
  parameterSources: {},
} as const;

/** Hunan province, the version with 5 marks for 在职人员控制率, 预算完成率 and 预算控制率 (domain.md §2, HN15–HN17). */
export const hunan5: Scheme = {
  ...shared,
  id: 'hunan-5',
  name: {
    'zh-CN': '湖南省部门整体支出指标表（5分制）',
    'en-US': 'Hunan province, overall spending (5-mark version)',
  },
  source: tables2017,
  indicators: [
    scored(rates.staff.names, [5], {
      ...rates.staff,
      standard: '100%以下（含）计满分，每超过1个百分点扣0.5分，扣完为止',
    }),
    scored(rates.completion.names, [5], {
      ...rates.completion,
      standard: '100%计满分，每低于5个百分点扣2分，扣完为止',
    }),
    scored(rates.control.names, [5], {
      ...rates.control,
      standard: '0计5分；0-10%（含）计4分；10-20%（含）计3分；20-30%（含）计2分；大于30%不得分',
    }),
    ...buildings,
    ...common,
  ],
};

/** Hunan province, the version with 8 marks (domain.md §2, HN18). */
export const hunan8: Scheme = {
  ...shared,
  id: 'hunan-8',
  name: {
    'zh-CN': '湖南省部门整体支出指标表（8分制）',
    'en-US': 'Hunan province, overall spending (8-mark version)',
  },
  source: table2018,
  indicators: [
    scored(rates.staff.names, [8], {
      ...rates.staff,
      standard: '100%以下（含）计满分，每超过1个百分点扣0.5分，扣完为止',
    }),
    scored(rates.completion.names, [8], {
      ...rates.completion,
      standard: '100%计满分，每低于5个百分点扣2分，扣完为止',
    }),
    scored(rates.control.names, [8], {
      ...rates.control,
      standard: '0计8分；0-10%（含）计6分；10-20%（含）计4分；20-30%（含）计2分；大于30%不得分',
    }),
    ...common,
  ],
};
