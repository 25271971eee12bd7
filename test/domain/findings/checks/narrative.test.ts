import { sheetOf } from '../../../support/grid';
import { edits, findingsIn, found, shown, unitForm } from '../nationalForm';

type Changes = Readonly<Record<string, string>>;
const check = (code: string, changes: Changes = {}) => found(code, edits(unitForm, changes));
/** What is found in one text, in a form of questions and answers. */
const inText = (code: string, text: string) => found(code, `2023年度绩效自评情况表\n一、基本情况 | ${text}`);

it.each([
  'P-024',
  'P-026',
  'P-027',
  'P-028',
  'P-054',
  'P-055',
  'P-056',
  'P-057',
  'P-059',
  'P-061',
  'P-076',
  'P-082',
  'P-085',
  'P-092',
  'P-094',
])('%s has nothing to say of a sound form', (code) => {
  expect(check(code)).toEqual([]);
});

describe('P-024 a wrong unit', () => {
  it('is a warning in a text whose parts add up in the other unit only', () => {
    expect(inText('P-024', '项目支出320.5元（财政拨款300万元，其他20.5万元）。')).toEqual(['warning B2']);
    expect(inText('P-024', '项目支出320.5万元（财政拨款300万元，其他20.5万元）。')).toEqual([]);
    expect(inText('P-024', '人均补助320.5元（共支出300万元，结余20万元）。')).toEqual([]);
  });
  const table = `
收入情况表
单位：万元
项目 | 金额
上级补助 | 30元
本级安排 | 12.5
合计 | 42.5`;
  it('is an error in a cell that gives the total in the unit of the table only', () => {
    expect(found('P-024', table)).toEqual(['error B4 B6']);
    expect(found('P-024', edits(table, { B6: '12.5' }))).toEqual([]);
    expect(found('P-024', edits(table, { A2: '单位：元' }))).toEqual([]);
  });
});

describe('P-026 amounts of a text', () => {
  it.each([
    '合同金额52000元，一期已拨付260000元，二期260000元。',
    '为120名队员购买保险，单价50元，预计金额0.7万元。',
    '组织80名教师体检，600元/人，预计5.8万元。',
  ])('contradict each other: %s', (text) => {
    expect(inText('P-026', text)).toEqual(['warning B2']);
  });
  it.each([
    '合同金额520000元，一期已拨付260000元，二期260000元。',
    '合同金额52万元，首付26万元。',
    '为120名队员购买保险，单价50元，预计金额0.6万元。',
    '组织80名教师体检，600元/人，预计4.8万元。',
    '培训120人，人均50元，全年资金200万元。',
    '投入200万元，建成5个站点。',
  ])('are consistent, or of other things: %s', (text) => {
    expect(inText('P-026', text)).toEqual([]);
  });
  it('are compared with the budget where the goals name this year’s money', () => {
    expect(check('P-026', { B8: '2023年县级财政投入150万元，乡镇投入50万元' })).toEqual(['warning B8 D6']);
    expect(check('P-026', { B8: '2023年县级财政投入250万元，乡镇投入70万元' })).toEqual([]);
    expect(check('P-026', { B8: '县级财政投入150万元，乡镇投入50万元' })).toEqual([]);
  });
});

describe('P-027 a text against the table', () => {
  const row = { C10: '培训人数', F10: '人', E10: '200', G10: '206' };
  it('is a warning where the total of the text is another one', () => {
    expect(check('P-027', { ...row, F8: '举办培训班，共3期120人次' })).toEqual(['warning F8 G10']);
  });
  it.each([
    ['the same total', '举办培训班，共3期206人次'],
    ['parts that give the total', '举办培训班，共3期120人次；另培训86人次'],
    ['a text that tells of a part', '培训乡镇干部120人次'],
    ['another thing', '检查组共4批120人次'],
  ])('is silent for %s', (_name, text) => {
    expect(check('P-027', { ...row, F8: text })).toEqual([]);
  });
});

