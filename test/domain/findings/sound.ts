import type { MoneySpec, RowSpec, TableSpec } from './tableSpec';

/**
 * A sound table: 100 marks, money that adds up, every target met, 98.65 in total. Each test changes what it is about.
 */
export const sound: TableSpec = {
  money: {
    initial: 200,
    annual: 250,
    executed: 223.02,
    marks: 10,
    rate: 89.21,
    score: 8.92,
    reason: '跨年支付',
  },
  parts: [
    { label: '当年财政拨款', role: 'fiscal', initial: 180, annual: 230, executed: 203.02 },
    { label: '上年结转资金', role: 'carry-over', initial: 20, annual: 20, executed: 20 },
    { label: '其他资金', role: 'other', initial: 0, annual: 0, executed: 0 },
  ],
  rows: [
    { name: '培训人数', level2: '数量指标', target: 4000, unit: '人', actual: 4208, marks: 20, score: 20 },
    { name: '培训期次', level2: '数量指标', target: 20, unit: '期', actual: 22, marks: 10, score: 10 },
    {
      name: '考试通过率',
      level2: '质量指标',
      target: '≥95%',
      unit: '%',
      actual: '93.6%',
      marks: 20,
      score: 19.71,
      reason: '两个班次受疫情影响',
    },
    {
      name: '人均成本',
      level2: '成本指标',
      sign: '<=',
      target: 400,
      unit: '元',
      actual: 360,
      marks: 10,
      score: 10,
    },
    {
      name: '能力提升',
      level2: '社会效益指标',
      target: '明显提升',
      actual: '达到预期目标',
      marks: 20,
      score: 20,
    },
    {
      name: '学员满意度',
      level2: '满意度指标',
      target: '≥90%',
      unit: '%',
      actual: '96%',
      marks: 10,
      score: 10,
    },
  ],
  groups: [
    { label: '产出指标（60分）', rows: [0, 1, 2, 3], printedMarks: 60 },
    { label: '效益指标（20分）', rows: [4], printedMarks: 20 },
  ],
  totalMarks: 100,
  total: 98.63,
  grade: '优',
  remarks: '无',
  rateConvention: 'percent-points',
};

/** The sound table with one indicator changed. */
export function withRow(index: number, change: RowSpec, spec: TableSpec = sound): TableSpec {
  return {
    ...spec,
    rows: (spec.rows ?? []).map((row, at) => (at === index ? { ...row, ...change } : row)),
  };
}

/** The sound table with the fund row changed. */
export function withMoney(change: MoneySpec, spec: TableSpec = sound): TableSpec {
  return { ...spec, money: { ...spec.money, ...change } };
}
