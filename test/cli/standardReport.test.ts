import { reportOnStandard } from '../../src/cli/standardReport';

it('says of a standard that is understood how it scores a result', () => {
  const report = reportOnStandard([
    '100%计满分，每低于5%扣2分，扣完为止。',
    '--marks',
    '5',
    '--result',
    '95.99%',
  ]);
  expect(report.exitCode).toBe(0);
  expect(report.lines[0]).toBe('读懂 100%。');
  expect(report.lines.join('\n')).not.toContain('没有读懂');
  expect(report.lines).toContain(
    '没有写明：“每…扣…”不足一档的部分、超出评分标准最高界限的结果。按默认读法。',
  );
  expect(report.lines.at(-1)).toMatch(/得5分（按比例为3.4分，进一法为3分）。$/);
});

it('names the part that is not understood, and gives no score from the rest', () => {
  const report = reportOnStandard([
    '100%计满分；特殊情况由领导小组研究确定',
    '--marks',
    '5',
    '--result',
    '100%',
  ]);
  expect(report.exitCode).toBe(1);
  expect(report.lines.join('\n')).toContain('没有读懂：特殊情况由领导小组研究确定');
  expect(report.lines.at(-1)).not.toMatch(/得5分。$/);
});

it('is told in English where that is asked for', () => {
  expect(reportOnStandard(['得满分', '--language', 'en-US']).lines[0]).toMatch(/^\d+% understood\.$/);
});

it.each([
  [[]],
  [['  ']],
  [['得满分', '--marks', '五']],
  [['得满分', '--mark', '5']],
  [['得满分', '--result', '95%']],
  [['得满分', '--language', 'fr']],
])('says how it is called for %j', (argv) => {
  expect(reportOnStandard(argv)).toMatchObject({ exitCode: 2, lines: [] });
});
