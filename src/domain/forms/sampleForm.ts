import { formCell, type FormCell, type FormSheet } from './formSheet';

const columns = 8;

/** 指标: classes, name, target, actual value and marks. */
const indicators: readonly (readonly [string, string, string, string, string, number])[] = [
  ['产出指标', '数量指标', '改造路灯数量', '≥200盏', '210盏', 20],
  ['产出指标', '质量指标', '验收合格率', '≥95%', '96%', 15],
  ['产出指标', '时效指标', '按期完工率', '≥100%', '92%', 15],
  ['效益指标', '社会效益', '夜间照明覆盖率', '≥98%', '98%', 15],
  ['效益指标', '社会效益', '居民夜间出行条件', '明显改善', '明显改善', 15],
  ['满意度指标', '服务对象满意度', '居民满意度', '≥90%', '93%', 10],
];

const moneyHeader = ['', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'] as const;
const moneyRow = ['年度资金总额', 100, 120, 114, 10, null, null] as const;
const indicatorHeader = [
  ...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  '偏差原因分析及改进措施',
];

/** A small self-evaluation with invented figures, complete but for what the assistant fills: to try it on. */
export function sampleForm(): FormSheet {
  const first = 5;
  const last = first + indicators.length;
  return {
    title: '绩效自评示例',
    cells: [
      formCell(0, 0, 'title', '项目支出绩效自评表（示例）', { columns }),
      formCell(1, 0, 'label', '项目名称'),
      formCell(1, 1, 'words', '老旧小区路灯改造（示例数据）', { columns: columns - 1 }),
      formCell(2, 0, 'heading', '项目资金（万元）', { rows: 2 }),
      ...moneyHeader.map((content, index) => formCell(2, index + 1, 'heading', content)),
      ...moneyRow.map((content, index) => formCell(3, index + 1, index === 0 ? 'label' : 'entry', content)),
      ...indicatorHeader.map((content, index) => formCell(4, index, 'heading', content)),
      ...indicators.flatMap((row, index) => indicatorCells(first + index, row)),
      formCell(last, 0, 'label', '总分', { columns: 5 }),
      formCell(last, 5, 'entry', 100),
      formCell(last, 6, 'entry', null),
      formCell(last, 7, 'entry', null),
    ],
    widths: [16, 16, 20, 14, 14, 8, 8, 30],
    orientation: 'landscape',
    headerRows: 0,
  };
}

function indicatorCells(row: number, content: (typeof indicators)[number]): readonly FormCell[] {
  return [
    ...content.map((text, column) => formCell(row, column, column < 3 ? 'text' : 'entry', text)),
    formCell(row, 6, 'entry', null),
    formCell(row, 7, 'words', null),
  ];
}
