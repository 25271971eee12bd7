import { isBlank, isNotApplicable, isNothing, isPlaceholder } from '../../../src/domain/quantity/blanks';

describe('cells that count as empty', () => {
  test.each([
    '',
    ' ',
    '\u3000',
    '\u3000 \u3000',
    '\u00a0',
    '\n',
    '\u200b',
    '—',
    '——',
    '-',
    '--',
    '---',
    '－',
    '/',
    '／',
    '\\',
    '……',
    '...',
    '…',
    '___',
    '*',
    'XX',
    'xxx',
    '××',
    'XX%',
    '（  ）',
    '（自评等级）',
    '(自评等级)',
    '( 自评 等级 )',
    '【请填写】',
    '（签字）',
    '（单位公章）',
  ])('%j', (value) => {
    expect(isBlank(value)).toBe(true);
  });

  test.each([
    '0',
    '无',
    '完成',
    '（已完成）',
    '（95%）',
    '-5',
    '1/2',
    '—5',
    '优（自评等级）',
    '请假3人',
    'X',
    '√',
    '是',
    '3…5',
    'N/A',
  ])('%j does not', (value) => {
    expect(isBlank(value)).toBe(false);
  });

  test('numbers and truth values are never blank', () => {
    expect([isBlank(0), isBlank(1), isBlank(false), isBlank(true)]).toEqual([false, false, false, false]);
  });

  test('an empty text is blank but no placeholder', () => {
    expect([isPlaceholder(''), isPlaceholder('\u3000'), isPlaceholder('—')]).toEqual([false, false, true]);
  });

  test('words that say nothing, and words that say it does not apply', () => {
    expect(['无', '暂无', '没有', '无。', ' 无 '].map(isNothing)).toEqual([true, true, true, true, true]);
    expect(['无偏差', '完成', ''].map(isNothing)).toEqual([false, false, false]);
    expect(['不适用', '不涉及', 'N/A', 'n/a', '本年度不涉及'].map(isNotApplicable)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['适用', '无', ''].map(isNotApplicable)).toEqual([false, false, false]);
  });
});
