import fc from 'fast-check';
import { compare, type Fraction, fraction, least, minus, over, times } from '../oracle/fraction';

/** A rule drawn at random with the words that print it; all numbers as plain decimal texts, percentages in percent. */
export type DrawnRule = {
  readonly text: string;
  readonly marks: string;
  /** As `notation` gives it. */
  readonly rule: string;
  /** Limits in percent, at and around which the rule is tried. */
  readonly limits: readonly string[];
  /** `down`: never more marks the higher the result; `up`: never fewer; null: neither. */
  readonly monotone: 'up' | 'down' | null;
  /** Exact score of a result in percent, from the drawn numbers alone. */
  readonly score: (percent: Fraction, rounding: 'floor' | 'linear' | 'ceil') => Fraction;
};

const zero = fraction('0');
const pick = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const fullWidth = (text: string) =>
  text.replace(/[0-9%]/gu, (glyph) => String.fromCharCode(glyph.charCodeAt(0) + 0xfee0));

const marks = fc.integer({ min: 2, max: 20 }).map(String);
const subject = pick('', '预算完成率', '该指标', '“三公经费”控制率', '指标实际值');
const comma = pick('，', ',', '， ', '；');
const end = pick('。', '', '；');
const floor = pick('，扣完为止', '，扣完该项分值为止', '，直至扣完', '，扣至0分为止', '');
const points = pick('0.1', '0.4', '0.5', '1', '1.5', '2');
const per = pick('1', '2', '5', '10', '0.5');

/** 100% → 1, 0.5% → 0.005: percent as the fraction that `notation` prints. */
function share(percent: string): string {
  return String(Number((Number(percent) / 100).toPrecision(12)));
}

const atMost = (base: string) =>
  pick(
    `${base}%以下（含）`,
    `不超过${base}%`,
    `≤${base}%`,
    `≦${base}％`,
    `小于等于${base}%`,
    `不高于${base}%的`,
    `控制在${base}%以内`,
    `${base}%（含）以下的`,
  );
const atLeast = (base: string) =>
  pick(
    `${base}%以上（含）`,
    `不低于${base}%`,
    `≥${base}%`,
    `≧${base}％`,
    `大于或等于${base}%`,
    `达到${base}%`,
    `${base}%（含）以上的`,
    `达到${base}%及以上`,
  );
const exactly = (base: string) => pick(`${base}%`, `等于${base}%`, `=${base}%`, `为${base}%的`);
const size = (percent: string) =>
  percent === '1'
    ? pick('1%', '一个百分点', '1个百分点', '百分之一')
    : pick(`${percent}%`, `${percent}个百分点`);
const overWord = pick('每超过', '每超出', '每高出', '每超', '每增加', '每高于');
const underWord = pick('每低于', '每降低', '每下降', '每少', '每低', '每减少');
const bothWord = pick('每超过（降低）', '每增减', '每超过或低于', '每偏离');

type Side = 'most' | 'least' | 'point';

/** Full marks up to, from or at a base, and points off for each step beyond it. */
export const drawnStep: fc.Arbitrary<DrawnRule> = fc
  .record({
    side: pick<Side>('most', 'least', 'point'),
    base: fc.integer({ min: 5, max: 120 }).map(String),
    marks,
    per,
    points,
    pair: fc.boolean(),
    named: fc.boolean(),
    wide: fc.boolean(),
  })
  .chain((drawn) => {
    const { base, side } = drawn;
    const direction = side === 'most' ? 'over' : side === 'least' ? 'under' : drawn.pair ? 'both' : 'under';
    const limits = side === 'most' ? atMost(base) : side === 'least' ? atLeast(base) : exactly(base);
    const word = direction === 'over' ? overWord : direction === 'under' ? underWord : bothWord;
    const full = drawn.named
      ? pick(`得${drawn.marks}分`, `计${drawn.marks}分`)
      : pick('计满分', '得满分', '记满分');
    const off = pick(
      `扣${drawn.points}分`,
      `，扣${drawn.points}分`,
      `扣减${drawn.points}分`,
      `的扣${drawn.points}分`,
    );
    return fc
      .tuple(subject, limits, pick('，', ''), full, comma, word, size(drawn.per), off, floor, end)
      .map((parts): DrawnRule => {
        const text = parts.join('');
        const award = drawn.named ? drawn.marks : 'full';
        const edge = share(base);
        const tier = side === 'most' ? `(-,${edge}]` : side === 'least' ? `[${edge},-)` : `[${edge},${edge}]`;
        const beyond = direction === 'over' ? `(${edge},-)` : direction === 'under' ? `(-,${edge})` : 'rest';
        return {
          text: drawn.wide ? fullWidth(text) : text,
          marks: drawn.marks,
          rule: `${tier} ${award} | ~${beyond} full-${drawn.points} per ${share(drawn.per)} ${direction} ${edge}`,
          limits: [base, ...stepsFrom(base, drawn.per, direction)],
          monotone: direction === 'over' ? 'down' : side === 'least' ? 'up' : null,
          score: (percent, rounding) =>
            stepScore(percent, rounding, {
              base,
              per: drawn.per,
              points: drawn.points,
              marks: drawn.marks,
              direction,
            }),
        };
      });
  });

