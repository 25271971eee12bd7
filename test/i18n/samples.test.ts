import { assess } from '../../src/domain/assessment/assess';
import { noAnswers } from '../../src/domain/changes/decisions';
import { planChanges } from '../../src/domain/changes/planChanges';
import { defaultParameters } from '../../src/domain/scoring/parameters';
import { recogniseTables } from '../../src/domain/tables/recognise';
import { languages } from '../../src/i18n/language';
import { renderOutcome, renderReason, renderRecognition } from '../../src/i18n/render';
import { textsOf } from '../../src/i18n/texts';
import { sampleWorkbook } from '../domain/findings/sampleWorkbook';

const settings = { parameters: defaultParameters, answers: noAnswers };

describe.each(['beita-2023', 'yuxi-2020', 'foshan-2020', 'baojing-2017', 'baoshan-2018'])('%s', (name) => {
  it.each(['blank', 'published'] as const)(
    'has a sentence for everything that is said (%s)',
    async (variant) => {
      const workbook = await sampleWorkbook(name, variant);
      const tables = recogniseTables(workbook);
      const assessments = tables.map((table) => assess(workbook, table, settings));
      const { changes } = planChanges(workbook, assessments, {
        ...settings,
        writeMode: 'perf',
        overwrite: false,
      });
      expect(changes.length).toBeGreaterThan(0);
      for (const language of languages) {
        const texts = textsOf(language);
        for (const recognition of tables.flatMap((table) => table.reasons)) {
          const sentence = renderRecognition(recognition, language);
          expect([recognition.code, sentence]).not.toEqual([
            recognition.code,
            texts.recognition.other(recognition.text),
          ]);
        }
        const reasons = changes.flatMap((change) => [
          change.why,
          ...(change.obstacle ? [change.obstacle] : []),
          ...change.alternatives.map((alternative) => alternative.why),
        ]);
        for (const reason of reasons) {
          const sentence = renderReason(reason, language);
          expect([reason.code, sentence]).not.toEqual([reason.code, texts.unknownReason]);
          expect(sentence).toMatch(/[。.]$/);
          expect(sentence).not.toMatch(/undefined|NaN|“”|\.\d{7}/);
        }
        for (const { outcome } of assessments.flatMap((assessment) => assessment.rows)) {
          expect(renderOutcome(outcome, language).length).toBeGreaterThan(5);
        }
      }
    },
  );
});
