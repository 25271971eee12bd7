import fc from 'fast-check';
import { score as scoreFunction } from '../../src/functions/score';
import { column, installHost, outcome, shown } from './host';

installHost();

function score(result: unknown, marks: unknown, standard: unknown, options?: unknown): unknown {
  const scored = outcome(() => scoreFunction([[result]], [[marks]], [[standard]], options));
  return Array.isArray(scored) ? (scored as unknown[][])[0]?.[0] : scored;
}

/** Standards as Baojing prints them. */
const completion = '100%计满分，每低于5%扣2分，扣完为止。';
const control =
  '0-10%（含），计5分；11-30%（含），计4分；31-60%（含），计3分；61-100%（含），计2分；大于100%不得分。';
const change = '“三公经费”变动率≦0，计4分；＞0，每超过一个百分点扣0.4分，扣完为止。';
const running = '100%以下（含）计满分，每超出1%扣1分，扣完为止。';
const procurement = '100%计满分，每超过（降低）5%扣2分，扣完为止。';

test.each([
  [504.98 / 526.1, 5, completion, 5],
  [1, 5, completion, 5],
  [0.9, 5, completion, 1],
  [0.88, 5, completion, 1],
  [0.5, 5, completion, 0],
  ['95.99%', 5, completion, 5],
  [95.99, 5, completion, 5],
  [61.01 / 455.84, 5, control, 4],
  [0, 5, control, 5],
  ['13.38%', 5, control, 4],
  [0.105, 5, control, 4],
  [1.5, 5, control, 0],
  [-7 / 24, 4, change, 4],
  [0.035, 4, change, 2.8],
  ['3.5%', 4, change, 2.8],
  [1, 8, running, 8],
  [56.1 / 36.6, 8, running, 0],
  [1.029, 8, running, 6],
  [0.9, 6, procurement, 2],
  [1.11, 6, procurement, 2],
  [1, 6, procurement, 6],
  ['好', 6, '好6分，一般3分，差0分', 6],
  [0.855, 10, '得分=预算执行率×分值', 8.55],
  [0.9, 10, '达到95%以上得满分，低于95%按比例得分', 9.47],
  [0.95, '10分', '95%（含）以上计满分，每低于1个百分点扣10%的分值，扣完为止', 10],
  [0.925, 10, '95%（含）以上计满分，每低于1个百分点扣10%的分值，扣完为止', 8],
])('%p of %p by %s is %p', (result, marks, standard, expected) => {
  expect(score(result, marks, standard)).toBe(expected);
});

