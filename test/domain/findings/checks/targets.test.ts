import { sheetOf } from '../../../support/grid';
import { edits, findingsIn, found, shown, unitForm } from '../nationalForm';

type Changes = Readonly<Record<string, string>>;
const check = (code: string, changes: Changes = {}) => found(code, edits(unitForm, changes));

it.each(['P-036', 'P-037', 'P-039', 'P-040', 'P-042', 'P-043', 'P-046', 'P-058', 'P-090'])(
  '%s has nothing to say of a sound form',
  (code) => {
    expect(check(code)).toEqual([]);
  },
);

describe('P-036 a direction against the meaning', () => {
  it.each<[string, Changes]>([
    ['a cost rate with ≥', { C13: '成本控制率', D13: '≥', E13: '95', F13: '%', G13: '90' }],
    ['complaints with ≥', { C10: '投诉次数', E10: '5', F10: '次' }],
    ['satisfaction with ≤', { D15: '≤' }],
    ['a pass rate with <', { D11: '<' }],
  ])('is a warning: %s', (_name, changes) => {
    expect(check('P-036', changes)).toHaveLength(1);
    expect(check('P-036', changes)[0]).toMatch(/^warning /);
  });
  it.each<[string, Changes]>([
    ['a disease that is kept under control', { C10: '高血压患者控制率', E10: '60', F10: '%', G10: '62' }],
    ['complaints that are dealt with', { C10: '投诉办结率', E10: '95', F10: '%', G10: '96' }],
    ['a failure rate with ≤', { C11: '不合格率', D11: '≤', E11: '5', G11: '3' }],
    ['accidents with ≤', { C10: '安全事故次数', D10: '≤', E10: '1', F10: '次', G10: '0' }],
    ['no sign at all', { C10: '投诉次数', D10: '', E10: '5', F10: '次' }],
  ])('is silent for %s', (_name, changes) => {
    expect(check('P-036', changes)).toEqual([]);
  });
});

