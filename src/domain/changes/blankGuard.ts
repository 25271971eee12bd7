import type { Cell } from '../snapshot/cells';

/**
 * A test for a blank cell that also takes spaces for blank where the cell uses them: `G16=""`, `TRIM(G16)=""`,
 * and for the full-width space, which TRIM keeps, SUBSTITUTE turns it into one that TRIM takes.
 */
export function blankTest(address: string, cell: Cell | null): string {
  const text = typeof cell?.value === 'string' ? cell.value : '';
  if (/^\s*\u3000|\u3000\s*$/u.test(text)) return `TRIM(SUBSTITUTE(${address},"\u3000"," "))=""`;
  return text !== text.trim() ? `TRIM(${address})=""` : `${address}=""`;
}

/**
 * A formula that stays blank until every input is there (design.md, Change set): numbers are counted, since COUNT
 * skips blanks and "" alike; texts are tested one by one. Inputs named twice are tested once.
 */
export function guarded(
  formula: string,
  { numbers, blanks }: { readonly numbers: readonly string[]; readonly blanks: readonly string[] },
): string {
  const counted = [...new Set(numbers)];
  const tests = [...new Set(blanks)];
  if (counted.length > 0) tests.push(`COUNT(${counted.join(',')})<${counted.length}`);
  const [only, ...more] = tests;
  if (only === undefined) return `=${formula}`;
  return `=IF(${more.length > 0 ? `OR(${tests.join(',')})` : only},"",${formula})`;
}
