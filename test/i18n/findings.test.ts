import { catalogue } from '../../src/domain/findings/catalogue';
import { findProblems } from '../../src/domain/findings/find';
import type { Finding } from '../../src/domain/findings/finding';
import { languages } from '../../src/i18n/language';
import { findingTitle, renderFinding } from '../../src/i18n/render';
import { textsOf } from '../../src/i18n/texts';
import { sound, withMoney, withRow } from '../domain/findings/sound';
import { build } from '../domain/findings/table';
import type { TableSpec } from '../domain/findings/tableSpec';

const rows = sound.rows ?? [];
const repeated: TableSpec = { ...sound, total: 100, rows: [...rows, { ...rows[1], repeats: true }] };

/** Tables that between them make the findings on sums, money and scores in every variant. */
const tables: readonly TableSpec[] = [
  withRow(1, { marks: 9 }),
  withRow(1, { marks: 12, name: '培训人数' }),
  withRow(3, { marks: null }),
  repeated,
  { ...repeated, rows: (repeated.rows ?? []).map((row) => ({ ...row, score: '' })) },
  { ...sound, total: 100 },
  { ...sound, total: 100, standsUnderMarks: true },
  { ...sound, total: 99 },
  { ...sound, total: 103 },
  { ...sound, totalMarks: 90 },
  withRow(2, { score: '' }, { ...sound, total: 70 }),
  withRow(0, { score: 21 }, withRow(1, { score: -1 })),
  { ...sound, grade: '差' },
  withRow(4, { score: 8 }),
  withMoney({ rate: 92 }),
  withMoney({ rate: 111.51 }),
  withMoney({ rate: '89.20%' }),
  withMoney({ score: 5, annual: 260, reason: '' }),
  { ...withMoney({ reason: '' }), remarks: undefined, moneyReasonColumn: false },
  withMoney({ executed: 260 }),
  withMoney({ annual: '', executed: '', rate: 120 }),
  withMoney({ annual: '' }),
  withMoney({ annual: 0 }),
  withRow(0, { actual: 3000 }),
  withRow(0, { actual: 3000, score: 19, completion: 0.9, deviation: 0.5 }),
  withRow(0, { actual: '共培训3000人', score: 19 }),
  withRow(4, { actual: '尚未完成' }),
  {
    ...sound,
    rows: Array.from({ length: 9 }, (_, index) => ({ name: `指标${String(index)}号`, marks: 10, score: 9 })),
  },
];

const found: readonly Finding[] = tables.flatMap((spec) => {
  const { workbook, assessment } = build(spec);
  return findProblems(workbook, [assessment]);
});

describe.each(languages)('findings in %s', (language) => {
  it.each(catalogue.map((entry) => entry.code))('have a title for %s', (code) => {
    expect(findingTitle(code, language)).not.toBe(code);
  });

  it.each(catalogue)(
    'say something whole for $code even where nothing is known',
    ({ code, severity, action }) => {
      const bare = {
        code,
        severity,
        action,
        variant: '',
        sheetId: '',
        cells: [],
        found: null,
        expected: null,
      };
      const message = renderFinding({ ...bare, data: {}, lines: [{}] }, language);
      expect(message).not.toMatch(/undefined|NaN|\[object/);
      expect(message).toMatch(language === 'zh-CN' ? /。$/ : /\.$/);
    },
  );

  it.each(found.map((finding) => [finding.code, finding.variant, finding] as const))(
    'are whole sentences for %s (%s)',
    (_code, _variant, finding) => {
      const message = renderFinding(finding, language);
      expect(message).not.toMatch(/undefined|null|NaN|\[object|P-\d| {2}|，。|。。|\.\./);
      expect(message).toMatch(language === 'zh-CN' ? /。$/ : /\.$/);
      expect(message).toMatch(
        language === 'zh-CN'
          ? /请/
          : /\b(Check|Confirm|Correct|Complete|Enter|Explain|Add|State|[Ff]ill|enter|round)\b/,
      );
    },
  );

  it('name figures that were found and are due', () => {
    const finding = found.find(({ code, variant }) => code === 'P-002' && variant === 'sum');
    const message = finding ? renderFinding(finding, language) : '';
    expect(message).toContain('100');
    expect(message).toContain('98.63');
  });

  it('name both totals of a repeated row', () => {
    const finding = found.find(({ code, variant }) => code === 'P-041' && variant === 'repetition');
    expect(finding && renderFinding(finding, language)).toMatch(/110.*100.*108\.63.*98\.63/);
  });

  it('count what one sentence does not spell out', () => {
    const finding = found.find(({ code, lines }) => code === 'P-033' && (lines?.length ?? 0) > 6);
    expect(finding && renderFinding(finding, language)).toMatch(
      language === 'zh-CN' ? /另有 3 处/ : /and 3 more/,
    );
  });

  it('fall back to the code of a newer version', () => {
    const [first] = found;
    expect(first && renderFinding({ ...first, code: 'P-999' }, language)).toBe('P-999');
    expect(findingTitle('toString', language)).toBe('toString');
  });
});

test('titles differ between codes and languages', () => {
  for (const language of languages) {
    const titles = Object.values(textsOf(language).findings).map((text) => text.title);
    expect(new Set(titles).size).toBe(titles.length);
  }
});
