import fc from 'fast-check';
import { Decimal } from '../../../src/domain/decimal/decimal';
import { optionTable } from '../../../src/domain/scoring/optionTable';
import { parseOptions, writeOptions } from '../../../src/domain/scoring/options';
import { defaultParameters } from '../../../src/domain/scoring/parameters';

const every = ['execution', 'target', 'tier', 'grade', 'step', 'table', 'score'] as const;

function parsed(text: string) {
  const result = parseOptions(text);
  if ('error' in result) throw new Error(`${result.error} ${result.text}`);
  return result.options;
}

test('nothing, blanks and lone separators leave the defaults', () => {
  for (const text of ['', '  ', ';', ' ; ；']) expect(parsed(text).parameters).toEqual(defaultParameters);
});

test.each([
  ['反向=线性', 'reverse', 'linear'],
  ['reverse=linear', 'reverse', 'linear'],
  ['Reverse = Linear', 'reverse', 'linear'],
  ['反向＝线性；', 'reverse', 'linear'],
  ['等于=同大于等于', 'equal', 'as-at-least'],
  ['equal=judgement', 'equal', 'judgement'],
  ['严格比较=是', 'limit', 'strict'],
  ['取整=按比例', 'stepRounding', 'linear'],
  ['执行率分母=年初预算数', 'executionBase', 'initial'],
  ['控制率分母=调整后', 'controlBase', 'adjusted'],
  ['得分依据=取整', 'scoreFrom', 'rounded'],
  ['不适用=剔除', 'inapplicable', 'rescale'],
] as const)('%s sets %s to %s', (text, key, expected) => {
  expect(parsed(text).parameters[key]).toBe(expected);
});

test.each([
  ['超额说明=150%', (p: typeof defaultParameters) => p.overReasonFrom.toString(), '1.5'],
  ['小指标值=5', (p: typeof defaultParameters) => p.overSmallTarget.toString(), '5'],
  ['档次=80/50', (p: typeof defaultParameters) => p.tiers.partial.toString(), '0.5'],
  ['档次=85%/60%', (p: typeof defaultParameters) => p.tiers.reached.toString(), '0.85'],
  ['tiers=0.9/0.7', (p: typeof defaultParameters) => p.tiers.reached.toString(), '0.9'],
  ['得分步长=0.5', (p: typeof defaultParameters) => p.scoreStep.toString(), '0.5'],
  ['不得分线=60%', (p: typeof defaultParameters) => p.executionCutoff?.toString(), '0.6'],
  ['cutoff=0.5', (p: typeof defaultParameters) => p.executionCutoff?.toString(), '0.5'],
  ['不得分线=无', (p: typeof defaultParameters) => p.executionCutoff, null],
  ['等级=85/75/60', (p: typeof defaultParameters) => p.bands.excellent.toString(), '85'],
  ['满分=120;等级=108/96/72', (p: typeof defaultParameters) => p.bands.full.toString(), '120'],
  ['等级=108/96/72;满分=120', (p: typeof defaultParameters) => p.bands.good.toString(), '96'],
])('%s is read', (text, pick, expected) => {
  expect(pick(parsed(text).parameters)).toBe(expected);
});

test('tables of deductions and caps are read entry by entry', () => {
  const { overDeductions, totalCaps } = parsed(
    '超额扣分=130%：2分，200%：10%;总分封顶=80%:89,70%:79',
  ).parameters;
  expect(overDeductions).toEqual([
    { from: new Decimal('1.3'), points: new Decimal(2) },
    { from: new Decimal('2'), share: new Decimal('0.1') },
  ]);
  expect(totalCaps).toEqual([
    { below: new Decimal('0.8'), most: new Decimal(89) },
    { below: new Decimal('0.7'), most: new Decimal(79) },
  ]);
});

test.each([
  ['类别=数量', 'count'],
  ['类别=数量指标', 'count'],
  ['类别=时效', 'fixed'],
  ['类别=成本指标', 'fixed'],
  ['nature=fixed', 'fixed'],
  ['类别=质量', 'other'],
  ['', null],
])('%s names the nature %s', (text, nature) => {
  expect(parsed(text).nature).toBe(nature);
});

test.each([
  ['反象=线性', 'option-unknown', '反象'],
  ['反向=曲线', 'option-value', '反向=曲线'],
  ['不得分线=60', 'option-value', '不得分线=60'],
  ['档次=60/80', 'option-value', '档次=60/80'],
  ['档次=80', 'option-value', '档次=80'],
  ['等级=80/90/60', 'option-value', '等级=80/90/60'],
  ['得分步长=0.3', 'option-value', '得分步长=0.3'],
  ['超额扣分=130%', 'option-value', '超额扣分=130%'],
  ['超额扣分=90%:2', 'option-value', '超额扣分=90%:2'],
  ['总分封顶=80%:高', 'option-value', '总分封顶=80%:高'],
  ['线性', 'option-form', '线性'],
  ['=线性', 'option-form', '=线性'],
  ['反向=', 'option-form', '反向='],
  ['反向=线性;reverse=inverse', 'option-twice', 'reverse'],
])('%s is refused as %s', (text, error, part) => {
  expect(parseOptions(text)).toEqual({ error, input: 'options', text: part });
});

test('written options hold only what differs and read back the same', () => {
  const words = [
    ['反向=线性', '等于=人工判断', '严格比较=是'],
    ['超额说明=150%', '超额扣分=130%:2,200%:10%', '小指标值=5'],
    ['档次=80/50', '得分步长=0.5', '得分依据=取整', '不得分线=60%'],
    ['总分封顶=80%:89,70%:79', '等级=108/96/72', '满分=120'],
    ['类别=数量', '百分比=百分数', '取整=进位'],
  ].flat();
  expect(writeOptions(parsed(''), every)).toBe('');
  fc.assert(
    fc.property(fc.subarray(words), (chosen) => {
      const options = parsed(chosen.join(';'));
      const written = writeOptions(options, every);
      expect(written.split(';').filter(Boolean).sort()).toEqual([...chosen].sort());
      expect(parsed(written)).toEqual(options);
    }),
  );
});

test('only the options of the named uses are written', () => {
  const options = parsed('反向=线性;档次=80/50;不得分线=60%');
  expect(writeOptions(options, ['target'])).toBe('反向=线性');
  expect(writeOptions(options, ['execution'])).toBe('不得分线=60%');
});

test('no two options share a name', () => {
  const names = optionTable.flatMap((option) => option.names);
  expect(new Set(names).size).toBe(names.length);
});
