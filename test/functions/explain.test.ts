import { explain } from '../../src/functions/explain';
import { installHost, outcome } from './host';

installHost();

const say = (...given: Parameters<typeof explain>) => outcome(() => explain(...given));
const completion = '100%计满分，每低于5%扣2分，扣完为止。';
const rate = 504.98 / 526.1;

test('says how the score came about, with the other readings', () => {
  expect(say(rate, 5, completion, null, null, '预算完成率')).toBe(
    '预算完成率95.99%，低于100%共4.01个百分点，不足5个百分点的部分不扣分，得5分（按比例为3.39分，进一法为3分）',
  );
  expect(say(rate, 5, completion)).toMatch(/^结果为95.99%，低于100%/u);
  expect(say(rate, 5, completion, '取整=按比例', 'en-US', '预算完成率')).toBe(
    '预算完成率 is 95.99%, 4.01 percentage points below 100%, 2 taken off for each 5 percentage points, 1.61 taken off in proportion, scores 3.39 of 5 (5 whole steps only; 3 rounded up to a step)',
  );
});

test('says between which results a score lies, and that an absolute value counts', () => {
  const line = '满意度≥90%得满分；60%以下不得分，60%-90%之间按插值法计分';
  expect(say(0.75, 10, line, null, null, '群众满意度')).toBe(
    '群众满意度75%，在60%（0分）与90%（10分）之间，按线性插值计分，得5分',
  );
  expect(say(0.75, 10, line, null, 'en-US', '群众满意度')).toBe(
    '群众满意度 is 75%, in a straight line between 60% (0 points) and 90% (10 points), scores 5 of 10',
  );
  const absolute = '预算调整率绝对值≤10%得满分；每超过1个百分点扣0.5分，扣完为止';
  expect(say(-0.12, 3, absolute, null, null, '预算调整率')).toBe(
    '预算调整率-12%，按标准取绝对值12%，高于10%共2个百分点，每1个百分点扣0.5分，共2档，扣1分，得2分',
  );
});

test('says why a person must judge, where there is no score', () => {
  expect(say(1.1, 6, '100%以下（含）计满分，超过100%的酌情扣分', null, null, '公用经费控制率')).toBe(
    '公用经费控制率110%，标准规定酌情计分，得分要由人评定，得分在0至6分之间',
  );
  expect(say(0.9, 6, '根据实际情况研究确定')).toBe('结果为0.9，评分标准没有读懂，得分要由人评定');
});

test('takes Chinese and English by their tags and no other language', () => {
  expect(say(1, 5, completion, '', 'zh')).toMatch(/^结果/u);
  expect(say(1, 5, completion, '', 0)).toMatch(/^结果/u);
  expect(say(1, 5, completion, '', 'en-GB')).toMatch(/^The result/u);
  expect(say(1, 5, completion, '', 'fr')).toMatch(/^#VALUE! 不认识的语言：fr/u);
});

test('a missing or wrong cell is an error, as for SCORE', () => {
  expect(say(null, 5, completion)).toMatch(/^#N\/A .*“指标结果”是空的/u);
  expect(say(1, 5, null)).toMatch(/^#N\/A .*“评分标准”是空的/u);
  expect(say('#DIV/0!', 5, completion)).toBe('#DIV/0!');
  expect(say(1, 5, completion, '取整=上')).toMatch(/^#VALUE!/u);
  expect(say(1, 5, completion, '', '#N/A')).toMatch(/^#N\/A .*“语言”/u);
});

test('takes the first cell of a range', () => {
  expect(say([[1, 2]], [[5]], [[completion]])).toMatch(/得5分$/u);
});
