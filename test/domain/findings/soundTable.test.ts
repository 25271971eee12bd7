import { findProblems } from '../../../src/domain/findings/find';
import { sound } from './sound';
import { build } from './table';

test('a sound table has no finding', () => {
  const { workbook, assessment } = build(sound);
  expect(findProblems(workbook, [assessment])).toEqual([]);
});
