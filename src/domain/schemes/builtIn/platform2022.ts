import { Decimal } from '../../decimal/decimal';
import { defaultParameters } from '../../scoring/parameters';
import type { Scheme } from '../scheme';
import { read } from './parts';

const manual = read('预算管理一体化平台绩效自评操作手册（2022年）', '得分规则');

/** The budget platform of 2022: the total is capped by the execution rate, and an indicator from 130% on loses 2 points (domain.md §1.2, §1.3, YTH). */
export const platform2022: Scheme = {
  id: 'platform-2022',
  name: {
    'zh-CN': '预算管理一体化平台（2022年，执行率封顶）',
    'en-US': 'Integrated budget platform (2022, total capped by execution)',
  },
  forms: ['project', 'overall'],
  places: [],
  source: manual,
  weights: [],
  fullMarks: new Decimal(100),
  parameters: {
    ...defaultParameters,
    overReasonFrom: new Decimal('1.3'),
    overDeductions: [{ from: new Decimal('1.3'), points: new Decimal(2) }],
    totalCaps: [
      { below: new Decimal('0.8'), most: new Decimal(89) },
      { below: new Decimal('0.7'), most: new Decimal(79) },
      { below: new Decimal('0.6'), most: new Decimal(69) },
      { below: new Decimal('0.5'), most: new Decimal(59) },
    ],
  },
  parameterSources: { overDeductions: manual, totalCaps: manual },
  indicators: [],
};
