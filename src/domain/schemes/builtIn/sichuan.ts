import { Decimal } from '../../decimal/decimal';
import { defaultParameters } from '../../scoring/parameters';
import type { Scheme } from '../scheme';
import { read, weight } from './parts';

const shared = {
  fullMarks: new Decimal(100),
  parameters: defaultParameters,
  parameterSources: {},
  indicators: [],
} as const;
const execution = weight('预算执行率', 10, ['预算执行', '执行率', '预算执行情况']);

/** Sichuan 2023, from one published table of a salary project, which has no 满意度 (domain.md §1.1, QS). */
export const sichuan2023: Scheme = {
  ...shared,
  id: 'sichuan-2023',
  name: {
    'zh-CN': '四川省部门预算项目支出自评表（2023年）',
    'en-US': 'Sichuan province, project spending (2023)',
  },
  forms: ['project'],
  places: ['四川', '青神'],
  source: read('青神县2023年部门预算项目支出绩效自评表', '权重'),
  weights: [
    execution,
    weight('产出指标', 60, ['产出']),
    weight('效益指标', 30, ['效益', '效果指标', '效果']),
  ],
};

/** Sichuan type for salary projects with marks in fractions: 22.5 for each of four (domain.md §1.1, DY). */
export const sichuanSalary: Scheme = {
  ...shared,
  id: 'sichuan-salary',
  name: {
    'zh-CN': '四川省工资类项目自评表（每项22.5分）',
    'en-US': 'Sichuan type, salary projects (22.5 marks each)',
  },
  forms: ['project'],
  places: ['四川'],
  source: read('四川省工资类项目支出绩效自评表', '权重'),
  weights: [
    execution,
    weight('产出指标', 67.5, ['产出']),
    weight('效益指标', 22.5, ['效益', '效果指标', '效果']),
  ],
};

/** 达州 (Sichuan), overall table: weights only (domain.md §3, DZN). */
export const dazhou: Scheme = {
  ...shared,
  id: 'sichuan-dazhou',
  name: { 'zh-CN': '达州市部门整体支出评价表（四川）', 'en-US': 'Dazhou city, overall spending (Sichuan)' },
  forms: ['overall'],
  places: ['达州', '四川'],
  source: read('达州市部门整体支出绩效评价表', '权重'),
  weights: [weight('部门决策', 25, []), weight('综合管理', 30, []), weight('部门绩效', 45, [])],
};