function stepsFrom(base: string, step: string, direction: string): readonly string[] {
  const sign = direction === 'over' ? 1 : -1;
  return [1, 2, 3].map((count) => String(Number((Number(base) + sign * count * Number(step)).toFixed(4))));
}

function stepScore(
  percent: Fraction,
  rounding: 'floor' | 'linear' | 'ceil',
  rule: { base: string; per: string; points: string; marks: string; direction: string },
): Fraction {
  const away = minus(percent, fraction(rule.base));
  const under = rule.direction === 'under' || (rule.direction === 'both' && away.n < 0n);
  const distance = under ? minus(zero, away) : away;
  if (compare(distance, zero) <= 0) return fraction(rule.marks);
  const steps = over(distance, fraction(rule.per));
  const whole = steps.n / steps.d;
  const counted =
    rounding === 'linear'
      ? steps
      : { n: rounding === 'ceil' && whole * steps.d !== steps.n ? whole + 1n : whole, d: 1n };
  const left = minus(fraction(rule.marks), times(counted, fraction(rule.points)));
  return compare(left, zero) < 0 ? zero : left;
}

/** Tiers over the whole line, falling or rising, each limit belonging to the tier below or above it. */
export const drawnTiers: fc.Arbitrary<DrawnRule> = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 2, maxLength: 5 }),
    marks: fc.integer({ min: 6, max: 20 }),
    rising: fc.boolean(),
    reversed: fc.boolean(),
    wide: fc.boolean(),
  })
  .chain((drawn) => {
    const cuts = [...drawn.cuts].sort((a, b) => a - b).map(String);
    // Where the higher result is better the limit belongs to the tier above it, else to the one below.
    const awards = [...Array(cuts.length + 1).keys()].map((index) => String(drawn.marks - index));
    const values = [...awards.slice(0, -1), '0'];
    const own = drawn.rising ? [...values].reverse() : values;
    const tiers = own.map((value, index) => ({
      value,
      low: cuts[index - 1] ?? null,
      high: cuts[index] ?? null,
    }));
    return fc
      .tuple(
        subject,
        pick('；', '，', '\n'),
        fc.tuple(...tiers.map((tier) => printedTier(tier, drawn.rising))),
        end,
      )
      .map(([name, between, printed, last]): DrawnRule => {
        const order = drawn.reversed ? [...printed.keys()].reverse() : [...printed.keys()];
        const text = `${name}${order.map((index) => printed[index] ?? '').join(between)}${last}`;
        return {
          text: drawn.wide ? fullWidth(text) : text,
          marks: String(drawn.marks),
          rule: order.map((index) => tierNotation(tiers[index]!, drawn.rising)).join(' | '),
          limits: cuts,
          monotone: drawn.rising ? 'up' : 'down',
          score: (percent) => {
            const found = tiers.find(({ high }) => {
              if (high === null) return true;
              const order2 = compare(percent, fraction(high));
              return drawn.rising ? order2 < 0 : order2 <= 0;
            });
            return fraction(found?.value ?? '0');
          },
        };
      });
  });

