import { Decimal } from '../../../../src/domain/decimal/decimal';
import { defaultParameters } from '../../../../src/domain/scoring/parameters';
import { coverageOf } from '../../../../src/domain/scoring/standard/coverage';
import { readStandard } from '../../../../src/domain/scoring/standard/readStandard';
import { scoreByStandard } from '../../../../src/domain/scoring/standard/scoreByStandard';
import { resultOf } from '../../../support/standardNotation';

const marks = new Decimal(5);
const results = [
  '100%',
  '96%',
  '72%',
  '0%',
  '-5%',
  '150%',
  '3',
  '0',
  '120',
  'yes',
  'no',
  'words:好',
  'none',
  'breaches:1',
];

/** Texts with a part that can change the score and that no grammar decides: our own wordings. */
const open: readonly string[] = [
  '100%计满分，每低于5%扣2分，低于50%加倍扣分，扣完为止。',
  '预算完成率≥95%得满分，每低1%扣0.5分，连续两年低于90%的不得分。',
  '预算完成率≥95%得满分，每低1个百分点扣0.5分，每低2个百分点扣1.5分。',
  '预算完成率≥95%得满分，90%-95%每低1%扣0.2分，90%以下每低1%扣0.5分。',
  '≤10%计5分；每超1%扣0.5分；超过20%扣3分',
  '执行率在90%以上的，得分=执行率×分值；90%以下的，得分=执行率×分值×80%',
  '支出完成率得分=支出完成率×50%×分值',
  '上半年支付率≥50%得2分，全年支付率≥95%得3分',
  '资金到位率≥90%且及时率≥90%得满分',
  '资金到位率×分值×50%+资金使用率×分值×50%',
  '超过目标值10%以内得满分，超过10%以上每1%扣0.5分',
  '得分=（实际完成值-基期值）/（目标值-基期值）×分值',
  '以100分为基准，按实际得分折算',
  '出现一次违规违纪一票否决',
  '以上年数为基数，每增长1%加0.5分',
  '得满分的前提是没有违纪。≥95%得满分，否则不得分。',
  '预算调整率绝对值小于等于10%的得满分，大于-10%的每增加1%扣0.5分',
  '执行率与序时进度之差的绝对值≤5%得满分，否则不得分',
  '预算执行率与序时进度之差不超过5%得满分，否则不得分',
  '80%得3分，80%-95%之间按插值法计分',
  '得分=（执行率-60%）/（100%-50%）×分值',
  '≥95%得满分，60%-90%之间按插值法计分，60%以下不得分',
  '60%-90%之间按线性插值法计分',
  '95%得5分，90%得4分，85%得3分，依此类推',
  '因政策调整或不可抗力造成的除外，调整率≤10%得满分，每超过1%扣0.5分。',
  '“三公经费”预算较上年零增长或负增长，计满分；每增长1%，扣0.4分，扣完为止。',
  '未发生安全责任事故得满分，每发生一起扣2分，发生重大事故不得分。',
  '发现一例扣0.5分，情节严重的不得分',
  '公开及时率100%得2分，完整率100%得2分，准确率100%得1分',
  '≥90%得5分，80以上得4分，其余不得分',
  '达到得满分，否则由评价组确定',
  '参照省级标准执行',
  '按照财政部门有关规定评分',
  '100%得满分；因客观原因未完成的，经主管部门认可后可不扣分；每低1%扣0.1分',
  '酌情给分',
  '根据完成情况酌情扣1-3分',
  '视完成情况得0-5分',
  '较好（4-5分），一般（2-3分），较差（0-1分）',
];

test.each(open)('“%s” never gives a score without a person', (text) => {
  const reading = readStandard(text, { marks, name: null });
  const scores = results.map((result) => {
    const scored = scoreByStandard(reading, { result: resultOf(result), marks }, defaultParameters);
    return 'error' in scored ? 'error' : scored.kind;
  });
  // An indicator that does not apply is a choice of its own and no reading of these words.
  const decided = results.filter((result, index) => scores[index] === 'score' && result !== 'none');
  expect(decided).toEqual([]);
});

test('what was not understood is kept in its own words, and what the rest would give is said', () => {
  const reading = readStandard('100%计满分，每低于5%扣2分，低于50%加倍扣分，扣完为止。', {
    marks,
    name: null,
  });
  expect(coverageOf(reading)).toMatchObject({ status: 'partly', unread: ['低于50%加倍扣分'] });
  const scored = scoreByStandard(reading, { result: resultOf('96%'), marks }, defaultParameters);
  expect(scored).toMatchObject({ kind: 'judgement', why: 'partly-read', apart: new Decimal(5) });
});

test('marks and results that are missing are named and never taken as 0', () => {
  const reading = readStandard('100%计满分，每低于5%扣2分', { marks: null, name: null });
  const score = (result: Parameters<typeof scoreByStandard>[1]['result'], own: Decimal | null) =>
    scoreByStandard(reading, { result, marks: own }, defaultParameters);
  expect(score({ kind: 'missing' }, marks)).toEqual({ error: 'missing', input: 'result' });
  expect(score(resultOf('96%'), null)).toEqual({ error: 'missing', input: 'marks' });
  expect(score(resultOf('96%'), new Decimal(0))).toEqual({ error: 'missing', input: 'marks' });
  expect(score(resultOf('96%'), new Decimal(-1))).toEqual({ error: 'negative', input: 'marks' });
});

test.each(['', ' ', '\n', '—', '……', '/', '（ ）', '无', '略'])('“%s” is no standard', (text) => {
  const reading = readStandard(text, { marks, name: null });
  expect(reading.status).toBe('blank');
  expect(scoreByStandard(reading, { result: resultOf('96%'), marks }, defaultParameters)).toMatchObject({
    kind: 'judgement',
    why: 'blank',
  });
});
