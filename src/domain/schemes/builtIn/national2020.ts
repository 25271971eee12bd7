import { Decimal } from '../../decimal/decimal';
import type { RuleSource } from '../../rates/rate';
import { defaultParameters } from '../../scoring/parameters';
import type { Scheme } from '../scheme';

/** A form that prints these weights in a note. */
const printed: RuleSource = { document: '天长市2022年项目支出绩效自评表', article: '权重说明', sure: 'read' };

/**
 * The national default, 财预〔2020〕10号: 预算执行率 10, 产出 50 (cost inside), 效益 30, 满意度 10; tiers 80/60;
 * grades 90/80/60 (domain.md §1.1, §1.4, §1.5). The document itself was not read; later tables confirm its numbers.
 */
export const national2020: Scheme = {
  id: 'national-2020',
  name: {
    'zh-CN': '财预〔2020〕10号（全国）',
    'en-US': 'Ministry of Finance, 财预〔2020〕10号 (national)',
  },
  forms: ['project', 'overall'],
  places: [],
  source: { document: '财预〔2020〕10号', article: '项目支出绩效自评', sure: 'known' },
  weights: [
    {
      label: '预算执行率',
      words: ['预算执行率', '预算执行', '执行率'],
      marks: new Decimal(10),
      source: printed,
    },
    { label: '产出指标', words: ['产出指标', '产出'], marks: new Decimal(50), source: printed },
    {
      label: '效益指标',
      words: ['效益指标', '效益', '效果指标', '效果'],
      marks: new Decimal(30),
      source: printed,
    },
    {
      label: '满意度指标',
      words: ['满意度指标', '满意度', '服务对象满意度'],
      marks: new Decimal(10),
      source: printed,
    },
  ],
  fullMarks: new Decimal(100),
  parameters: defaultParameters,
  parameterSources: {
    stepRounding: { document: '本工具的默认规则', article: '每…扣…的字面读法', sure: 'deduced' },
    overReasonFrom: { document: '本工具的默认规则', article: '偏离度', sure: 'deduced' },
    tiers: { document: '省级绩效管理系统', article: '定性指标得分区间', sure: 'read' },
  },
  indicators: [],
};
