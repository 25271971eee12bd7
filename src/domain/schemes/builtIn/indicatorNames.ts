import type { SchemeIndicator } from '../scheme';

type Entry = { readonly names: SchemeIndicator['names']; readonly formula: string };

/**
 * Indicators of 部门整体支出 that many forms share: the names that forms print (one published form misspells
 * 预算控制率) and how the result is computed. Source: 财预〔2013〕53号 and the forms built on it (domain.md §2, §3).
 */
export const rates = {
  staff: { names: ['在职人员控制率', '财政供养人员控制率'], formula: '在职人员数÷编制数' },
  sangongChange: {
    names: ['三公经费变动率', '三公经费预算变动率'],
    formula: '（本年三公经费预算－上年三公经费预算）÷上年三公经费预算',
  },
  keySpending: { names: ['重点支出安排率', '重点支出安排比率'], formula: '重点项目支出÷项目总支出' },
  completion: {
    names: ['预算完成率', '预算执行完成率'],
    formula: '（上年结转＋年初预算＋本年追加－年末结余）÷（上年结转＋年初预算＋本年追加）',
  },
  control: { names: ['预算控制率', '预算控置率'], formula: '本年追加预算÷年初预算' },
  buildingArea: {
    names: ['新建楼堂馆所面积控制率', '楼堂馆所面积控制率'],
    formula: '实际建设面积÷批准建设面积',
  },
  buildingCost: {
    names: ['新建楼堂馆所投资概算控制率', '楼堂馆所投资概算控制率', '楼堂馆所投资预算控制率'],
    formula: '实际投资金额÷批准投资金额',
  },
  running: {
    names: ['公用经费控制率', '日常公用经费控制率'],
    formula: '实际支出的公用经费÷预算安排的公用经费',
  },
  sangong: { names: ['三公经费控制率'], formula: '三公经费实际支出÷三公经费预算' },
  procurement: { names: ['政府采购执行率'], formula: '实际政府采购金额÷政府采购预算' },
} as const satisfies Readonly<Record<string, Entry>>;

/** Indicators that are judged or ticked off, by the names that forms print. */
export const judged = {
  targets: ['绩效目标合理性', '整体绩效目标合理性'],
  clearness: ['绩效指标明确性', '整体绩效指标明确性'],
  management: ['管理制度健全性'],
  compliance: ['资金使用合规性', '资金使用合规性和安全性'],
  disclosure: ['预决算信息公开性', '预决算信息公开'],
  satisfaction: ['社会公众或服务对象满意度', '社会公众满意度', '服务对象满意度'],
} as const satisfies Readonly<Record<string, SchemeIndicator['names']>>;
