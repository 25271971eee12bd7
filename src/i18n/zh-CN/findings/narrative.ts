import { of, quoted, type SomeFindingTexts } from '../../findingText';
import { each, listed, row, rows } from './words';

const personal: Readonly<Record<string, string>> = {
  identity: '有身份证号码',
  telephone: '有电话号码',
  name: '有姓名',
};

/** 文字单元格和各表之间的写法。 */
export const narrative = {
  'P-024': listed(
    '金额单位写错',
    (line) =>
      of(line, 'how') === 'cell'
        ? `${row(line)}在万元表内写成“元”；按万元计，合计 ${of(line, 'total')} 才对得上`
        : `${row(line)}的单位应为${of(line, 'unit')}，各部分之和才对得上`,
    '请改正单位。',
  ),
  'P-026': listed(
    '文字中的金额互相矛盾',
    (line) =>
      of(line, 'how') === 'parts'
        ? `${row(line)}小于各期付款之和 ${of(line, 'due')}`
        : of(line, 'how') === 'product'
          ? `${row(line)}，按数量乘单价应为 ${of(line, 'due')}`
          : `${row(line)}，各项相加与表内预算数 ${of(line, 'due')} 不一致`,
    '请核对文字中的金额。',
  ),
  'P-027': listed(
    '文字与表内数字不一致',
    (line) =>
      `${rows(of(line, 'row'))}文字里的数合计 ${of(line, 'text')}${of(line, 'unit')}，“${quoted(of(line, 'name'))}”填 ${of(line, 'actual')}${of(line, 'unit')}`,
    '请核对是否漏写了一部分，并改成一致。',
  ),
  'P-028': listed(
    '增减方向写错',
    (line) => `${row(line)}已写“下降”或“减少”，又带负号`,
    '请去掉负号，或改写增减用语。',
  ),
  'P-029': {
    title: '重点工作任务没有列全项目',
    message: ({ lines, data }) =>
      `重点工作任务只列了 ${of(data, 'listed')} 项，工作簿中有 ${of(data, 'projects')} 张项目自评表；没有列入的有${each(lines, (line) => `“${quoted(of(line, 'name'))}”`)}。请补列或说明。`,
  },
  'P-054': listed(
    '说法与数据矛盾',
    (line) =>
      of(line, 'how') === 'done'
        ? `${row(line)}，但“${quoted(of(line, 'against'))}”等指标没有完成`
        : `${row(line)}，但全年预算数与年初预算数不同`,
    '请改写文字，或核对数据。',
  ),
  'P-055': listed(
    '文字年份与报表年度不符',
    (line) => `${rows(of(line, 'row'))}写的是 ${of(line, 'name')}，报表年度为 ${of(line, 'year')}年`,
    '请核对是否沿用了以前的文字。',
  ),
  'P-056': {
    title: '单位名称不一致',
    message: ({ data }) =>
      `单位名称有“${of(data, 'one')}”和“${of(data, 'other')}”两种写法。请统一为规范全称。`,
  },
  'P-057': listed(
    '空表说明不对',
    (line) => {
      if (of(line, 'how') === 'missing') return `《${quoted(of(line, 'name'))}》是空表，没有说明`;
      if (of(line, 'how') === 'filled')
        return `《${quoted(of(line, 'name'))}》有数，第 ${of(line, 'row')} 行的说明却写没有`;
      return `${rows(of(line, 'row'))}的说明写的是“${of(line, 'name')}”，本表是“${of(line, 'fund')}”`;
    },
    '请改正或补写说明。',
  ),
  'P-059': listed(
    '覆盖率与数量不符',
    (line) => `${row(line)}填 ${of(line, 'stated')}，按数量计算为 ${of(line, 'due')}`,
    '请改正覆盖率，或核对数量。',
  ),
  'P-061': listed(
    '标题序号不连续',
    (line) => `${row(line)}的序号应为“${of(line, 'due')}”`,
    '请改正序号，并核对是否漏写。',
  ),
  'P-076': listed(
    '满意度与问卷份数不符',
    (line) =>
      `${rows(of(line, 'row'))}${of(line, 'size')} 份问卷得不出 ${of(line, 'share')}：${of(line, 'down')} 份为 ${of(line, 'downShare')}，${of(line, 'up')} 份为 ${of(line, 'upShare')}`,
    '请核对份数和满意度；如是评分的平均数，请注明。',
  ),
  'P-082': listed(
    '有个人信息',
    (line) => `${rows(of(line, 'row'))}${personal[of(line, 'what')] ?? ''}`,
    '对外公开前请删去。',
  ),
  'P-085': listed(
    '计算公式缺括号',
    (line) => `${row(line)}没有用括号把被除数和除数分开`,
    '请补上括号，以免误读。',
  ),
  'P-092': listed('名称有误', (line) => `${row(line)}应为“${of(line, 'due')}”`, '请改正名称。'),
  'P-094': listed('数字存成了文本', (line) => row(line), '求和会漏掉这些数，请改成数字格式并去掉空格。'),
} satisfies SomeFindingTexts;
