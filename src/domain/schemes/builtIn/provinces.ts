import { Decimal } from '../../decimal/decimal';
import { defaultParameters } from '../../scoring/parameters';
import type { Scheme } from '../scheme';
import { named, read, weight } from './parts';

const shared = {
  fullMarks: new Decimal(100),
  parameters: defaultParameters,
  parameterSources: {},
  indicators: [],
} as const;
const execution = ['预算执行', '执行率', '预算资金执行率'];
const output = ['产出'];
const benefit = ['效益', '效果指标', '效果'];
const satisfaction = ['满意度', '服务对象满意度'];

/** 云南 2020 project form, the same in eight published tables (domain.md §1.1, S4). */
export const yunnan2020: Scheme = {
  ...shared,
  id: 'yunnan-2020',
  name: {
    'zh-CN': '云南省项目支出绩效自评表（2020年）',
    'en-US': 'Yunnan province, project spending (2020)',
  },
  forms: ['project'],
  places: ['云南', '玉溪'],
  source: read('玉溪市2020年度部门决算', '项目支出绩效自评表分值'),
  weights: [
    weight('预算执行率', 10, execution),
    weight('产出指标', 50, output),
    weight('效益指标', 20, benefit),
    weight('满意度指标', 20, satisfaction),
  ],
};

/** 邵阳市北塔区 2023, overall form with 成本 as a class of its own (domain.md §1.1, S3). */
export const beita2023: Scheme = {
  ...shared,
  id: 'beita-2023',
  name: {
    'zh-CN': '邵阳市北塔区整体支出自评表（2023年）',
    'en-US': 'Beita district of Shaoyang, overall spending (2023)',
  },
  forms: ['overall'],
  places: ['北塔', '邵阳'],
  source: read('邵阳市北塔区2023年度整体支出绩效自评表', '分值'),
  weights: [
    weight('预算执行率', 10, execution),
    weight('产出指标', 35, output),
    weight('效益指标', 20, benefit),
    weight('满意度指标', 20, satisfaction),
    weight('成本指标', 15, ['成本']),
  ],
};

/** 佛山 2020: nine items. The printed marks add up to 99; thresholds of its rates were not found (domain.md §5.1, S2). */
export const foshan2020: Scheme = {
  ...shared,
  id: 'foshan-2020',
  name: {
    'zh-CN': '佛山市部门整体支出自评表（2020年）',
    'en-US': 'Foshan city, overall spending (2020)',
  },
  forms: ['overall'],
  places: ['佛山'],
  source: read('佛山市2020年度部门整体支出绩效自评报告', '各项分值'),
  weights: [],
  indicators: [
    named(['预算编制情况'], [8]),
    named(['绩效目标设置情况', '绩效目标设置'], [8]),
    named(['资金管理情况', '资金管理'], [7]),
    named(['财务管理情况', '财务管理'], [20]),
    named(['项目管理情况', '项目管理'], [11]),
    named(['资产管理情况', '资产管理'], [5]),
    named(['公用经费控制情况', '公用经费控制'], [5]),
    named(['重点任务完成与部门履职效益', '重点任务完成和部门履职效益'], [30]),
    named(['公众或服务对象满意度'], [5]),
  ],
};

/** Hubei type 2020: 预算执行率 20, everything else 80; tiers 80/50; a missed ≤ target by T ÷ A (domain.md §1.1–§1.4, HB). */
export const hubei2020: Scheme = {
  ...shared,
  id: 'hubei-2020',
  name: {
    'zh-CN': '湖北省项目自评表（2020年，执行率20分）',
    'en-US': 'Hubei type, project spending (2020, 20 marks for execution)',
  },
  forms: ['project'],
  places: ['湖北'],
  source: read('湖北省2020年度项目自评表', '备注'),
  weights: [
    weight('预算执行率', 20, execution),
    weight('年度绩效目标', 80, [
      '绩效指标',
      '产出指标',
      '产出',
      ...benefit,
      '效益指标',
      '满意度指标',
      '满意度',
    ]),
  ],
  parameters: {
    ...defaultParameters,
    reverse: 'inverse',
    tiers: { reached: new Decimal('0.8'), partial: new Decimal('0.5') },
  },
};
