import type { SourceRole } from '../domain/sources/source';
import type { Language } from './language';

/** What a file is put in as: the names of its sheets begin with it, and the command line takes it. */
export const sourceLabels: Readonly<Record<Language, Readonly<Record<SourceRole, string>>>> = {
  'zh-CN': { approved: '批复', ledger: '台账', 'last-year': '上年' },
  'en-US': { approved: 'Approved', ledger: 'Ledger', 'last-year': 'Last year' },
};
