import { defaultParameters } from '../../src/domain/scoring/parameters';
import { emptyMemory } from '../../src/workbook/memory/memory';
import {
  keptSettings,
  optionNames,
  optionProblem,
  optionsText,
  parametersOf,
} from '../../src/workflow/parameters';

const kept = { ...emptyMemory, settings: { options: '取整=按比例' } };

it('without any choice the defaults hold', () => {
  expect(parametersOf(null, emptyMemory)).toEqual(defaultParameters);
});

it('what is kept with the workbook holds until the person chooses anew', () => {
  expect(parametersOf(null, kept).stepRounding).toBe('linear');
  expect(parametersOf('取整=进位', kept).stepRounding).toBe('ceil');
  expect(parametersOf('', kept).stepRounding).toBe('floor');
});

it('parameters are told by what differs from the defaults, and read back alike', () => {
  const chosen = { ...defaultParameters, stepRounding: 'linear', reverse: 'linear' } as const;
  expect(optionsText(defaultParameters)).toBe('');
  expect(parametersOf(optionsText(chosen), emptyMemory)).toEqual(chosen);
});

it('nothing is kept where nothing was chosen, and going back to the defaults takes the choice out', () => {
  expect(keptSettings(null)).toEqual({});
  expect(keptSettings('取整=按比例')).toEqual({ options: '取整=按比例' });
  expect(keptSettings('')).toEqual({ options: '' });
});

it('a misspelt choice is told, never passed over', () => {
  expect(optionProblem('取整=按比例')).toBeNull();
  expect(optionProblem('取整=大概')).toMatchObject({ error: 'option-value' });
});

it('what only one indicator knows of itself is no choice for a workbook', () => {
  expect(optionNames).toContain('取整');
  expect(optionNames).not.toContain('类别');
});
