import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One cell of test/samples/expected.json, as far as these tests read it. */
export type ExpectedCell = {
  readonly sheet: string;
  readonly cell: string;
  readonly kind: string;
  readonly value: string | null;
  readonly shown?: string;
  readonly published: string | number | null;
  readonly rule?: 'a' | 'b' | 'c' | 'd';
  readonly preselected?: boolean;
  readonly interval?: readonly [string, string];
  readonly completion?: string;
  readonly value_if_recomputed?: string | null;
};

type Samples = {
  readonly workbooks: Readonly<
    Record<string, { readonly cells: readonly ExpectedCell[]; readonly leave_alone: readonly string[] }>
  >;
};

const file = path.join(__dirname, '../samples/expected.json');

/** What is expected of a sample workbook. */
export function expectedOf(name: string): Samples['workbooks'][string] {
  const { workbooks } = JSON.parse(readFileSync(file, 'utf8')) as Samples;
  const found = workbooks[name];
  if (!found) throw new Error(`No expectation for ${name}`);
  return found;
}
