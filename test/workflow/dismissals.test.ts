import { analyse, defaultChoices } from '../../src/workflow/analyse';
import { dismissalsIn, keptDismissal, withdrawnDismissal } from '../../src/workflow/dismissals';
import { marksOf } from '../../src/workflow/marks';
import { resultOf } from '../../src/workflow/result';
import { decodeMemory, emptyMemory, encodeMemory } from '../../src/workbook/memory/memory';
import type { Memory } from '../../src/workbook/port';
import { sheetOf, workbookOf } from '../support/grid';
import { edits, unitForm } from '../domain/findings/nationalForm';

const workbook = workbookOf(sheetOf(edits(unitForm, { I17: '98' }), { name: '自评表' }));
const check = (memory: Memory) => analyse(workbook, defaultChoices, memory);
const first = check(emptyMemory);
const [finding] = first.findings;
const aside: Memory = { ...emptyMemory, settings: keptDismissal(first, finding!, ' 上级要求取整 ') };

describe('setting a finding aside', () => {
  it('takes it out of the findings and the marks, and lists it with its reason', () => {
    const after = check(aside);
    expect(after.findings).toEqual([]);
    expect(marksOf(after)).toEqual([]);
    expect(after.dismissed).toEqual([{ finding, reason: '上级要求取整' }]);
  });

  it('goes into the public result beside the open findings', () => {
    const parts = { fill: null, fileName: 'a.xlsx', language: 'zh-CN', ledger: null } as const;
    expect(resultOf({ analysis: first, ...parts })).not.toHaveProperty('dismissed');
    const result = resultOf({ analysis: check(aside), ...parts });
    expect(result.findings).toEqual([]);
    expect(result.dismissed).toMatchObject([{ code: 'P-002', sheet: '自评表', reason: '上级要求取整' }]);
  });

  it('is kept with the workbook, also where the sheet gets another id', () => {
    const memory = decodeMemory(encodeMemory(aside));
    expect(check(memory).dismissed).toHaveLength(1);
    const reopened = workbookOf(sheetOf(edits(unitForm, { I17: '98' }), { name: '自评表', id: '{another}' }));
    expect(analyse(reopened, defaultChoices, memory).dismissed).toHaveLength(1);
  });

  it('can be taken back, and then leaves nothing behind', () => {
    const after = check(aside);
    const settings = withdrawnDismissal(after, after.dismissed[0]!.finding);
    expect(settings).toEqual({ dismissals: '' });
    expect(check({ ...emptyMemory, settings }).findings).toHaveLength(1);
  });

  it('asks for a reason', () => {
    expect(() => keptDismissal(first, finding!, '  ')).toThrow(RangeError);
  });

  it('counts what cannot be read as not set aside', () => {
    expect(dismissalsIn(workbook, { ...emptyMemory, settings: { dismissals: '{' } })).toEqual([]);
    expect(dismissalsIn(workbook, { ...emptyMemory, settings: { dismissals: '[{"code":1}]' } })).toEqual([]);
  });
});
