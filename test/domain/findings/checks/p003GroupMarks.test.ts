import { p003GroupMarks } from '../../../../src/domain/findings/checks/p003GroupMarks';
import { sound, withRow } from '../sound';
import { addresses, build } from '../table';
import type { TableSpec } from '../tableSpec';

const check = (spec: TableSpec) => p003GroupMarks(build(spec).context);

describe('P-003 marks of a group do not add up', () => {
  it('fires when a heading prints other marks than its rows have', () => {
    const finding = check(withRow(1, { marks: 8 }))[0];
    expect(finding).toMatchObject({
      code: 'P-003',
      severity: 'error',
      found: '60',
      expected: '58',
      lines: [{ name: '产出指标（60分）', printed: '60', sum: '58' }],
    });
    expect(addresses(finding)[0]).toBe('A31');
  });

  it('fires when a sub-total of marks is wrong', () => {
    const spec = { ...sound, groups: [{ label: '产出小计', rows: [0, 1, 2, 3], marks: 50 }] };
    expect(check(spec)).toMatchObject([{ found: '50', expected: '60' }]);
  });

  it('puts two wrong groups into one finding', () => {
    const spec = withRow(1, { marks: 9 }, withRow(4, { marks: 21 }));
    const findings = check(spec);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ found: null, expected: null });
    expect(findings[0]?.lines).toHaveLength(2);
  });

  it('fires when the total of marks is not the sum of a table of 100 marks', () => {
    expect(check({ ...sound, totalMarks: 90 })).toMatchObject([{ found: '90', expected: '100' }]);
  });

  it('counts the execution rate where the group holds it', () => {
    const group = { label: '投入（30分）', rows: [1, 3], printedMarks: 30, money: true };
    expect(check({ ...sound, groups: [group] })).toEqual([]);
    expect(check({ ...sound, groups: [{ ...group, money: false }] })).toHaveLength(1);
  });

  it.each<[string, TableSpec]>([
    ['every group adds up', sound],
    ['a row of the group has no marks', withRow(1, { marks: '' })],
    ['the total of marks repeats a sum that P-001 reports', { ...withRow(5, { marks: 9 }), totalMarks: 100 }],
    ['a figure under the marks is the total of scores', { ...sound, standsUnderMarks: true, total: 98.63 }],
    [
      'the printed marks fit without the repeated row',
      {
        ...sound,
        rows: [...(sound.rows ?? []), { ...sound.rows?.[1], repeats: true }],
        groups: [{ label: '产出指标（60分）', rows: [0, 1, 2, 3, 6], printedMarks: 60 }],
      },
    ],
  ])('is silent when %s', (_name, spec) => {
    expect(check(spec)).toEqual([]);
  });
});
