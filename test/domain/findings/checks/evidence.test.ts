import { edits, found, unitForm } from '../nationalForm';

type Changes = Readonly<Record<string, string>>;
const check = (code: string, changes: Changes = {}) => found(code, edits(unitForm, changes));

it.each([
  'P-025',
  'P-034',
  'P-035',
  'P-038',
  'P-044',
  'P-045',
  'P-047',
  'P-048',
  'P-053',
  'P-060',
  'P-064',
  'P-065',
  'P-066',
  'P-067',
  'P-077',
  'P-078',
  'P-088',
  'P-089',
  'P-093',
  'P-097',
])('%s has nothing to say of a sound form', (code) => {
  expect(check(code)).toEqual([]);
});

/** A department's form with scoring standards, sub-totals and remarks beside the scores. */
const standards = `
某局2023年部门整体支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 说明
投入 | 预算配置 | 目标合理性 | 10 | 合理得满分 | 10 | 依据充分
投入 | 预算配置 | 指标明确性 | 10 | 明确得满分 | 9 | 个别指标不够细化
过程 | 预算管理 | 制度健全性 | 40 | 健全得满分 | 40 | 制度齐全
产出 | 职责履行 | 工作完成情况 | 40 | 按完成情况打分 | 40 | 全面完成
投入小计 | | | 20 | | 19 |
总分 | | | 100 | | 99 |
`;
const checkStandards = (code: string, changes: Changes = {}) => found(code, edits(standards, changes));

describe('P-025 sub-totals of scores', () => {
  it('are an error, and a hint where only the last digit is off', () => {
    expect(checkStandards('P-025')).toEqual([]);
    expect(checkStandards('P-025', { F7: '20' })).toEqual(['error F7 F3 F4']);
    expect(checkStandards('P-025', { F7: '19.01' })).toEqual(['info F7 F3 F4']);
  });
  it('wait for every score', () => {
    expect(checkStandards('P-025', { F7: '10', F4: '' })).toEqual([]);
  });
});

describe('P-034 a reason although the score is full', () => {
  it('is a hint', () => {
    expect(check('P-034', { E11: '93', J11: '有两段路面返修' })).toEqual(['info J11 I11']);
  });
  it.each<[string, Changes]>([
    ['it explains that the target was exceeded', { J10: '新增三条乡道' }],
    ['it says that nothing deviated', { E11: '93', J11: '无偏差' }],
    ['it says 无', { E11: '93', J11: '无' }],
  ])('is silent where %s', (_name, changes) => {
    expect(check('P-034', changes)).toEqual([]);
  });
  it('is silent where the column is for any remark', () => {
    expect(checkStandards('P-034')).toEqual([]);
  });
});

describe('P-035 a target far exceeded', () => {
  it('is a warning from 130 % on', () => {
    expect(check('P-035', { G10: '260' })).toEqual(['warning G10 E10 J10']);
    expect(check('P-035', { G10: '259' })).toEqual([]);
  });
  it('is silent with a reason, for small counts, rates and limits', () => {
    expect(check('P-035', { G10: '300', J10: '新增三条乡道' })).toEqual([]);
    expect(check('P-035', { E10: '3', G10: '6' })).toEqual([]);
    expect(check('P-035', { E11: '50', G11: '93' })).toEqual([]);
    expect(check('P-035', { E13: '3', G13: '1.5' })).toEqual([]);
  });
});

describe('P-038 words for a number', () => {
  it.each(['完成', '全部完成', '达到指标值', '按要求开展养护'])('is a warning: %s', (actual) => {
    expect(check('P-038', { G10: actual })).toEqual(['warning G10 E10']);
  });
  it.each<[string, Changes]>([
    ['a count of one', { D10: '=', E10: '1', F10: '个', G10: '完成' }],
    ['a deadline', { C12: '完工时间', D12: '≤', E12: '2023.12.31', F12: '', G12: '完成' }],
    ['words for words', { G14: '有所改善' }],
    ['satisfaction, which is another code', { G15: '完成' }],
    ['what is unfinished, which is another code', { G10: '未完成' }],
    ['a figure inside words', { G10: '全年养护206公里' }],
    ['an empty cell', { G10: '' }],
  ])('is silent for %s', (_name, changes) => {
    expect(check('P-038', changes)).toEqual([]);
  });
});

describe('P-044 satisfaction without a figure', () => {
  it('is a warning', () => {
    expect(check('P-044', { G15: '好评' })).toEqual(['warning G15']);
    expect(check('P-044', { G15: '完成' })).toEqual(['warning G15']);
  });
  it('is silent for a figure and before anything is filled in', () => {
    expect(check('P-044', { G15: '经问卷调查，满意度为94.2%' })).toEqual([]);
    expect(check('P-044', { G15: '' })).toEqual([]);
  });
  it('reads the remark where the form has no actual values', () => {
    const form = `某局2023年度部门整体支出绩效自评表
序号 | 评价指标 | 分值 | 自评得分 | 说明
（一） | 预算编制情况 | 90 | 90 | 编制规范
（二） | 服务对象满意度 | 10 | 10 | 群众评价较好
总分 | | 100 | 100 |`;
    expect(found('P-044', form)).toEqual(['warning E4 D4']);
    expect(found('P-044', edits(form, { E4: '问卷120份，满意度95%' }))).toEqual([]);
    expect(found('P-044', edits(form, { E4: '' }))).toEqual([]);
  });
});

