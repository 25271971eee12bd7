import { of, type SomeFindingTexts } from '../../findingText';
import { listed, row } from './words';

/** 基础数据表、决算表和预算明细表。 */
export const accounts = {
  'P-017': listed(
    '年初预算各部分与总额不符',
    (line) => `${row(line)}年初预算 ${of(line, 'total')}，基本支出与项目支出之和为 ${of(line, 'sum')}`,
    '请核对年初预算数的口径。',
  ),
  'P-018': listed(
    '公用经费超预算',
    (line) =>
      `${row(line)}实际 ${of(line, 'actual')}，预算 ${of(line, 'budget')}，为预算的 ${of(line, 'rate')}`,
    '请说明超支原因，或核对预算数的口径。',
  ),
  'P-019': listed(
    '控制率的分母就是实际数',
    (line) => `${row(line)}按不同的预算数计算，结果分别为 ${of(line, 'rates')}`,
    '预算数与实际数相同，工作簿中另有预算数，请确认以哪一个为分母。',
  ),
  'P-020': listed(
    '“三公”经费超预算或预算增加',
    (line) =>
      of(line, 'how') === 'spent'
        ? `${row(line)}实际 ${of(line, 'one')} 大于预算 ${of(line, 'other')}`
        : `${row(line)}预算 ${of(line, 'one')} 大于上年预算 ${of(line, 'other')}`,
    '请说明原因。',
  ),
  'P-021': listed(
    '上年“三公”经费超上年预算',
    (line) => `${row(line)}上年实际 ${of(line, 'spent')} 大于上年预算 ${of(line, 'budget')}`,
    '请核对上年数据，并说明。',
  ),
  'P-022': listed(
    '预算与支出填在不同的行',
    (line) => `${row(line)}有预算没有支出，“${of(line, 'other')}”有支出没有预算`,
    '请核对预算数应填在哪一行。',
  ),
  'P-023': listed(
    '同一张表混用元和万元',
    (line) => `${row(line)}的预算数与支出数相差千倍以上`,
    '请统一单位，或改正表头写明的单位。',
  ),
  'P-052': listed(
    '明细占合计的比重小',
    (line) => `${row(line)}为 ${of(line, 'whole')}，所列明细合计 ${of(line, 'sum')}，占 ${of(line, 'share')}`,
    '请核对明细是否漏列；只列部分明细的，请说明其余支出。',
  ),
  'P-062': listed(
    '在职人数超编制',
    (line) => `在职人数 ${of(line, 'staff')} 大于编制数 ${of(line, 'quota')}`,
    '请说明超编原因。',
  ),
  'P-063': listed(
    '人员各项之和与合计不符',
    (line) => `${row(line)}填 ${of(line, 'found')}，离休与退休之和为 ${of(line, 'sum')}`,
    '请改正人数。',
  ),
  'P-080': listed(
    '各栏口径不一致',
    (line) =>
      `${row(line)}预算 ${of(line, 'budget')}，上年支出 ${of(line, 'last')}，本年支出 ${of(line, 'current')}`,
    '预算与两年支出相差数倍，不像同一口径，请核对并说明。',
  ),
  'P-084': listed('科目编码重复', (line) => `编码 ${of(line, 'name')} 用于不同的科目`, '请改正编码。'),
  'P-096': listed(
    '经济分类与功能分类的同类科目不同',
    (line) =>
      `${of(line, 'left')}为 ${of(line, 'found')}${of(line, 'unit')}，${of(line, 'right')}为 ${of(line, 'expected')}${of(line, 'unit')}`,
    '两种分类的口径可以不同；请核对，确有原因的请说明。',
  ),
} satisfies SomeFindingTexts;
