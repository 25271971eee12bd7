import { Decimal } from '../decimal/decimal';
import { defaultParameters } from '../scoring/parameters';
import type { Scheme } from './scheme';

/**
 * The national default, 财预〔2020〕10号: 预算执行率 10, 产出 50 (cost inside), 效益 30, 满意度 10; tiers 80/60;
 * grades 90/80/60 (domain.md §1.1, §1.4, §1.5). The document itself was not read; later tables confirm its numbers.
 */
export const national2020: Scheme = {
  id: 'national-2020',
  name: '财预〔2020〕10号',
  source: { document: '财预〔2020〕10号', article: '项目支出绩效自评', sure: 'known' },
  weights: [
    { label: '预算执行率', words: ['预算执行率', '预算执行', '执行率'], marks: new Decimal(10) },
    { label: '产出指标', words: ['产出指标', '产出'], marks: new Decimal(50) },
    { label: '效益指标', words: ['效益指标', '效益', '效果指标', '效果'], marks: new Decimal(30) },
    { label: '满意度指标', words: ['满意度指标', '满意度', '服务对象满意度'], marks: new Decimal(10) },
  ],
  fullMarks: new Decimal(100),
  parameters: defaultParameters,
};
