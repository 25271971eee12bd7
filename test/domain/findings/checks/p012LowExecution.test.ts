import { p012LowExecution } from '../../../../src/domain/findings/checks/p012LowExecution';
import { sound, withMoney, withRow } from '../sound';
import { build } from '../table';
import type { TableSpec } from '../tableSpec';

const check = (spec: TableSpec) => p012LowExecution(build(spec).context);
const silentRow = withMoney({ reason: '' });

describe('P-012 a low execution rate without a reason', () => {
  it.each<[string, TableSpec]>([
    ['nothing is said anywhere', silentRow],
    ['the remarks say 无', { ...silentRow, remarks: '无' }],
    ['the remarks say 无。', { ...silentRow, remarks: ' 无。 ' }],
    ['the remarks say 暂无其他需要说明的事项', { ...silentRow, remarks: '暂无其他需要说明的事项' }],
    ['the remarks are dashes', { ...silentRow, remarks: '——' }],
    [
      'the remarks hold a printed hint',
      { ...silentRow, remarks: '（请在此处简要说明各级监督检查中发现的问题）' },
    ],
    ['there is no remarks cell', { ...silentRow, remarks: undefined }],
    ['another indicator has a reason', withRow(0, { reason: '班次减少' }, silentRow)],
    ['only the stated rate is there', withMoney({ reason: '', annual: '', executed: '', rate: 75 })],
  ])('fires when %s', (_name, spec) => {
    expect(check(spec)).toMatchObject([{ code: 'P-012', severity: 'warning', action: '需说明' }]);
  });

  it('says when the form has no place for a reason', () => {
    const spec = { ...silentRow, remarks: undefined, moneyReasonColumn: false } as TableSpec;
    expect(check(spec)).toMatchObject([{ variant: 'no-place', found: '89.21%' }]);
  });

  it.each<[string, TableSpec]>([
    ['the fund row gives one', sound],
    ['the remarks give one', { ...silentRow, remarks: '部分项目年底招标，款项下年支付。' }],
    [
      'the indicator about payment gives one',
      withRow(0, { name: '资金支付率', reason: '尾款待验收' }, silentRow),
    ],
    ['the rate is 90 %', withMoney({ reason: '', executed: 225 })],
    ['nothing is spent yet', withMoney({ reason: '', executed: '', rate: '' })],
    ['the budget is zero', withMoney({ reason: '', annual: 0, rate: '' })],
    ['there is no money block', { money: null }],
  ])('is silent when %s', (_name, spec) => {
    expect(check(spec)).toEqual([]);
  });

  it('takes a rate just below 90 % as low', () => {
    expect(check(withMoney({ reason: '', executed: 224.99 }))).toHaveLength(1);
  });
});
