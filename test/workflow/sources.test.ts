import type { Finding } from '../../src/domain/findings/finding';
import type { SourceRole } from '../../src/domain/sources/source';
import { renderFinding } from '../../src/i18n/render';
import type { Scalar } from '../../src/workbench/book/book';
import { defaultChoices, type Analysis } from '../../src/workflow/analyse';
import { check } from '../../src/workflow/check';
import { approvedRows, bookOfRows, bytesOf, ledgerRows, ownRows, type Rows } from '../support/sourceFiles';
import { connect, disconnectAll } from '../workbook/support';

afterEach(disconnectAll);

const codes = ['P-073', 'P-074', 'P-075', 'P-079'];

/** The workbook with the sources put in, as it is analysed. */
async function analysed(
  files: readonly (readonly [SourceRole, Rows])[],
  cells: Readonly<Record<string, Scalar>> = {},
  own: Readonly<Record<string, Rows>> = { 自评表: ownRows },
): Promise<Analysis> {
  const { port } = connect(bookOfRows(own, cells));
  const put = await port.insertSources(
    files.map(([role, rows], index) => ({
      bytes: bytesOf(bookOfRows({ 表: rows })),
      name: `资料${String(index + 1)}.xlsx`,
      role,
      label: '资料',
    })),
  );
  expect(put.status).toBe(files.length > 0 ? 'written' : 'nothing');
  return (await check(port, defaultChoices)).analysis;
}

function ofSources({ findings }: Analysis): readonly Finding[] {
  return findings.filter(({ code }) => codes.includes(code));
}

const approved = [['approved', approvedRows]] as const;
const ledger = [['ledger', ledgerRows]] as const;

describe('source sheets', () => {
  it('that agree with the table give no finding, and without them there is none either', async () => {
    expect(ofSources(await analysed([]))).toEqual([]);
    expect(ofSources(await analysed([...approved, ...ledger]))).toEqual([]);
  });

  it('are neither filled nor checked, and change nothing else', async () => {
    const without = await analysed([]);
    const own = await analysed([...approved, ...ledger, ['last-year', ownRows]]);
    expect(own.sources.map(({ role }) => role)).toEqual(['approved', 'ledger', 'last-year']);
    expect(own.tables).toHaveLength(1);
    expect(own.findings.filter(({ code }) => !codes.includes(code))).toEqual(without.findings);
    expect(own.changes).toEqual(without.changes);
  });
});

describe('P-073 against the approved targets', () => {
  it.each([
    ['a changed value', { D9: '≥30公里' }, 'value', 'D9'],
    ['a changed sign', { D10: '≤95%' }, 'sign', 'D10'],
    ['a changed unit', { D9: '≥36条' }, 'unit', 'D9'],
    ['changed words', { D11: '基本改善' }, 'text', 'D11'],
    ['a target that is gone', { D12: null }, 'empty', 'D12'],
    ['changed marks', { F9: 20 }, 'marks', 'F9'],
  ] as const)('names %s', async (_, cells, what, address) => {
    const [finding, ...others] = ofSources(await analysed(approved, cells));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'P-073', severity: 'error', data: { file: '资料1.xlsx' } });
    expect(finding!.lines).toMatchObject([{ what }]);
    expect(finding!.cells).toMatchObject([{ row: Number(address.slice(1)) - 1 }]);
    expect(renderFinding(finding!, 'zh-CN')).toMatch(/批复/);
    expect(renderFinding(finding!, 'en-US')).toMatch(/approved/);
  });

  it.each([
    ['the same value in another unit', { D9: '≥36000米' }],
    ['a percentage by its number', { D10: '≥95％' }],
    ['a comma more', { D11: '明显改善，' }],
  ])('is silent on %s', async (_, cells) => {
    expect(ofSources(await analysed(approved, cells))).toEqual([]);
  });

  it('names an indicator that was taken out and one that was put in', async () => {
    const [finding] = ofSources(await analysed(approved, { C9: '养护桥梁' }));
    expect(finding!.lines).toMatchObject([
      { what: 'added', name: '养护桥梁', row: '9' },
      { what: 'missing', name: '养护里程' },
    ]);
  });

  it('leaves alone a table of another project', async () => {
    expect(ofSources(await analysed(approved, { C2: '农村饮水安全', D9: '≥1公里' }))).toEqual([]);
  });
});

describe('P-074 against the ledger', () => {
  it('names spending and budget that differ, in the unit of the table', async () => {
    const findings = ofSources(await analysed(ledger, { F4: 118, F5: 98, D5: 90, E5: 105 }));
    expect(findings.map(({ code }) => code)).toEqual(['P-074']);
    expect(findings[0]!.lines).toMatchObject([
      { name: 'annual', found: '130', due: '110', unit: '万元', row: '4' },
      { name: 'executed', found: '118', due: '97', unit: '万元', row: '4' },
    ]);
    expect(findings[0]!.severity).toBe('error');
  });

  it('is silent on a difference of the last digit and on a ledger without a unit', async () => {
    expect(ofSources(await analysed(ledger, { F5: 97.04 }))).toEqual([]);
    const withoutUnit = ledgerRows.map((line, index) => (index === 1 ? ['见附注'] : line));
    expect(ofSources(await analysed([['ledger', withoutUnit]], { F4: 50, F5: 40 }))).toEqual([]);
  });
});

describe('P-075 for projects without a table', () => {
  it('lists those of a list that the workbook has a part of', async () => {
    const more = [...ledgerRows, [5, '农村饮水安全', 100000, 100000]];
    const [finding, ...others] = ofSources(await analysed([['ledger', more]]));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'P-075', severity: 'warning', lines: [{ name: '农村饮水安全' }] });
  });

  it('is silent where the list has no project of the workbook', async () => {
    const foreign = ledgerRows.map((line) => line.map((v) => (v === '乡村道路养护' ? '农村饮水安全' : v)));
    expect(ofSources(await analysed([['ledger', foreign]]))).toEqual([]);
  });
});

describe('P-079 against last year', () => {
  it('names a reason that is word for word the same, and no name or target', async () => {
    const [finding, ...others] = ofSources(await analysed([['last-year', ownRows]]));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'P-079', severity: 'info', lines: [{ row: '12' }] });
    expect(finding!.cells).toMatchObject([{ row: 11, column: 7 }]);
  });

  it('is silent on a text that was written anew', async () => {
    const cells = { H12: '本年因雨季延长，施工时间增加，群众出行受到影响，下一步错峰施工' };
    expect(ofSources(await analysed([['last-year', ownRows]], cells))).toEqual([]);
  });
});

describe('figures of last year', () => {
  const sangong: Rows = [
    ['2023年度基础数据表'],
    ['单位：万元'],
    ['项目', '2023年预算数', '2023年决算数'],
    ['三公经费', 24, 18.5],
    ['其中：公务接待费', 4, 3.5],
  ];

  it('become figures of the year before, in 万元', async () => {
    const { facts } = await analysed([['last-year', sangong]]);
    const last = facts.facts.filter(({ subject, period }) => subject === 'sangong' && period === 'last');
    expect(last.map(({ stage, value, unit }) => [stage, value?.toNumber(), unit])).toEqual(
      expect.arrayContaining([['final', 18.5, '万元']]),
    );
    expect(last.some(({ value }) => value?.equals(24))).toBe(true);
  });
});
