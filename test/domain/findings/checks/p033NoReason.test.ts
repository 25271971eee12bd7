import { p033NoReason } from '../../../../src/domain/findings/checks/p033NoReason';
import { sound, withMoney, withRow } from '../sound';
import { addresses, at, build } from '../table';
import type { TableSpec } from '../tableSpec';

const check = (spec: TableSpec) => p033NoReason(build(spec).context);

describe('P-033 marks taken off without a reason', () => {
  it.each(['', ' ', '　', '无', '无。', '/', '——', '……', '暂无', '无偏差', '不适用', '（请填写偏差原因）'])(
    'fires when 偏差原因 holds “%s”',
    (reason) => {
      const finding = check(withRow(4, { score: 19, reason }))[0];
      expect(finding).toMatchObject({
        code: 'P-033',
        severity: 'error',
        action: '需说明',
        data: { rows: '15' },
        lines: [{ row: '15', score: '19', marks: '20' }],
      });
      expect(addresses(finding)).toEqual([at(4, 'score'), at(4, 'reason')]);
    },
  );

  it('lists every such row in one finding', () => {
    const spec = withRow(0, { score: 19.5 }, withRow(5, { score: 9 }));
    expect(check(spec)).toMatchObject([{ data: { rows: '11,16' } }]);
  });

  it.each<[string, TableSpec]>([
    ['a sound table with a reason', sound],
    ['a short reason', withRow(4, { score: 19, reason: '疫情' })],
    ['a reason that starts with 无', withRow(4, { score: 19, reason: '无法按期采购设备' })],
    ['the execution rate, which is P-012', withMoney({ reason: '', score: 5 })],
    ['full marks', withRow(4, { score: 20, reason: '' })],
    ['no score', withRow(4, { score: '', reason: '' })],
    ['no marks', withRow(4, { marks: '', score: 1, reason: '' })],
    ['a form without the column', { ...withRow(4, { score: 19 }), reasonColumn: false }],
    ['a difference that is lost in print', withRow(4, { score: 19.996 })],
  ])('is silent for %s', (_name, spec) => {
    expect(check(spec)).toEqual([]);
  });
});
