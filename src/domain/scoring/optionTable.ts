import type { Decimal } from '../decimal/decimal';
import {
  readBands,
  readCaps,
  readDeductions,
  readPlain,
  readShare,
  readTierBounds,
  writeShare,
} from './optionValues';
import type { ScoringParameters } from './parameters';
import type { IndicatorNature } from './target';

/** What `键=值;键=值` can say: the parameters, and what only one indicator knows of itself. */
export type Options = {
  readonly parameters: ScoringParameters;
  readonly nature: IndicatorNature | null;
  /** How a bare number beside a target in % is meant: 0.95 or 95 for 95%; null where it must be clear by itself. */
  readonly scale: 'fraction' | 'percent' | null;
};

/** One option: its names (Chinese first; the others lower case), how its value is read and written. */
export type Option = {
  readonly names: readonly [string, ...string[]];
  /** Functions that the option is for. */
  readonly use: 'execution' | 'target' | 'tier' | 'grade' | 'step' | 'table' | 'score';
  readonly read: (text: string, options: Options) => Options | null;
  /** The parameter that it sets; null for what only one indicator knows of itself. */
  readonly parameter: keyof ScoringParameters | null;
  /** The value as it is written, whether it is the default's or not; null where there is none. */
  readonly say: (options: Options) => string | null;
  /** Null where the value is the default's and need not be said. */
  readonly write: (options: Options, defaults: Options) => string | null;
};

type Key = keyof ScoringParameters;

/** An option whose value is one of some words; the first word of each list is the one written. */
function choice<Name extends Key>(
  names: Option['names'],
  use: Option['use'],
  key: Name,
  words: readonly (readonly [ScoringParameters[Name], ...string[]])[],
): Option {
  return {
    names,
    use,
    read: (text, options) => {
      const entry = words.find(([, ...texts]) => texts.includes(text));
      return entry ? { ...options, parameters: { ...options.parameters, [key]: entry[0] } } : null;
    },
    parameter: key,
    say: ({ parameters }) => words.find(([candidate]) => candidate === parameters[key])?.[1] ?? null,
    write: (options, defaults) => {
      const value = options.parameters[key];
      const entry = words.find(([candidate]) => candidate === value);
      return value === defaults.parameters[key] ? null : (entry?.[1] ?? null);
    },
  };
}

/** An option with a value of its own form. */
function value<Name extends Key>(
  names: Option['names'],
  use: Option['use'],
  key: Name,
  read: (text: string, options: Options) => ScoringParameters[Name] | undefined,
  write: (current: ScoringParameters[Name]) => string,
): Option {
  return {
    names,
    use,
    read: (text, options) => {
      const found = read(text, options);
      return found === undefined ? null : { ...options, parameters: { ...options.parameters, [key]: found } };
    },
    parameter: key,
    say: ({ parameters }) => write(parameters[key]),
    write: (options, defaults) => {
      const now = write(options.parameters[key]);
      return now === write(defaults.parameters[key]) ? null : now;
    },
  };
}

/** How an option says that there is nothing of it. */
export const nothingWord = '无';
const none = [nothingWord, 'none'];
const steps = ['0.01', '0.1', '0.5', '1'];

const nature: Option = {
  names: ['类别', 'nature'],
  use: 'target',
  read: (text, options) => {
    const found: IndicatorNature | null = /^(?:数量(?:指标)?|count)$/u.test(text)
      ? 'count'
      : /^(?:(?:成本|标准|时效|控制值?|期限)(?:指标)?|fixed)$/u.test(text)
        ? 'fixed'
        : /^(?:(?:质量|其他|效益|满意度)(?:指标)?|other)$/u.test(text)
          ? 'other'
          : null;
    return found ? { ...options, nature: found } : null;
  },
  parameter: null,
  say: sayNature,
  write: sayNature,
};

const scale: Option = {
  names: ['百分比', 'percent'],
  use: 'target',
  read: (text, options) => {
    if (['小数', 'fraction'].includes(text)) return { ...options, scale: 'fraction' };
    return ['百分数', 'points'].includes(text) ? { ...options, scale: 'percent' } : null;
  },
  parameter: null,
  say: sayScale,
  write: sayScale,
};

/** What only one indicator knows of itself: no choice for a whole workbook. */
export const indicatorOptions: readonly Option[] = [nature, scale];

