import { languages } from '../../src/i18n/language';
import { renderProblem } from '../../src/i18n/render';
import { textsOf } from '../../src/i18n/texts';
import type { InputProblemCode } from '../../src/workbench/files/inputError';
import { problemOf } from '../../src/workbook/problem';

const hostError = (code: string) => Object.assign(new Error('detail of the host'), { code, debugInfo: {} });

const inputCodes: Record<InputProblemCode, true> = {
  'not-xlsx': true,
  'damaged-zip': true,
  'too-large': true,
  'too-deep': true,
  encrypted: true,
  'old-xls': true,
  'no-sheets': true,
  unsupported: true,
  'damaged-xml': true,
};

describe.each(languages)('in %s', (language) => {
  it.each([
    ['InvalidOperationInCellEditMode', 'cell-edit'],
    ['AccessDenied', 'protected'],
    ['ItemNotFound', 'gone'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ApiNotFound', 'unsupported'],
    ['GeneralException', 'host'],
    ['ACodeThatNobodyKnows', 'host'],
  ] as const)('the host’s %s has its sentence', (hostCode, code) => {
    const sentence = renderProblem(problemOf(hostError(hostCode)), language);
    expect(sentence).toBe(textsOf(language).workbookProblems[code]);
    expect(sentence).not.toContain('detail of the host');
  });

  it('an error of another kind has a sentence too', () => {
    expect(renderProblem(problemOf(new TypeError('x is not a function')), language)).toBe(
      textsOf(language).workbookProblems.unexpected,
    );
  });

  it.each(Object.keys(inputCodes))('the unusable file “%s” has its own sentence', (code) => {
    const sentence = renderProblem({ code, detail: 'xl/workbook.xml' }, language);
    expect(Object.values(textsOf(language).fileProblems)).toContain(sentence);
    expect(sentence === textsOf(language).fileProblems.unreadable).toBe(false);
  });
});
