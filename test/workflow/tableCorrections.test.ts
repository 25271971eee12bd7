import { correctionOf, nothingPointed, type Pointed } from '../../src/domain/tables/correcting';
import { emptyMemory } from '../../src/workbook/memory/memory';
import { analyse, defaultChoices } from '../../src/workflow/analyse';
import { correctionsIn, keptCorrections, withCorrection } from '../../src/workflow/tableCorrections';
import { sheetOf, workbookOf } from '../support/grid';
import { roadSheet, roadWorkbook } from '../taskpane/workbooks';

const remembering = (workbook: typeof roadWorkbook, pointed: Partial<Pointed>) => {
  const { tables } = analyse(workbook, defaultChoices, emptyMemory);
  const said = correctionOf(roadSheet, tables[0] ?? null, { ...nothingPointed, ...pointed });
  return { ...emptyMemory, settings: keptCorrections(workbook, [said]) };
};

test('What is kept with the workbook holds for everything that follows', () => {
  const memory = remembering(roadWorkbook, { unit: '元', scheme: 'baojing-2017', kind: 'overall-self-eval' });
  const analysis = analyse(roadWorkbook, defaultChoices, memory);
  expect(analysis.tables[0]).toMatchObject({ unit: '元', kind: 'overall-self-eval' });
  expect(analysis.schemes[0]!.applied).toMatchObject({
    scheme: { id: 'baojing-2017' },
    reasons: [{ code: 'chosen' }],
  });
  expect(
    analysis.facts.facts.find(({ subject, stage }) => subject === 'spending' && stage === 'final'),
  ).toMatchObject({
    unit: '元',
  });
  expect(analysis.corrections.map(({ status }) => status)).toEqual(['applied']);
});

test('A table that is none is neither filled nor checked', () => {
  const analysis = analyse(roadWorkbook, defaultChoices, remembering(roadWorkbook, { kind: 'none' }));
  expect([analysis.tables, analysis.changes.changes, analysis.findings]).toEqual([[], [], []]);
});

test('The same sheet with another id is known by its name, and one that was deleted is said to be gone', () => {
  const memory = remembering(roadWorkbook, { unit: '元' });
  const reopened = workbookOf({ ...roadSheet, id: '{new}' });
  expect(analyse(reopened, defaultChoices, memory).tables[0]!.unit).toBe('元');
  const other = workbookOf(sheetOf('其他', { name: '其他' }));
  expect(analyse(other, defaultChoices, memory).corrections.map(({ status }) => status)).toEqual(['gone']);
});

test('What is said again takes the place of what was said before, and saying nothing takes it back', () => {
  const memory = remembering(roadWorkbook, { unit: '元' });
  const [first] = correctionsIn(roadWorkbook, memory);
  const again = { ...first!, unit: '万元' as const };
  expect(withCorrection([first!], again)).toEqual([again]);
  expect(withCorrection([first!], { ...first!, unit: null })).toEqual([]);
  expect(keptCorrections(roadWorkbook, [])).toEqual({ corrections: '' });
  expect(keptCorrections(roadWorkbook, null)).toEqual({});
});

test('What a newer version or a damaged file holds is left aside', () => {
  const memory = { ...emptyMemory, settings: { corrections: '[{"sheetId":1}]' } };
  expect(analyse(roadWorkbook, defaultChoices, memory).corrections).toEqual([]);
});
