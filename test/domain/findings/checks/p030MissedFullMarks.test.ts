import { Decimal } from '../../../../src/domain/decimal/decimal';
import type { JudgementReason, Outcome } from '../../../../src/domain/assessment/assessment';
import { p030MissedFullMarks } from '../../../../src/domain/findings/checks/p030MissedFullMarks';
import { sound, withRow } from '../sound';
import { addresses, at, build } from '../table';
import type { RowSpec, TableSpec } from '../tableSpec';

const check = (spec: TableSpec) => p030MissedFullMarks(build(spec).context);
const judged = (why: JudgementReason): Outcome => ({
  status: 'judgement',
  rule: null,
  why,
  tier: null,
  interval: null,
});
const words = (actual: string, more: RowSpec = {}): TableSpec =>
  withRow(0, { target: 1, unit: '套', actual, outcome: judged('words-against-number'), ...more });

describe('P-030 a missed target with full marks', () => {
  it.each<[string, TableSpec, string | null]>([
    ['fewer than the target', withRow(0, { actual: 3000 }), '15'],
    ['a rate below the target', withRow(2, { score: 20 }), '19.71'],
    ['more than the limit', withRow(3, { actual: 500 }), '8'],
    ['a number inside a sentence that misses', withRow(0, { actual: '培训3000人' }), '15'],
    [
      'the only figure of words for which no score is computed',
      withRow(2, { actual: '支出总预算资金85.5%', score: 20, outcome: judged('one-fact-two-indicators') }),
      '18',
    ],
    [
      'a date after the deadline',
      withRow(0, { actual: '2021.3.1', outcome: judged('deadline-missed') }),
      null,
    ],
    ['a value outside the range', withRow(0, { actual: '3', outcome: judged('outside-range') }), null],
  ])('fires for %s', (_name, spec, due) => {
    const finding = check(spec)[0];
    expect(finding).toMatchObject({ code: 'P-030', severity: 'error', action: '本次必改', expected: due });
    expect(finding?.lines).toMatchObject([{ how: 'figure' }]);
  });

  it.each([
    '未完成',
    '尚未完成',
    '没有完成全部任务',
    '因疫情未能如期完成',
    '平台搭建完成，正在推进试点',
    '仍在建设，进度80',
    '项目正在有序实施',
    '待上级同意后，将及时启动试点',
    '待验收后再支付尾款',
    '年度任务已完成，整体需要到明年底才能完成。',
    '预计于2024年6月完工',
    '主体工程施工中。',
    '尚未验收',
    '未达到预期目标',
    '部分完成',
  ])('fires for the words %s', (actual) => {
    const finding = check(words(actual, actual === '未完成' ? { outcome: judged('not-completed') } : {}))[0];
    expect(finding).toMatchObject({ code: 'P-030', lines: [{ how: 'words', actual }] });
    expect(addresses(finding)).toEqual([at(0, 'actual'), at(0, 'score'), at(0, 'target')]);
  });

  it.each([
    '已全部完成',
    '基本完成了平台建设工作',
    '完成了约定部分的开发、测试工作',
    '目前已有4个子系统完全投入使用',
    '按保险合同期限确定',
    '无未完成事项',
    '未完成0项',
    '未完成任务数为0',
    '系统正在正常运行',
    '按计划于2023年6月完成',
    '引进人才完成签约',
    '创新创业天才实现落户',
    '建成党群服务中心',
    '完成项目建设中期评估',
    '投诉量未达到上限',
    '杜绝未完成现象',
    '修正实施方案并印发',
    '有序良好运转',
    '工程已完工，正在办理竣工结算',
    '培训已全部完成，正在归档资料、办理移交',
    '设备均如期完成安装，待审计后支付尾款',
    '达到预期目标',
  ])('is silent for the words %s', (actual) => {
    expect(check(words(actual))).toEqual([]);
  });

  it('takes 正在推进 as unfinished only where the target has an end', () => {
    const lasting = (actual: string) =>
      check(withRow(4, { target: '长效机制健全', actual, outcome: judged('words-against-words') }));
    expect(lasting('长效机制正在推进')).toEqual([]);
    expect(lasting('持续推进中')).toEqual([]);
    expect(lasting('长效机制尚未完成')).toHaveLength(1);
  });

  it.each<[string, TableSpec]>([
    ['a sound table', sound],
    ['marks that were taken off', withRow(0, { actual: 3000, score: 15 })],
    ['a missed target whose row has no score yet', withRow(0, { actual: 3000, score: '' })],
    ['unfinished work with marks taken off', words('正在推进试点', { score: 12 })],
    ['unfinished work without a score', words('正在推进试点', { score: '' })],
    ['a row with zero marks', words('未完成', { marks: 0, score: 0 })],
    [
      'words with several figures',
      withRow(2, { actual: '一季度85%、二季度96%', score: 20, outcome: judged('several-figures') }),
    ],
    [
      'a figure of another unit',
      withRow(0, { actual: '投入300万元', outcome: judged('figure-of-another-unit') }),
    ],
    [
      'a scale that is not clear',
      withRow(2, { actual: '0.9', score: 20, outcome: judged('percent-scale-unclear') }),
    ],
    [
      'a target below one half with unit % that one reading reaches',
      withRow(2, {
        target: 0.05,
        unit: '%',
        actual: '节约3%',
        score: 20,
        outcome: judged('one-fact-two-indicators'),
      }),
    ],
    [
      'a proposal',
      withRow(0, {
        actual: '完成',
        outcome: { status: 'proposal', rule: 'a', preselected: true, score: new Decimal(20) },
      }),
    ],
  ])('is silent for %s', (_name, spec) => {
    expect(check(spec)).toEqual([]);
  });

  it('reads a target of 0.95 with the unit % as 95 %', () => {
    const spec = withRow(2, {
      target: 0.95,
      unit: '%',
      actual: '支出总预算资金85.5%',
      score: 20,
      outcome: judged('one-fact-two-indicators'),
    });
    expect(check(spec)).toHaveLength(1);
  });

  it('puts all rows of a table into one finding', () => {
    const spec = withRow(0, { actual: 3000 }, withRow(2, { score: 20 }));
    const findings = check(spec);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ found: null, lines: [{ row: '11' }, { row: '13' }] });
  });
});