test('nothing to measure is full marks by the text itself or by choice, and only where a person says so', () => {
  const area = '100%以下（含）计满分，每超过5个百分点扣2分；没有新建楼堂馆所的计满分';
  expect(score('本单位无新建楼堂馆所', 5, area)).toBe(5);
  expect(score('不适用', 5, running)).toBe(5);
  expect(score('不适用', 5, running, '不适用=剔除')).toMatch(/^#N\/A/u);
  expect(score('本单位新建楼堂馆所一处', 5, area)).toMatch(/^#(?:N\/A|VALUE!)/u);
});

test('options choose how a part of a step counts, how numbers are meant and the score step', () => {
  expect(score(504.98 / 526.1, 5, completion, '取整=按比例')).toBe(3.39);
  expect(score(504.98 / 526.1, 5, completion, '取整=进位')).toBe(3);
  expect(score(504.98 / 526.1, 5, completion, '取整=按比例;得分步长=0.5')).toBe(3.5);
  expect(score(13.38, 5, control, '百分比=百分数')).toBe(4);
  expect(score(13.38, 5, control, '百分比=小数')).toBe(0);
  expect(score(0.5, 5, control, '百分比=百分数')).toBe(5);
  expect(score(0.105, 5, control, '档间空档=高档')).toBe(5);
  expect(score(-0.1, 5, control, '负数=满分')).toBe(5);
});

test('no score without a person where the standard or the result leaves it open', () => {
  expect(score(1.1, 6, '100%以下（含）计满分，超过100%的酌情扣分')).toMatch(/^#N\/A .*酌情.*0至6分/u);
  expect(score(-0.2, 5, control)).toMatch(/^#N\/A 结果为-20%，是负数/u);
  expect(score(0.9, 6, '90%以上得满分，天气晴好另行研究')).toMatch(/^#N\/A .*“天气晴好另行研究”没有读懂/u);
  expect(score(3, 6, '每发现一处不合规扣1分，扣完为止')).toMatch(/^#N\/A .*请数清/u);
  expect(score(0.9, 8, control)).toMatch(/^#N\/A .*满分是5分，分值是8分/u);
});

test('what cannot be read is #VALUE! with a sentence', () => {
  expect(score(0.9, 6, '根据实际情况研究确定')).toMatch(/^#VALUE! .*没有读懂/u);
  expect(score(13.38, 5, control)).toMatch(/^#VALUE! .*请带%号.*按小数读为0分，按百分数读为4分/u);
  expect(score('MBA54人、MEM26人', 5, completion)).toMatch(/^#VALUE! .*几个数字/u);
  expect(score('约95%', 5, completion)).toMatch(/^#VALUE! .*不是确切的数/u);
  expect(score('2020.12.31', 5, completion)).toMatch(/^#VALUE!/u);
  expect(score(0.9, '十分之多', completion)).toMatch(/^#VALUE! .*分值/u);
  expect(score(0.9, 5, completion, '取整=四舍五入')).toMatch(/^#VALUE! .*取整/u);
});

test('a missing cell is #N/A and never 0', () => {
  for (const blank of [null, '', '　']) {
    expect(score(blank, 5, completion)).toMatch(/^#N\/A .*“指标结果”是空的/u);
    expect(score(0.9, blank, completion)).toMatch(/^#N\/A .*“分值”是空的/u);
    expect(score(0.9, 5, blank)).toMatch(/^#N\/A .*“评分标准”是空的/u);
  }
  expect(score(0.9, 0, completion)).toMatch(/^#N\/A/u);
  expect(score(0.9, 5, 0)).toMatch(/^#N\/A/u);
  expect(score(0.9, -5, completion)).toMatch(/^#VALUE! .*负数/u);
});

test('an error in a cell stays that error', () => {
  expect(score('#DIV/0!', 5, completion)).toBe('#DIV/0!');
  expect(score(0.9, '#N/A', completion)).toMatch(/^#N\/A .*“分值”引用的单元格是错误值/u);
  expect(score(0.9, 5, '#REF!')).toMatch(/^#VALUE!/u);
});

test('equal columns spill; one bad row does not spoil the others, an empty one stays empty', () => {
  const results = column(1, 0.9, null, '很好', 0);
  const marks = column(5, 5, null, 5, 4);
  const standards = column(completion, completion, null, completion, change);
  expect(shown(() => scoreFunction(results, marks, standards))).toEqual([[5], [1], [''], ['#VALUE!'], [4]]);
  expect(shown(() => scoreFunction(column(1, 0.9), [[5]], [[completion]]))).toEqual([[5], [1]]);
  expect(shown(() => scoreFunction(column(1, 0.9), column(5, 5, 5), [[completion]]))).toMatch(/^#VALUE!/u);
});

test('a score never leaves 0 to the marks, whatever the result', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.constantFrom(completion, control, change, running, procurement),
      fc.constantFrom('', '取整=按比例', '取整=进位'),
      (result, standard, options) => {
        const scored = score(result, standard === control ? 5 : 4, standard, options);
        if (typeof scored === 'number') {
          expect(scored).toBeGreaterThanOrEqual(0);
          expect(scored).toBeLessThanOrEqual(standard === control ? 5 : 4);
          expect(Math.round(scored * 100) / 100).toBe(scored);
        } else {
          expect(scored).toMatch(/^#(?:N\/A|VALUE!) .+。$/u);
        }
      },
    ),
  );
});
