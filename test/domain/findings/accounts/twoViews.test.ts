import { cellAddress } from '../../../../src/domain/snapshot/address';
import { type Changes, findings } from './accountBook';

describe('P-096 the two classifications of one subject', () => {
  const questions = (changes: Changes) =>
    findings(changes)
      .filter(({ code }) => code === 'P-096')
      .map(({ severity, cells }) =>
        [
          severity,
          ...cells.map((cell) => `${cell.sheetId.slice(1, -1)}!${cellAddress(cell.row, cell.column)}`),
        ].join(' '),
      );
  it('are a question where they differ by more than the last digit', () => {
    expect(questions({ 'e!A12': "'2080501" })).toEqual(['info f!C9 e!I12']);
    expect(questions({ 'e!A12': "'2080501", 'f!C9': '59.96' })).toEqual([]);
    expect(questions({ 'e!A12': "'2080501", 'e!A11': "'2080502", 'f!C9': '120' })).toEqual([]);
  });
  it('are none where a form does not name the subject', () => {
    expect(questions({})).toEqual([]);
    expect(questions({ 'e!A12': "'2080501", 'f!C9': '' })).toEqual([]);
  });
});
