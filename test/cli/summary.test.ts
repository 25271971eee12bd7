import { tableLines } from '../../src/cli/summary';
import type { Result } from '../../src/workflow/result';

const table = (kind: Result['tables'][number]['kind']) =>
  ({ kind, sheet: '表', range: 'A1:B2', title: '', unit: null, scheme: null, sure: 1 }) as const;

it.each([
  [['project-self-eval'], '找到 1 张自评表。', 'Found 1 self-evaluation table.'],
  [
    ['indicator-table', 'base-data', 'final-accounts'],
    '找到 1 张自评表，2 张其他表。',
    'Found 1 self-evaluation table and 2 other tables.',
  ],
] as const)('the tables of %j are counted by what they are', (kinds, chinese, english) => {
  const result = { tables: kinds.map(table) } as unknown as Result;
  expect(tableLines(result, 'zh-CN')[0]).toBe(chinese);
  expect(tableLines(result, 'en-US')[0]).toBe(english);
});
