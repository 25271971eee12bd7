import { Decimal } from '../../decimal/decimal';
import { defaultParameters } from '../../scoring/parameters';
import type { Scheme } from '../scheme';
import { judged, rates } from './indicatorNames';
import { deduced, named, read, scored, weight } from './parts';

const notPrinted = deduced('保靖县2017年度部门整体支出绩效自评报告', '87.50%得满分');
const building = read('湖南省省直单位2017年部门整体支出绩效评价指标表', '评分标准');
const buildingStandard = '100%以下（含）计满分，每超过5个百分点扣2分，扣完为止；没有新建楼堂馆所的计满分';

/**
 * 保靖县 2017, as its published report prints it: 投入 13 + 过程 61 + 产出及效率 26 (domain.md §2, S1). The printed
 * limits of 预算控制率 leave gaps (10–11, 30–31, 60–61), closed here upwards: 10–30, 30–60, 60–100.
 */
export const baojing2017: Scheme = {
  id: 'baojing-2017',
  name: { 'zh-CN': '保靖县部门整体支出指标表（2017年）', 'en-US': 'Baojing county, overall spending (2017)' },
  forms: ['overall'],
  places: ['保靖'],
  source: read('保靖县2017年度部门整体支出绩效自评报告', '评分标准'),
  weights: [weight('投入', 13, []), weight('过程', 61, []), weight('产出及效率', 26, ['产出及效果', '产出'])],
  fullMarks: new Decimal(100),
  parameters: defaultParameters,
  parameterSources: {},
  indicators: [
    named(judged.targets, [3]),
    named(judged.clearness, [3]),
    scored(rates.staff.names, [3], {
      ...rates.staff,
      standard: '100%以下（含）计满分，超过100%的酌情扣分',
      source: notPrinted,
    }),
    scored(rates.sangongChange.names, [4], {
      ...rates.sangongChange,
      standard: '变动率≤0，计4分；大于0的，每超过1个百分点扣0.4分，扣完为止',
    }),
    scored(rates.completion.names, [5], {
      ...rates.completion,
      standard: '100%计满分，每低于5个百分点扣2分，扣完为止',
    }),
    scored(rates.control.names, [5], {
      ...rates.control,
      standard: '0-10%（含）计5分；10-30%（含）计4分；30-60%（含）计3分；60-100%（含）计2分；大于100%不得分',
    }),
    ...[rates.buildingArea, rates.buildingCost].map((rate) =>
      scored(rate.names, [5], { ...rate, standard: buildingStandard, source: building }),
    ),
    scored(rates.running.names, [8], {
      ...rates.running,
      standard: '100%以下（含）计满分，每超过1个百分点扣1分，扣完为止',
    }),
    scored(rates.sangong.names, [8], {
      ...rates.sangong,
      standard: '100%以下（含）计满分，每超过1个百分点扣1分，扣完为止',
    }),
    scored(rates.procurement.names, [6], {
      ...rates.procurement,
      standard: '100%计满分，每超过或低于5个百分点扣2分，扣完为止',
    }),
    named(judged.management, [8]),
    scored(judged.compliance, [6], {
      formula: null,
      standard:
        '①符合财经法规和制度；②审批手续完整；③项目经过论证；④用途符合批复；⑤没有截留、挤占、挪用、虚列；每有一项不符合扣1分，扣完为止',
    }),
    scored(judged.disclosure, [5], {
      formula: null,
      standard: '①按规定内容公开，1分；②按规定时限公开，1分；③数据真实，1分；④完整，1分；⑤准确，1分',
    }),
    named(['职责履行'], [8]),
    named(['经济效益和社会效益', '经济社会生态效益'], [6]),
    named(['行政效能'], [6]),
    named(judged.satisfaction, [6]),
  ],
};
