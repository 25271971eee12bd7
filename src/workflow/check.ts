import type { WorkbookPort } from '../workbook/port';
import type { Choices } from './analyse';
import { prepare, type Prepared } from './prepare';

/** Finds what does not add up; writes nothing (but puts right what an earlier run had left half done). */
export function check(port: WorkbookPort, choices: Choices): Promise<Prepared> {
  return prepare(port, choices);
}