describe('P-045 everything full', () => {
  const full = { E6: '320', G6: '100%', H6: '10', I12: '10', I14: '30' };
  it('is a hint for all scores, and for a satisfaction of 100 %', () => {
    expect(check('P-045', full)[0]).toMatch(/^info /);
    expect(check('P-045', { G15: '100' })).toEqual(['info G15']);
  });
  it('is silent where one score is missing', () => {
    expect(check('P-045', { ...full, I14: '' })).toEqual([]);
  });
});

describe('P-047 a copied actual value', () => {
  const two = { C14: '路政满意率', C15: '沿线群众满意度', E14: '90', F14: '%', D14: '≥' };
  it('is a warning where both rows name the other indicator', () => {
    const text = '沿线群众满意度达到93%';
    expect(check('P-047', { ...two, G14: text, G15: text })).toEqual(['warning G14 G15 C14']);
  });
  it('is silent for the same words that name neither', () => {
    expect(check('P-047', { ...two, G14: '问卷结果为93%', G15: '问卷结果为93%' })).toEqual([]);
    expect(check('P-047', { G10: '完成', G11: '完成' })).toEqual([]);
  });
});

describe('P-048 one fact for two opposite indicators', () => {
  const two = {
    ...{ C12: '预算支出率', D12: '≥', E12: '95', F12: '%', G12: '支出预算的85.5%' },
    ...{ C13: '成本节约率', D13: '≥', E13: '5', F13: '%', G13: '支出预算的85.5%' },
  };
  it('is a warning with both cells', () => {
    expect(check('P-048', two)).toEqual(['warning G12 G13']);
  });
  it('is silent where the figures differ', () => {
    expect(check('P-048', { ...two, G13: '节约14.5%' })).toEqual([]);
  });
});

describe('P-053 something required is empty', () => {
  it('is a warning where no row has marks', () => {
    const none = Object.fromEntries(['H10', 'H11', 'H12', 'H13', 'H14', 'H15'].map((cell) => [cell, '']));
    expect(check('P-053', none)).toEqual(['warning H10 H11 H12 H13 H14 H15']);
  });
  it('is a warning where a scored row has no actual value, or the money no spending', () => {
    expect(check('P-053', { G11: '' })).toEqual(['warning G11 I11']);
    expect(check('P-053', { E6: '' })).toEqual(['warning E6 H6']);
  });
  it('is silent for a row without a score', () => {
    expect(check('P-053', { G11: '', I11: '' })).toEqual([]);
    expect(check('P-053', { E6: '', G6: '', H6: '' })).toEqual([]);
    expect(check('P-053', { E6: '3104000元' })).toEqual([]);
  });
});

describe('P-060 a total without scores', () => {
  const none = Object.fromEntries(['H6', 'I10', 'I11', 'I12', 'I13', 'I14', 'I15'].map((cell) => [cell, '']));
  it('is a warning', () => {
    expect(check('P-060', none)[0]).toMatch(/^warning I17 /);
  });
  it('is silent where one score or no total is there', () => {
    expect(check('P-060', { ...none, I10: '20' })).toEqual([]);
    expect(check('P-060', { ...none, I17: '' })).toEqual([]);
  });
});

describe('P-064 a score outside its tier', () => {
  it('is an error where the tier is named in full, else a warning', () => {
    expect(check('P-064', { G14: '部分达成年度指标并具有一定效果', I14: '28' })).toEqual(['error I14 G14']);
    expect(check('P-064', { I14: '20' })).toEqual(['warning I14 G14']);
  });
  it('is silent inside of the tier and for words without one', () => {
    expect(check('P-064', { G14: '部分达成年度指标并具有一定效果', I14: '20' })).toEqual([]);
    expect(check('P-064', { I14: '24' })).toEqual([]);
    expect(check('P-064', { G14: '路面平整', I14: '10' })).toEqual([]);
  });
});

describe('P-065 a reason that says nothing', () => {
  it.each(['客观原因', '有待提高', '由县交通局负责实施'])('is a hint: %s', (reason) => {
    expect(check('P-065', { J14: reason })).toEqual(['info I14 J14']);
  });
  it('is silent for a reason of its own', () => {
    expect(check('P-065', { J14: '两座桥梁检测推迟到次年' })).toEqual([]);
  });
  it('asks for a shortcoming where the column is for any remark', () => {
    const form = `某局2023年度部门整体支出绩效自评表
序号 | 评价指标 | 分值 | 自评得分 | 说明
（一） | 预算编制情况 | 50 | 50 | 编制规范
（二） | 资产管理情况 | 50 | 48 | 个别资产没有及时入账
总分 | | 100 | 98 |`;
    expect(found('P-065', edits(form, { E4: '按要求报送年报' }))).toEqual(['info D4 E4']);
    expect(found('P-065', form)).toEqual([]);
  });
});

