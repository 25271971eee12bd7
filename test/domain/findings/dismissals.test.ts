import { identityOfFinding, withoutDismissed } from '../../../src/domain/findings/dismissals';
import type { Finding } from '../../../src/domain/findings/finding';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import { sheetOf, workbookOf } from '../../support/grid';
import { edits, findingsIn, unitForm } from './nationalForm';

const wrongTotal = edits(unitForm, { I17: '98' });

function read(grid: string) {
  const sheet = sheetOf(grid);
  const workbook = workbookOf(sheet);
  return { workbook, tables: recogniseTables(workbook), findings: findingsIn(sheet) };
}

function dismissed(grid: string, of: (finding: Finding) => boolean) {
  const { workbook, tables, findings } = read(grid);
  return findings
    .filter(of)
    .map((finding) => ({ ...identityOfFinding(workbook, tables, finding), reason: '已核实' }));
}

/** Codes that are open, and codes that are set aside with their reasons. */
function split(grid: string, dismissals: ReturnType<typeof dismissed>) {
  const { workbook, tables, findings } = read(grid);
  const { open, dismissed: aside } = withoutDismissed(workbook, tables, findings, dismissals);
  return {
    open: open.map(({ code }) => code),
    aside: aside.map(({ finding, reason }) => `${finding.code} ${reason}`),
  };
}

describe('a finding that was set aside', () => {
  const dismissals = dismissed(wrongTotal, ({ code }) => code === 'P-002');

  it('is no longer open, and keeps its reason', () => {
    expect(dismissals).toHaveLength(1);
    expect(split(wrongTotal, dismissals)).toEqual({ open: [], aside: ['P-002 已核实'] });
  });

  it('stays aside when rows are inserted above it', () => {
    const moved = wrongTotal.trim().replace('年度总体目标', '备注 | 县级项目\n年度总体目标');
    expect(split(moved, dismissals)).toEqual({ open: [], aside: ['P-002 已核实'] });
  });

  it('comes back when its figures change', () => {
    expect(split(edits(wrongTotal, { I17: '99' }), dismissals).open).toEqual(['P-002']);
    expect(split(edits(wrongTotal, { I14: '27' }), dismissals).open).toEqual(['P-002']);
  });

  it('says nothing of other findings, nor of another table', () => {
    expect(split(edits(wrongTotal, { H10: '25' }), dismissals).open).toContain('P-001');
    expect(split(edits(wrongTotal, { B3: '乡道养护' }), dismissals).open).toEqual(['P-002']);
  });
});

it('nothing is set aside where nobody did it', () => {
  expect(split(wrongTotal, [])).toEqual({ open: ['P-002'], aside: [] });
});