describe('P-028 a fall with a minus sign', () => {
  it('is a warning', () => {
    expect(inText('P-028', '三公经费比上年下降-12.5%。')).toEqual(['warning B2']);
  });
  it('is none without the sign, or where the word says nothing of the way', () => {
    expect(inText('P-028', '三公经费比上年下降12.5%，变动率-12.5%。')).toEqual([]);
    expect(inText('P-028', '预计下降5-10%。')).toEqual([]);
  });
});

describe('P-054 a claim against the figures', () => {
  it('is a warning where everything is said to be done', () => {
    expect(check('P-054', { F8: '各项任务全面完成', G10: '未完成' })).toEqual(['warning F8 G10']);
    expect(check('P-054', { F8: '各项任务全面完成' })).toEqual([]);
    expect(check('P-054', { F8: '除两段外全部完成', G10: '未完成' })).toEqual([]);
  });
  it('is a warning where the budget is said not to have changed', () => {
    expect(check('P-054', { B16: '年中无追加预算。' })).toEqual(['warning B16 C6 D6']);
    expect(check('P-054', { B16: '年中无追加预算。', C6: '320' })).toEqual([]);
  });
});

describe('P-055 a text about an earlier year', () => {
  it('is a hint', () => {
    expect(inText('P-055', '按照2022年工作要点组织实施。')).toEqual(['info B2']);
  });
  it.each([
    '按照2023年工作要点组织实施。',
    '比2022年增加三个项目。',
    '依据某政办〔2022〕5号文件组织实施。',
    '2021-2023年三年行动计划实施完毕。',
    '2022年度结转资金已全部支付。',
    '自2022年以来持续推进的改革任务。',
  ])('is none: %s', (text) => {
    expect(inText('P-055', text)).toEqual([]);
  });
});

describe('P-056 and P-057 names and notes', () => {
  const sheet = (name: string, unit: string) =>
    sheetOf(`收入决算表\n部门：${unit}\n项目 | 金额`, { name, id: `{${name}}` });
  it('P-056 is a hint where one letter is added', () => {
    const findings = findingsIn(sheet('一', '中共某县委员会组织部'), sheet('二', '中共某县委委员会组织部'));
    expect(shown('P-056', findings)).toEqual(['info A2 A2']);
  });
  it.each([
    ['中共某县委员会组织部', '中共某县委员会组织部'],
    ['某县第一中学校本部', '某县第二中学校本部'],
    ['某县交通运输管理局', '某县农业农村管理局'],
  ])('P-056 is silent for %s and %s', (one, other) => {
    expect(shown('P-056', findingsIn(sheet('一', one), sheet('二', other)))).toEqual([]);
  });
  const fund = (note: string) =>
    `政府性基金预算财政拨款收入支出决算表\n部门：某局 | 单位：元\n项目 | 收入 | 支出\n合计 | |\n${note}`;
  it('P-057 is a warning where the note names another fund only', () => {
    expect(found('P-057', fund('注：本部门没有国有资本经营预算收支，故本表为空。'))).toEqual(['warning A5']);
    expect(found('P-057', fund('注：本部门没有政府性基金预算收支，故本表为空。'))).toEqual([]);
    expect(found('P-057', fund('注：金额单位转换可能有尾差。'))).toEqual([]);
  });
});

describe('P-059 coverage against its counts', () => {
  const table = `
基础数据表
指标 | 基数 | 完成数 | 比率
项目自评覆盖率 | 12 | 12 | 80%`;
  it('is an error in a row and a warning in a text', () => {
    expect(found('P-059', table, { formats: { D3: '0%' } })).toEqual(['error D3 B3 C3']);
    expect(inText('P-059', '项目共12个，12个项目开展自评，自评覆盖率80%。')).toEqual(['warning B2']);
  });
  it('is silent where they agree, whichever stands first', () => {
    expect(found('P-059', edits(table, { C3: '9.6', D3: '80%' }))).toEqual([]);
    expect(found('P-059', edits(table, { B3: '8', C3: '10' }))).toEqual([]);
    expect(inText('P-059', '项目共12个，9个项目开展自评，自评覆盖率75%。')).toEqual([]);
  });
});

