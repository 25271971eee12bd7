import { Decimal } from '../../src/domain/decimal/decimal';
import { defaultParameters, type ScoringParameters } from '../../src/domain/scoring/parameters';
import { readStandard } from '../../src/domain/scoring/standard/readStandard';
import { scoreByStandard } from '../../src/domain/scoring/standard/scoreByStandard';
import type {
  ResultInput,
  StandardJudgement,
  StandardScore,
  StandardTarget,
} from '../../src/domain/scoring/standard/standardScore';
import { explainScore } from '../../src/i18n/explainScore';
import { languages } from '../../src/i18n/language';

type Given = {
  readonly name?: string | null;
  readonly marks?: number;
  readonly target?: StandardTarget;
  readonly choices?: Partial<ScoringParameters>;
};

/** What a standard makes of a result, in words; wordings of our own. */
function explained(standard: string, result: ResultInput, given: Given = {}) {
  const { name = null, marks = 5, target = null, choices = {} } = given;
  const reading = readStandard(standard, { marks: new Decimal(marks), name });
  const row = { result, target, marks: new Decimal(marks) };
  const score = scoreByStandard(reading, row, { ...defaultParameters, ...choices });
  return languages.map((language) => explainScore({ name, reading, given: row, score }, language));
}

const rate = (value: string): ResultInput => ({ kind: 'number', value: new Decimal(value), percent: true });
const number = (value: string, unit: string | null = null): ResultInput => ({
  kind: 'number',
  value: new Decimal(value),
  percent: false,
  unit,
});
const completion = '100%计满分，每低于5%扣2分，扣完为止。';