type Tier = { readonly value: string; readonly low: string | null; readonly high: string | null };

function printedTier({ value, low, high }: Tier, rising: boolean): fc.Arbitrary<string> {
  const given =
    value === '0'
      ? pick('不得分', '计0分', '得0分', '不计分')
      : pick(`计${value}分`, `得${value}分`, `，得${value}分`, `，计${value}分`, `的得${value}分`);
  const limits =
    low === null
      ? rising
        ? pick(`＜${high}%`, `低于${high}%`, `不足${high}%`, `小于${high}%`)
        : atMost(high ?? '')
      : high === null
        ? rising
          ? atLeast(low)
          : pick(`大于${low}%`, `超过${low}%`, `＞${low}%`, `高于${low}%`)
        : rising
          ? pick(
              `[${low}%,${high}%)`,
              `${low}%≤X＜${high}%`,
              `${low}%（含）-${high}%`,
              `${low}%及以上不足${high}%`,
              `大于等于${low}%且小于${high}%`,
            )
          : pick(
              `(${low}%,${high}%]`,
              `${low}%＜X≤${high}%`,
              `${low}-${high}%（含）`,
              `超过${low}%不超过${high}%`,
              `${low}%至${high}%（含）`,
            );
  return fc.tuple(limits, given).map((parts) => parts.join(''));
}

function tierNotation({ value, low, high }: Tier, rising: boolean): string {
  const left = low === null ? '(-' : `${rising ? '[' : '('}${share(low)}`;
  const right = high === null ? '-)' : `${share(high)}${rising ? ')' : ']'}`;
  return `${left},${right} ${value}`;
}

/** 执行率×分值 in its wordings. */
export const drawnLinear: fc.Arbitrary<DrawnRule> = fc
  .tuple(
    marks,
    pick(
      '得分=执行率×分值',
      '按执行率计分',
      '执行率×分值',
      '按照预算执行率乘以分值计算得分',
      '得分＝分值×预算执行率',
    ),
    pick('', '，最高不超过满分', '，超过100%的按100%计算'),
    end,
  )
  .map(([full, words, cap, last]): DrawnRule => ({
    text: `${words}${cap}${last}`,
    marks: full,
    rule: '~rest linear of T',
    limits: ['0', '50', '100'],
    monotone: 'up',
    score: (percent) => {
      const raw = times(fraction(full), over(percent, fraction('100')));
      return compare(raw, zero) < 0 ? zero : least(fraction(full), raw);
    },
  }));

/** 达到 n% 得满分，低于 n% 按比例得分: A/T below the limit. */
export const drawnProportion: fc.Arbitrary<DrawnRule> = fc
  .record({ base: fc.integer({ min: 20, max: 100 }).map(String), marks })
  .chain(({ base, marks: full }) =>
    fc
      .tuple(
        subject,
        atLeast(base),
        pick('得满分', '，计满分'),
        comma,
        pick(`低于${base}%的，`, `不足${base}%的`, `＜${base}%，`),
        pick('按比例得分', '按比例计分', '按比例扣分', '按实际完成比例折算', '按实际完成值/目标值×分值计算'),
        end,
      )
      .map((parts): DrawnRule => ({
        text: parts.join(''),
        marks: full,
        rule: `[${share(base)},-) full | (-,${share(base)}) ${/扣分|目标值/u.test(parts[5]) ? 'reached' : 'open'} of ${share(base)}`,
        limits: ['0', base],
        monotone: 'up',
        score: (percent) => {
          const raw = times(fraction(full), over(percent, fraction(base)));
          return compare(raw, zero) < 0 ? zero : least(fraction(full), raw);
        },
      })),
  );

export const drawnRule: fc.Arbitrary<DrawnRule> = fc.oneof(
  drawnStep,
  drawnTiers,
  drawnLinear,
  drawnProportion,
);

/** A limit, and a little below and above it. */
export function around(limits: readonly string[]): readonly string[] {
  return limits.flatMap((limit) =>
    ['-0.01', '0', '0.01', '-0.5', '0.5'].map((step) =>
      String(Number((Number(limit) + Number(step)).toFixed(4))),
    ),
  );
}
