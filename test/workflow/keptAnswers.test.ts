import { noAnswers } from '../../src/domain/changes/decisions';
import { emptyMemory } from '../../src/workbook/memory/memory';
import type { Memory } from '../../src/workbook/port';
import { analyse, defaultChoices } from '../../src/workflow/analyse';
import { entering, leavingOut, withdrawing } from '../../src/workflow/answering';
import { keptAnswers, withKept } from '../../src/workflow/keptAnswers';
import { roadWorkbook } from '../taskpane/workbooks';

const { identity } = analyse(roadWorkbook, defaultChoices, emptyMemory).changes.changes[0]!;
const keeping = (settings: Memory['settings']): Memory => ({ ...emptyMemory, settings });
const fact = { subject: 'procurement', stage: 'budget', period: null, unit: '万元' } as const;

describe('answers that are kept with the workbook', () => {
  it('cells that are not filled in stay so after the file was closed, whatever id their sheet gets', () => {
    const kept = keptAnswers(leavingOut(noAnswers, [identity], true, []), roadWorkbook);
    const [sheet] = roadWorkbook.sheets;
    const reopened = { ...roadWorkbook, sheets: [{ ...sheet!, id: '{new}' }] };
    expect(withKept(noAnswers, reopened, keeping(kept)).leftOut).toEqual([{ ...identity, sheetId: '{new}' }]);
  });

  it('one that is ticked again is no longer kept', () => {
    const kept = keptAnswers(leavingOut(noAnswers, [identity], true, []), roadWorkbook);
    const { leftOut = [] } = withKept(noAnswers, roadWorkbook, keeping(kept));
    const ticked = leavingOut(noAnswers, [identity], false, leftOut);
    expect(withKept(ticked, roadWorkbook, keeping(kept)).leftOut).toEqual([]);
    expect(keptAnswers(ticked, roadWorkbook)).toEqual({ leftOut: '' });
  });

  it('an entered figure that is taken back is taken out of the workbook by the next fill', () => {
    const entered = entering(noAnswers, { ...fact, value: 66 }, []);
    const kept = keptAnswers(entered, roadWorkbook);
    const { facts = [] } = withKept(noAnswers, roadWorkbook, keeping(kept));
    expect(facts).toEqual([{ ...fact, value: 66 }]);
    const withdrawn = withdrawing(noAnswers, fact, facts);
    expect(withKept(withdrawn, roadWorkbook, keeping(kept)).facts).toEqual([]);
    expect(keptAnswers(withdrawn, roadWorkbook)).toEqual({ facts: '' });
  });

  it('what cannot be read is no answer', () => {
    const broken = keeping({ leftOut: '[{"column":"?"}]', facts: 'no JSON' });
    expect(withKept(noAnswers, roadWorkbook, broken)).toEqual(noAnswers);
  });
});