describe('a score by a printed standard, in one sentence', () => {
  it.each<[string, string[], string, string]>([
    [
      'full marks',
      explained(completion, rate('1'), { name: '预算完成率' }),
      '预算完成率100%，按“100%计满分”，得5分',
      '预算完成率 is 100%, by "100%计满分", scores 5 of 5',
    ],
    [
      'nothing',
      explained('0-10%（含）计5分；10-30%（含）计4分；大于30%不得分', rate('0.4')),
      '结果为40%，按“大于30%不得分”，得0分',
      'The result is 40%, by "大于30%不得分", scores 0 of 5',
    ],
    [
      'points of a tier',
      explained('0-10%（含）计5分；10-30%（含）计4分；大于30%不得分', rate('0.2')),
      '结果为20%，按“10-30%（含）计4分”，得4分',
      'The result is 20%, by "10-30%（含）计4分", scores 4 of 5',
    ],
    [
      'whole steps only',
      explained('100%以下（含）计满分，每超过1个百分点扣0.5分，扣完为止', rate('1.035')),
      '结果为103.5%，高于100%共3.5个百分点，每1个百分点扣0.5分，不足1个百分点的部分不扣分，共3档，扣1.5分，得3.5分（按比例为3.25分，进一法为3分）',
      'The result is 103.5%, 3.5 percentage points above 100%, 0.5 taken off for each 1 percentage point, nothing taken off for less than 1 percentage point, 1.5 taken off for 3 steps, scores 3.5 of 5 (3.25 in proportion; 3 rounded up to a step)',
    ],
    [
      'steps down to nothing',
      explained(completion, rate('0.5')),
      '结果为50%，低于100%共50个百分点，每5个百分点扣2分，共10档，扣20分，扣完为止，得0分',
      'The result is 50%, 50 percentage points below 100%, 2 taken off for each 5 percentage points, 20 taken off for 10 steps, not below nothing, scores 0 of 5',
    ],
    [
      'a step begun, by choice',
      explained(completion, rate('0.96'), { choices: { stepRounding: 'ceil' } }),
      '结果为96%，低于100%共4个百分点，每5个百分点扣2分，不足5个百分点的部分按5个百分点计，扣2分，得3分（只计满档为5分，按比例为3.4分）',
      'The result is 96%, 4 percentage points below 100%, 2 taken off for each 5 percentage points, a part of 5 percentage points counts whole, 2 taken off, scores 3 of 5 (5 whole steps only; 3.4 in proportion)',
    ],
    [
      'a share of a limit',
      explained('达到95%以上得满分，低于95%按比例得分', rate('0.76'), {
        choices: { proportionBase: 'limit' },
      }),
      '结果为76%，为95%的80%，按比例计分：5分×80%，得4分（“低于95%按比例得分”的基数以100%为基数的，为3.8分）',
      'The result is 76%, 80% of 95%, in proportion: 5 × 80%, scores 4 of 5 (3.8 with the base of “below 95% in proportion”: 100%)',
    ],
    [
      'words of a tier',
      explained('好5分，一般3分，差0分', { kind: 'words', text: '一般' }, { name: '行政效能' }),
      '行政效能为“一般”，按“一般3分”，得3分',
      '行政效能 is "一般", by "一般3分", scores 3 of 5',
    ],
    [
      'a list',
      explained('①制度已制定，2分；②有效执行，3分', { kind: 'items', met: [true, false] }, { name: '制度' }),
      '制度，列出的2项中有1项属实，得2分',
      '制度, 1 of the 2 listed items is the case, scores 2 of 5',
    ],
    [
      'breaches that were counted',
      explained('每发现一处不合规扣1分，扣完为止', { kind: 'count', of: 'breaches', count: new Decimal(2) }),
      '有2处不符合，扣2分，得3分',
      '2 breaches, 2 taken off, scores 3 of 5',
    ],
    [
      'nothing to measure, by the text itself',
      explained('100%以下（含）计满分，每超过5个百分点扣2分；没有新建楼堂馆所的计满分', {
        kind: 'none-such',
      }),
      '没有需要衡量的内容，按“没有新建楼堂馆所的计满分”，得5分',
      'nothing to measure, by "没有新建楼堂馆所的计满分", scores 5 of 5',
    ],
    [
      'a gap between printed tiers',
      explained('0-10%（含）计5分；11-30%（含）计4分；大于30%不得分', rate('0.105')),
      '结果为10.5%，标准没有写明10%与11%之间怎样计分，按“11-30%（含）计4分”，得4分（评分标准各档之间的空档按得分高的一档的，为5分）',
      'The result is 10.5%, the standard says nothing between 10% and 11%, by "11-30%（含）计4分", scores 4 of 5 (5 with a gap between printed tiers: the tier that gives more)',
    ],
    [
      'a part that was not understood',
      explained('90%以上得满分，天气晴好另行研究', rate('0.92')),
      '结果为92%，评分标准中“天气晴好另行研究”没有读懂，得分要由人评定，只按读懂的部分为5分，供核对',
      'The result is 92%, "天气晴好另行研究" of the scoring standard was not understood, a person must judge the score, the understood part alone gives 5, to be checked',
    ],
    [
      'no rule at all',
      explained('根据实际情况研究确定', number('3', '个')),
      '结果为3个，评分标准没有读懂，得分要由人评定',
      'The result is 3个, the scoring standard was not understood, a person must judge the score',
    ],
    [
      'discretion',
      explained('100%以下（含）计满分，超过100%的酌情扣分', rate('1.1')),
      '结果为110%，标准规定酌情计分，得分要由人评定，得分在0至5分之间',
      'The result is 110%, the standard leaves it to discretion, a person must judge the score, between 0 and 5',
    ],
    [
      'a missing result',
      explained(completion, { kind: 'missing' }),
      '没有指标结果，不能计分',
      'no result, so that there is no score',
    ],
  ])('%s', (_, said, chinese, english) => {
    expect(said).toEqual([chinese, english]);
  });

  const reasons: readonly StandardJudgement[] = [
    'blank',
    'unread',
    'partly-read',
    'not-a-number',
    'words',
    'percent-scale',
    'unit',
    'between-tiers',
    'tiers-overlap',
    'negative',
    'beyond',
    'no-tier',
    'discretion',
    'range',
    'items',
    'breaches',
    'several-rules',
    'no-target',
    'no-ratio',
    'direction',
    'printed-marks',
    'left-out',
  ];

  it.each(reasons)('says in both languages what to do where the reason is %s', (why) => {
    const reading = readStandard(completion, { marks: new Decimal(5), name: null });
    const given = { result: rate('0.9'), marks: new Decimal(5) };
    const score: StandardScore = { kind: 'judgement', why, interval: null, alternatives: [], apart: null };
    const [chinese, english] = languages.map((language) =>
      explainScore({ name: '完成率', reading, given, score }, language),
    );
    expect(chinese).toMatch(/^完成率90%，.*(?:由人评定|请|不单独计分)/u);
    expect(english).toMatch(
      /^完成率 is 90%, .*(?:person must judge|write|fill in|count|check|score|rescaled)/u,
    );
    expect(`${chinese}${english}`).not.toMatch(/undefined|NaN|null/u);
  });

  it('names the completion of a target where the standard counts that', () => {
    const target: StandardTarget = { comparison: '>=', value: new Decimal(200), percent: false };
    const [chinese] = explained('完成率达到100%得满分，每低于10个百分点扣1分', number('160', '人'), {
      name: '培训人数',
      target,
    });
    expect(chinese).toBe(
      '培训人数完成指标值的80%，低于100%共20个百分点，每10个百分点扣1分，共2档，扣2分，得3分',
    );
  });
});
