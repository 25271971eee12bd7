import { defaultParameters } from '../../src/domain/scoring/parameters';
import { emptyMemory } from '../../src/workbook/memory/memory';
import {
  choosingParameters,
  chosenOptions,
  keptSettings,
  optionNames,
  optionProblem,
  optionValues,
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

it('what was chosen is told, also where it is the default, and reads back alike', () => {
  const chosen = choosingParameters(null, emptyMemory, { stepRounding: 'linear', reverse: 'inverse' });
  expect(chosen).toBe('取整=按比例;反向=反比');
  expect(parametersOf(chosen, emptyMemory)).toEqual({ ...defaultParameters, stepRounding: 'linear' });
  expect(choosingParameters(chosen, emptyMemory, { stepRounding: 'floor' })).toBe('取整=满档;反向=反比');
  expect(choosingParameters(null, kept, { reverse: 'linear' })).toBe('取整=按比例;反向=线性');
});

it('what was chosen holds against a scheme that differs, even where it is the national default', () => {
  const scheme = { ...defaultParameters, stepRounding: 'linear' } as const;
  expect(parametersOf('', emptyMemory, scheme).stepRounding).toBe('linear');
  expect(parametersOf('取整=满档', emptyMemory, scheme).stepRounding).toBe('floor');
  expect(keptSettings('取整=满档')).toEqual({ options: '取整=满档' });
});

it('every parameter can be said and is read back', () => {
  const values = optionValues(defaultParameters);
  expect([...values.keys()]).toEqual(optionNames);
  for (const [name, value] of values) {
    expect([name, optionProblem(`${name}=${value}`)]).toEqual([name, null]);
    expect(chosenOptions(`${name}=${value}`, emptyMemory).get(name)).toBe(value);
  }
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
