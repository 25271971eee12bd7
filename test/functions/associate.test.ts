import { execrate } from '../../src/functions/execrate';
import { functionTexts } from '../../src/i18n/functionTexts';
import { associations, installHost } from './host';

test('every function of the catalogue is associated under its id, and only these', async () => {
  installHost();
  await import('../../src/functions/associate');
  expect([...associations.keys()].sort()).toEqual(Object.keys(functionTexts['zh-CN']).sort());
  expect(associations.get('EXECRATE')).toBe(execrate);
});

test('without a host the functions still say what is wrong', () => {
  Reflect.deleteProperty(globalThis, 'CustomFunctions');
  expect(() => execrate([[1]], [[0]])).toThrow('不能作除数');
  try {
    execrate([[1]], [['—']]);
  } catch (error) {
    expect(error).toMatchObject({ code: '#N/A' });
  }
});