describe('P-061 numbers of headings', () => {
  const list = (numbers: string) =>
    `绩效自评情况表\n${[...numbers].map((number) => `${number}、情况 | 说明文字`).join('\n')}`;
  it('are a hint where they jump or repeat', () => {
    expect(found('P-061', list('一二四'))).toEqual(['info A4']);
    expect(found('P-061', list('一二二三'))).toEqual(['info A4']);
  });
  it('are none in order, in a second list, or in a table of amounts', () => {
    expect(found('P-061', list('一二三一二'))).toEqual([]);
    expect(found('P-061', `收支表\n一、收入 | 5\n二、支出 | 6\n四、其他 | 7`)).toEqual([]);
  });
});

describe('P-076 a satisfaction that no number of forms gives', () => {
  it('is a warning in a text and in the rows of a table', () => {
    expect(inText('P-076', '发放问卷40份，满意度为94%。')).toEqual(['warning B2']);
    expect(found('P-076', `数据表\n名称 | 数值\n发放调查问卷 | 40\n群众满意度 | 94%`)).toEqual([
      'warning B3 B4',
    ]);
  });
  it.each([
    '发放问卷40份，满意度为92.5%。',
    '发放问卷40份，收回30份，满意度为93.33%。',
    '发放问卷40份，满意度平均得分为94%。',
    '问卷调查显示满意度为94%。',
    '发放问卷40份，满意度达到94%以上。',
  ])('is none: %s', (text) => {
    expect(inText('P-076', text)).toEqual([]);
  });
});

describe('P-082 data of persons', () => {
  it('are a warning in a text, a hint where the form has a place for them', () => {
    expect(inText('P-082', '如有问题请拨打0100-0000000咨询。')).toEqual(['warning B2']);
    expect(found('P-082', '自评表\n填报人： | 联系电话：0100-0000000')).toEqual(['info B2']);
  });
  it('are none where the places are empty or hold something else', () => {
    expect(found('P-082', '自评表\n填报人：财务科 | 联系电话： | 填报日期：2024年3月')).toEqual([]);
    expect(inText('P-082', '合同编号13800001111222，金额13800138000.5元。')).toEqual([]);
  });
});

describe('P-085 a formula without brackets', () => {
  it('is a warning', () => {
    expect(inText('P-085', '完成率=（结转+年初预算-结余/结转+年初预算）×100%')).toEqual(['warning B2']);
  });
  it.each([
    '完成率=（结转+年初预算-结余）/（结转+年初预算）×100%',
    '变动率=［（本年数-上年数）/上年数］×100%',
    '控制率=实际数/预算数+调整数',
  ])('is none: %s', (text) => {
    expect(inText('P-085', text)).toEqual([]);
  });
});

describe('P-092 a misspelt name', () => {
  it('is a hint beside the right one', () => {
    expect(found('P-092', `指标表\n预算控置率 | 预算控制率=追加/年初`)).toEqual(['info A2']);
  });
  it('is none where the right one is nowhere, or the name is another one', () => {
    expect(found('P-092', `指标表\n预算控置率 | 追加/年初`)).toEqual([]);
    expect(found('P-092', `指标表\n决算完成率 | 预算完成率`)).toEqual([]);
    expect(found('P-092', `指标表\n预算控制率 | 预算控制率=追加/年初`)).toEqual([]);
    expect(found('P-092', `资金表\n预算执行数 | 预算执行率`)).toEqual([]);
  });
});

describe('P-094 numbers kept as text', () => {
  it('are a hint where spaces stand round them, and in summed columns', () => {
    expect(found('P-094', `数据表\n公用经费 | '\u300019`)).toEqual(['info B2']);
    expect(check('P-094', { I10: "'20" })).toEqual(['info I10']);
  });
  it('are none for codes and for numbers', () => {
    expect(found('P-094', `数据表\n'20132 | 公用经费 | 19`)).toEqual([]);
  });
});
