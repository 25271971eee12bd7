import { functionErrorText } from '../../src/i18n/functionErrorTexts';

test('a sentence names the argument as Excel does, in both languages', () => {
  const problem = { error: 'zero-denominator', input: 'annual' } as const;
  expect(functionErrorText(problem, 'EXECRATE')).toBe('“预算数”为空或为 0，不能作除数。请核对这个单元格。');
  expect(functionErrorText(problem, 'EXECRATE', 'en-US')).toContain('"budget" is empty or 0');
});

test('a long text is quoted in part, and what it holds is never read as a placeholder', () => {
  const text = `{name}$&${'很长'.repeat(50)}`;
  const sentence = functionErrorText({ error: 'unreadable', input: 'actual', text }, 'TARGETSCORE');
  expect(sentence).toContain('{name}$&很长');
  expect(sentence.length).toBeLessThan(120);
});