describe('P-066 lost marks and nothing to say', () => {
  const form = `
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 养护里程 | ≥200公里 | 210公里 | 60 | 60
效益指标 | 社会效益 | 通行条件 | 改善 | 改善 | 40 | 35
其他需要说明事项 | 无 | | | | |
总分 | | | | | 100 | 95`;
  it('is a hint where the form has no column of reasons', () => {
    expect(found('P-066', form)).toEqual(['info B5 G4']);
    expect(found('P-066', edits(form, { B5: '仍有三段路面待修' }))).toEqual([]);
    expect(found('P-066', edits(form, { G4: '40' }))).toEqual([]);
  });
  it('is left to P-033 where it has one', () => {
    expect(check('P-066', { J14: '' })).toEqual([]);
  });
});

describe('P-067 a text that is cut off', () => {
  it('is a hint', () => {
    expect(check('P-067', { G14: '路面平整度和' })).toEqual(['info G14']);
    expect(check('P-067', { B14: '社会效益指' })).toEqual(['info B14']);
  });
  it('is silent for complete texts', () => {
    expect(check('P-067', { G14: '路面平整，行车安全。', J14: '仍有三段待修的路面（已列入计划）' })).toEqual(
      [],
    );
  });
});

describe('P-077 every actual value equals its target', () => {
  const equal = { G10: '200', G11: '90', G12: '95', G13: '1.6', G15: '90' };
  it('is a hint', () => {
    expect(check('P-077', equal)[0]).toMatch(/^info G10 E10/);
  });
  it('is silent where one differs, or all are 100 %', () => {
    expect(check('P-077', { ...equal, G15: '91' })).toEqual([]);
    const hundred = Object.fromEntries(
      ['10', '11', '12', '13', '15'].flatMap((row) => [
        [`E${row}`, '100'],
        [`F${row}`, '%'],
        [`G${row}`, '100'],
      ]),
    );
    expect(check('P-077', hundred)).toEqual([]);
  });
});

describe('P-078 words of the printed form', () => {
  it('are a warning where they count', () => {
    expect(check('P-078', { C11: 'XX路面合格率' })).toEqual(['warning C11']);
    expect(check('P-078', { B16: '20XX年未发生需要说明的事项' })).toEqual(['warning B16']);
  });
  it('are none in an empty row, an empty form or a name with letters', () => {
    const slot = { C13: '指标1', D13: '', E13: '', F13: '', G13: '', H13: '', I13: '' };
    expect(check('P-078', slot)).toEqual([]);
    expect(check('P-078', { C11: 'XXL级设备合格率' })).toEqual([]);
  });
});

describe('P-088 a rate with nothing behind it', () => {
  const form = `
某局2023年部门整体支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 备注
过程 | 预算执行 | 支付进度率 | | 100% | 20 | 20 |
产出 | 职责履行 | 项目实际完成率 | | 100% | 40 | 40 |
效果 | 履职效益 | 群众满意度 | ≥90% | 93% | 40 | 40 |
总分 | | | | | 100 | 100 |`;
  it('is a warning for the rates of the framework', () => {
    expect(found('P-088', form)).toEqual(['warning E3 E4']);
  });
  it('is silent beside a target or the counts', () => {
    expect(found('P-088', edits(form, { D3: '≥90%', H4: '9个项目，完成9个' }))).toEqual([]);
  });
});

describe('P-089 an actual value that is left open', () => {
  it.each<[string, Changes]>([
    ['about', { G10: '约200公里' }],
    ['exactly the limit of a strict sign', { D10: '>', G10: '200' }],
  ])('is a hint: %s', (_name, changes) => {
    expect(check('P-089', changes)[0]).toMatch(/^info G10/);
  });
  it.each<[string, Changes]>([
    ['more than what is asked for', { G10: '超过200公里' }],
    ['a plain figure', { G10: '200' }],
  ])('is silent for %s', (_name, changes) => {
    expect(check('P-089', changes)).toEqual([]);
  });
});

describe('P-093 no scoring standard', () => {
  it('is a hint where other rows have one', () => {
    expect(checkStandards('P-093', { E4: '' })).toEqual(['info E4']);
    expect(checkStandards('P-093')).toEqual([]);
  });
  it('is silent where no row has one', () => {
    expect(checkStandards('P-093', { E3: '', E4: '', E5: '', E6: '' })).toEqual([]);
  });
});

describe('P-097 a total that may be either', () => {
  it('is a hint where only 分值 has one although every row is scored', () => {
    expect(check('P-097', { I17: '' })[0]).toMatch(/^info H17/);
  });
  it('is silent while scores are missing', () => {
    expect(check('P-097', { I17: '', I14: '' })).toEqual([]);
  });
});