/** Every parameter of domain.md §1.8 by its name in `options`. */
export const optionTable: readonly Option[] = [
  choice(['取整', 'rounding'], 'step', 'stepRounding', [
    ['floor', '满档', 'floor'],
    ['linear', '按比例', 'linear'],
    ['ceil', '进位', 'ceil'],
  ]),
  choice(['反向', 'reverse'], 'target', 'reverse', [
    ['inverse', '反比', 'inverse'],
    ['linear', '线性', 'linear'],
  ]),
  choice(['等于', 'equal'], 'target', 'equal', [
    ['counts', '数量满分', 'counts'],
    ['as-at-least', '同大于等于', 'atleast'],
    ['judgement', '人工判断', 'judgement'],
  ]),
  choice(['严格比较', 'strict'], 'target', 'limit', [
    ['inclusive', '否', 'no', 'false'],
    ['strict', '是', 'yes', 'true'],
  ]),
  value(
    ['超额说明', 'overreason'],
    'target',
    'overReasonFrom',
    (text) => atLeast(readShare(text, 10), 1),
    writeShare,
  ),
  value(
    ['超额扣分', 'overdeduct'],
    'target',
    'overDeductions',
    (text) => (none.includes(text) ? [] : (readDeductions(text) ?? undefined)),
    (table) =>
      table
        .map(
          (entry) =>
            `${writeShare(entry.from)}:${'points' in entry ? entry.points.toString() : writeShare(entry.share)}`,
        )
        .join(',') || '无',
  ),
  value(
    ['小指标值', 'oversmall'],
    'target',
    'overSmallTarget',
    (text) => readPlain(text) ?? undefined,
    (now) => now.toString(),
  ),
  value(
    ['档次', 'tiers'],
    'tier',
    'tiers',
    (text) => readTierBounds(text) ?? undefined,
    (now) => `${now.reached.times(100).toString()}/${now.partial.times(100).toString()}`,
  ),
  choice(['执行率分母', 'executionbase'], 'table', 'executionBase', [
    ['annual', '全年预算数', '全年', 'annual'],
    ['initial', '年初预算数', '年初', 'initial'],
  ]),
  choice(['控制率分母', 'controlbase'], 'table', 'controlBase', [
    ['initial', '年初', '年初预算数', 'initial'],
    ['adjusted', '调整后', '调整后预算数', 'adjusted'],
  ]),
  value(
    ['得分步长', 'step'],
    'score',
    'scoreStep',
    (text) => (steps.includes(text) ? (readPlain(text) ?? undefined) : undefined),
    (now) => now.toString(),
  ),
  choice(['得分依据', 'from'], 'execution', 'scoreFrom', [
    ['unrounded', '未取整', 'unrounded'],
    ['rounded', '取整', 'rounded'],
  ]),
  choice(['不适用', 'inapplicable'], 'table', 'inapplicable', [
    ['full', '满分', 'full'],
    ['rescale', '剔除', 'rescale'],
  ]),
  choice(['档间空档', 'tiergap'], 'step', 'tierGap', [
    ['worse', '低档', 'worse'],
    ['better', '高档', 'better'],
    ['judgement', '人工判断', 'judgement'],
  ]),
  choice(['档间重叠', 'tieroverlap'], 'step', 'tierOverlap', [
    ['better', '高档', 'better'],
    ['worse', '低档', 'worse'],
    ['judgement', '人工判断', 'judgement'],
  ]),
  choice(['负数', 'negative'], 'step', 'negative', [
    ['judgement', '人工判断', 'judgement'],
    ['full', '满分', 'full'],
    ['absolute', '绝对值', 'absolute'],
  ]),
  choice(['超出档次', 'beyond'], 'step', 'beyond', [
    ['judgement', '人工判断', 'judgement'],
    ['best', '最高档', 'best'],
  ]),
  choice(['比例基数', 'proportionbase'], 'step', 'proportionBase', [
    ['limit', '标准值', 'limit'],
    ['whole', '100%', 'whole'],
  ]),
  choice(['标准满分', 'printedmarks'], 'step', 'printedMarks', [
    ['judgement', '人工判断', 'judgement'],
    ['scaled', '折算', 'scaled'],
    ['printed', '原分', 'printed'],
  ]),
  value(
    ['总分封顶', 'cap'],
    'table',
    'totalCaps',
    (text) => (none.includes(text) ? [] : (readCaps(text) ?? undefined)),
    (table) => table.map((cap) => `${writeShare(cap.below)}:${cap.most.toString()}`).join(',') || '无',
  ),
  value(
    ['不得分线', 'cutoff'],
    'execution',
    'executionCutoff',
    (text) => (none.includes(text) ? null : (readShare(text) ?? undefined)),
    (now) => (now ? writeShare(now) : '无'),
  ),
  value(
    ['等级', 'bands'],
    'grade',
    'bands',
    (text, { parameters }) => readBands(text, parameters.bands.full) ?? undefined,
    ({ excellent, good, fair }) => [excellent, good, fair].map((limit) => limit.toString()).join('/'),
  ),
  value(
    ['满分', 'full'],
    'grade',
    'bands',
    (text, { parameters }) => {
      const full = atLeast(readPlain(text), 1);
      return full && { ...parameters.bands, full };
    },
    ({ full }) => full.toString(),
  ),
  ...indicatorOptions,
];

function sayNature({ nature: now }: Options): string | null {
  return now === null ? null : { count: '数量', fixed: '标准', other: '其他' }[now];
}

function sayScale({ scale: now }: Options): string | null {
  return now === null ? null : { fraction: '小数', percent: '百分数' }[now];
}

function atLeast(number: Decimal | null, least: number): Decimal | undefined {
  return number?.greaterThanOrEqualTo(least) ? number : undefined;
}
