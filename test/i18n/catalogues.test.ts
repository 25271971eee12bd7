import { ANSWER_PROBLEMS, REASONS } from '../../src/domain/changes/reasons';
import { languageOf, languages } from '../../src/i18n/language';
import { renderOutcome, renderProblem, renderReason, renderRecognition } from '../../src/i18n/render';
import { textsOf } from '../../src/i18n/texts';
import { Decimal } from '../../src/domain/decimal/decimal';

const reasonCodes = Object.entries({ ...REASONS, ...ANSWER_PROBLEMS }) as [string, readonly string[]][];
/** Words of developers that an accountant should not meet. */
const JARGON =
  /\b(null|undefined|API|JSON|XML|exception|stack|token|parse|boolean|string|array index|zip)\b|异常|接口|解析|字段|参数|堆栈|调用/i;

function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(sentencesOf) : [];
}

describe.each(languages)('texts in %s', (language) => {
  const stop = language === 'zh-CN' ? /。$/ : /[.]$/;

  it.each(reasonCodes)('say the reason %s as a whole sentence', (code, keys) => {
    const data = Object.fromEntries(keys.map((key) => [key, '7']));
    const sentence = renderReason({ code, data }, language);
    expect(sentence).not.toBe(textsOf(language).unknownReason);
    expect(sentence).toMatch(stop);
    expect(sentence).not.toMatch(/undefined|。。|\.\.$/);
    expect(sentence).not.toMatch(JARGON);
  });

  it.each(reasonCodes)('say the reason %s without any data', (code) => {
    const sentence = renderReason({ code, data: {} }, language);
    expect(sentence).not.toMatch(/undefined|NaN/);
    expect(sentence.length).toBeGreaterThan(3);
  });

  it('say something for a reason of a newer version', () => {
    expect(renderReason({ code: 'hasOwnProperty', data: {} }, language)).toBe(
      textsOf(language).unknownReason,
    );
  });

  it('have no words of developers in fixed sentences', () => {
    const { cli, ...rest } = textsOf(language);
    for (const sentence of sentencesOf(rest)) expect(sentence).not.toMatch(JARGON);
    expect(cli.help).toContain('fill');
  });

  it.each(['workbookProblems', 'fileProblems'] as const)('say in %s what to do next', (group) => {
    for (const [code, sentence] of Object.entries(textsOf(language)[group])) {
      expect(`${code}: ${sentence}`).toMatch(stop);
      expect(`${code}: ${sentence}`).toMatch(
        language === 'zh-CN'
          ? /请|可以/
          : /again|\b(Open|Check|Update|Start|Restore|Repair|Remove|Wait|You can)\b/,
      );
    }
  });

  it('tell a problem of the workbook from one of a file with the same code', () => {
    const ofWorkbook = renderProblem({ code: 'too-large', hostCode: null, detail: null }, language);
    const ofFile = renderProblem({ code: 'too-large', detail: 'xl/worksheets/sheet1.xml' }, language);
    expect(ofWorkbook).not.toBe(ofFile);
    expect(ofFile).not.toContain('xl/');
  });

  it('have a sentence for problems that nobody thought of', () => {
    const texts = textsOf(language);
    expect(renderProblem({ code: '?', hostCode: 'Strange', detail: 'x' }, language)).toBe(
      texts.workbookProblems.unexpected,
    );
    expect(renderProblem({ code: 'constructor' }, language)).toBe(texts.fileProblems.unreadable);
  });

  it('quote the words that something was recognised by', () => {
    const cell = { sheetId: 's', row: 0, column: 0 };
    expect(renderRecognition({ code: 'of-a-newer-version', cell, text: '绩效自评表' }, language)).toContain(
      '绩效自评表',
    );
  });

  it.each(['title', 'no-title', 'row-repeated', 'money-column-rate', 'indicator-column-level1'])(
    'say what %s means',
    (code) => {
      const cell = { sheetId: 's', row: 0, column: 0 };
      const sentence = renderRecognition({ code, cell, text: '执行率' }, language);
      expect(sentence).toMatch(stop);
      expect(sentence).not.toBe(textsOf(language).recognition.other('执行率'));
    },
  );

  it('say how every outcome comes about', () => {
    const interval = [new Decimal('7.2'), new Decimal('9')] as const;
    const sentences = [
      renderOutcome({ status: 'computed', rule: 'Q-POS', score: new Decimal(1), alternatives: [] }, language),
      renderOutcome({ status: 'proposal', rule: 'b', preselected: false, score: new Decimal(1) }, language),
      renderOutcome(
        { status: 'judgement', rule: 'd', why: 'words-against-words', tier: 'reached', interval },
        language,
      ),
      renderOutcome({ status: 'not-computable', missing: [{ what: 'actual', cell: null }] }, language),
      renderOutcome({ status: 'none' }, language),
    ];
    expect(new Set(sentences).size).toBe(5);
    expect(sentences[2]).toMatch(/7\.2.*9/);
  });
});

test('languages are read from the tags of browsers, Excel and commands', () => {
  expect(['en', 'en-US', 'en_GB.UTF-8', 'EN-au'].map(languageOf)).toEqual(Array(4).fill('en-US'));
  expect(['zh-CN', 'zh', 'de-DE', '', null, undefined, 'english'].map(languageOf)).toEqual(
    Array(7).fill('zh-CN'),
  );
});
