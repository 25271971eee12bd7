import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findingFacts } from '../../src/domain/findings/codes';

const limits = readFileSync(path.join(__dirname, '../../docs/limits.md'), 'utf8');

/** Codes of a text, with `P-014 至 P-022` taken apart. */
function codesIn(text: string): string[] {
  return [...text.matchAll(/P-(\d{3})(?: 至 P-(\d{3}))?/g)].flatMap((match) => {
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    return Array.from(
      { length: last - first + 1 },
      (_, index) => `P-${String(first + index).padStart(3, '0')}`,
    );
  });
}

function section(title: string): string {
  return limits.split(/^## /m).find((part) => part.startsWith(title)) ?? '';
}

describe('docs/limits.md', () => {
  it('lists as present exactly the checks of this version', () => {
    expect(codesIn(section('审核：本版有的检查'))).toEqual(Object.keys(findingFacts));
  });

  it('lists every other code of the catalogue once, with the reason why it is not there', () => {
    const all = Array.from({ length: 97 }, (_, index) => `P-${String(index + 1).padStart(3, '0')}`);
    const due = all.filter((code) => !Object.hasOwn(findingFacts, code));
    expect(codesIn(section('审核：本版没有的检查')).sort()).toEqual(due);
  });
});