describe('P-037 a target that cannot be measured', () => {
  it.each<[string, Changes, string]>([
    ['words with a unit', { E14: '高效有序', F14: '%' }, 'warning E14 F14'],
    ['words with a sign', { D14: '≥', E14: '高效有序' }, 'warning E14 D14'],
    ['words under 数量指标', { D10: '', E10: '按计划', F10: '', G10: '完成' }, 'warning E10'],
  ])('is a warning: %s', (_name, changes, finding) => {
    expect(check('P-037', changes).map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual([
      finding.split(' ').slice(0, 2).join(' '),
    ]);
  });
  it.each<[string, Changes]>([
    ['words under 效益', { E14: '高效有序', G14: '高效有序' }],
    ['a dash under the unit', { F14: '/' }],
    ['yes and no', { D10: '', E10: '是', F10: '', G10: '是' }],
  ])('is silent for %s', (_name, changes) => {
    expect(check('P-037', changes)).toEqual([]);
  });
});

describe('P-039 unit and target that do not fit', () => {
  it.each<[string, Changes]>([
    [
      'a date with the unit 年',
      { C12: '完工时间', D12: '≤', E12: '2023.12.31', F12: '年', G12: '2023年11月' },
    ],
    ['a date for a rate', { D12: '≤', E12: '2023.12.31', F12: '', G12: '2023年11月' }],
    ['a count for a quality', { C14: '服务能力明显提升', D14: '≥', E14: '5', F14: '批次', G14: '6' }],
  ])('are a warning: %s', (_name, changes) => {
    expect(check('P-039', changes)).toHaveLength(1);
  });
  it.each<[string, Changes]>([
    ['a date without a unit', { C12: '完工时间', D12: '≤', E12: '2023.12.31', F12: '', G12: '2023年11月' }],
    ['a term of years', { C12: '使用年限', E12: '3', F12: '年', G12: '5' }],
    ['a count of things', { C10: '培训批次', E10: '5', F10: '批次', G10: '6' }],
  ])('are none: %s', (_name, changes) => {
    expect(check('P-039', changes)).toEqual([]);
  });
});

describe('P-040 fractions with the unit %', () => {
  it('are a warning', () => {
    expect(check('P-040', { E11: '0.9', G11: '0.93', E12: '1', G12: '1' })).toEqual(['warning E11 E12']);
  });
  it('count an upper limit only beside other fractions', () => {
    const limit = { C13: '差错率', D13: '≤', E13: '0.5', F13: '%', G13: '0.3' };
    expect(check('P-040', limit)).toEqual([]);
    expect(check('P-040', { ...limit, E11: '0.9', G11: '0.93' })).toEqual(['warning E11 E13']);
  });
  it('are none where the percent sign is printed', () => {
    expect(check('P-040', { E11: '0.9%', F11: '' })).toEqual([]);
  });
});

describe('P-042 the wrong class', () => {
  it.each<[string, Changes]>([
    ['a rate in time under 数量', { B12: '数量指标' }],
    ['a pass rate under 时效', { B11: '时效指标' }],
    ['a date under 成本', { C13: '资金拨付', D13: '≤', E13: '2023年12月31日', F13: '', G13: '2023年11月' }],
  ])('is a hint: %s', (_name, changes) => {
    expect(check('P-042', changes)[0]).toMatch(/^info /);
  });
  it('is silent where the second level names tasks', () => {
    expect(check('P-042', { B12: '公路养护', B11: '公路养护', B10: '公路养护', B13: '公路养护' })).toEqual(
      [],
    );
  });
});

describe('P-043 classes without an indicator', () => {
  it('is a warning where 产出 has counts only', () => {
    const counts = { B11: '数量指标', B12: '数量指标', B13: '数量指标' };
    expect(check('P-043', counts)[0]).toMatch(/^warning B10 /);
  });
  it('is a warning where 效益 is missing, not where 满意度 is', () => {
    expect(check('P-043', { A14: '产出指标', B14: '质量指标' })[0]).toMatch(/^warning /);
    expect(check('P-043', { A15: '效益指标', B15: '社会效益指标', C15: '出行时间', F15: '%' })).toEqual([]);
  });
  it('is a hint for a printed class that is empty, but not in an empty form', () => {
    expect(check('P-043', { C13: '', D13: '', E13: '', F13: '', G13: '', H13: '', I13: '' })).toEqual([
      'info B13',
    ]);
  });
  it('is silent for forms of another framework', () => {
    const form = `部门整体支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
投入 | 预算配置 | 重点支出安排率 | ≥80% | 85% | 50 | 50
产出 | 职责履行 | 河道治理长度 | ≥12公里 | 12公里 | 50 | 50
合计 | | | | | 100 | 100`;
    expect(found('P-043', form)).toEqual([]);
  });
});

describe('P-046 one indicator for several things', () => {
  it('is a hint where measures are joined', () => {
    expect(check('P-046', { C10: '养护数量、质量和覆盖率' })).toEqual(['info C10']);
  });
  it('is silent where only the subjects are joined', () => {
    expect(check('P-046', { C15: '群众和企业满意度', C10: '县道、乡道养护里程' })).toEqual([]);
  });
});

describe('P-058 an indicator about another subject', () => {
  it('is a warning where the level of the same subject differs', () => {
    expect(check('P-058', { C10: '市级农村公路养护里程' })).toEqual(['warning C10']);
  });
  it('is silent where the indicator names the same level or another subject', () => {
    expect(check('P-058', { C10: '县级农村公路养护里程' })).toEqual([]);
    expect(check('P-058', { C10: '市级文明单位数' })).toEqual([]);
  });
});

describe('P-090 an actual value without a target', () => {
  it('is a hint for figures, not for words', () => {
    expect(check('P-090', { D10: '', E10: '', F10: '', G10: '206公里' })).toEqual(['info E10 G10']);
    expect(check('P-090', { D14: '', E14: '', G14: '明显改善' })).toEqual([]);
  });
});

describe('P-029 key tasks that leave projects out', () => {
  const project = (name: string) => sheetOf(edits(unitForm, { B3: name }), { name, id: `{${name}}` });
  const overall = (tasks: readonly string[]) =>
    sheetOf(
      `
部门整体支出绩效自评表
部门名称 | 某县公路管理站 | | | | |
任务名称 | 主要内容 | 批复金额（万元） | 实际支出金额（万元） | 预算执行率 | 原因
${tasks.map((task) => `${task} | 养护 | 100 | 100 | 100% |`).join('\n')}
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 养护里程 | ≥ | 200 | 公里 | 206 |
产出指标 | 质量指标 | 合格率 | ≥ | 95 | % | 96 |
效益指标 | 社会效益指标 | 通行条件 | | 明显改善 | | 明显改善 |
`,
      { name: '整体', id: '{整体}' },
    );
  it('is a hint that names them', () => {
    const findings = findingsIn(
      overall(['桥梁维修', '路灯改造']),
      project('桥梁维修'),
      project('路灯改造'),
      project('水渠清淤'),
    );
    expect(shown('P-029', findings)).toEqual(['info A4 A5']);
    expect(findings.find(({ code }) => code === 'P-029')?.lines).toEqual([{ name: '水渠清淤' }]);
  });
  it('is silent where all are listed, or the tasks are no projects', () => {
    expect(
      shown('P-029', findingsIn(overall(['桥梁维修', '路灯改造']), project('桥梁维修'), project('路灯改造'))),
    ).toEqual([]);
    expect(
      shown('P-029', findingsIn(overall(['安全生产']), project('桥梁维修'), project('路灯改造'))),
    ).toEqual([]);
  });
});
