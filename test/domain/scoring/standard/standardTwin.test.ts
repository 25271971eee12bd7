import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Decimal } from '../../../../src/domain/decimal/decimal';
import { defaultParameters, type ScoringParameters } from '../../../../src/domain/scoring/parameters';
import { roundScore } from '../../../../src/domain/scoring/round';
import { readStandard } from '../../../../src/domain/scoring/standard/readStandard';
import { scoreByStandard } from '../../../../src/domain/scoring/standard/scoreByStandard';
import { standardTwin } from '../../../../src/domain/scoring/standard/standardTwin';
import { around, drawnRule } from '../../../support/drawnStandards';
import { calculateInLibreOffice } from '../../../support/libreOffice';
import { packageOf } from '../../../support/packageXml';

const cells = { result: 'A1', marks: 'B1' };
const twin = (text: string, parameters: ScoringParameters = defaultParameters) =>
  standardTwin(readStandard(text, { marks: null, name: null }), cells, parameters);

test.each([
  [
    '100%计满分，每低于5%扣2分，扣完为止。',
    'IF(ROUND(A1,12)>1,"",IF(ROUND(A1,12)>=1,B1,ROUND(MIN(B1,MAX(0,B1-INT(ROUND((1-ROUND(A1,12))/0.05,10))*2)),2)))',
  ],
  ['≤10%得5分；10%-20%（含）得3分；>20%不得分', 'IF(ROUND(A1,12)>0.2,0,IF(ROUND(A1,12)>0.1,3,5))'],
  ['得分=执行率×分值，超过100%的按满分计', 'IF(ROUND(A1,12)>1,B1,ROUND(B1*MIN(1,MAX(0,ROUND(A1,12))),2))'],
])('the plain formula of “%s” is %s', (text, formula) => {
  const scale = text.startsWith('得分') ? 'percent' : 'any';
  expect([scale, twin(text)]).toEqual([scale, formula]);
});

test.each([
  '好5分，差0分',
  '每发现一处扣1分',
  '完成得满分，未完成按比例得分',
  '≥90%得满分，情节严重的不得分',
  '酌情给分',
])('“%s” has no plain formula', (text) => {
  expect(twin(text)).toBeNull();
});

type Row = {
  readonly formula: string;
  readonly rate: string;
  readonly marks: string;
  readonly expected: string;
};

/** Rules drawn at random under each choice, at and around their limits. */
function drawnRows(): readonly Row[] {
  const drawn = fc.sample(
    fc.tuple(drawnRule, fc.constantFrom('floor' as const, 'linear' as const, 'ceil' as const)),
    {
      numRuns: 120,
      seed: 11,
    },
  );
  return drawn.flatMap(([rule, stepRounding], index) => {
    const parameters: ScoringParameters = {
      ...defaultParameters,
      stepRounding,
      beyond: index % 2 === 0 ? 'best' : 'judgement',
    };
    const marks = new Decimal(rule.marks);
    const reading = readStandard(rule.text, { marks, name: null });
    return around(rule.limits).map((percent, offset): Row => {
      const row = 0;
      const scored = scoreByStandard(
        reading,
        { result: { kind: 'number', value: new Decimal(percent).div(100), percent: true }, marks },
        parameters,
      );
      const score =
        !('error' in scored) && scored.kind === 'score'
          ? roundScore(scored.score, marks, parameters.scoreStep)
          : null;
      const formula = standardTwin(reading, { result: '#A', marks: '#B' }, parameters);
      if (formula === null) throw new Error(`no formula for ${rule.text} ${row + offset}`);
      return {
        formula,
        rate: new Decimal(percent).div(100).toString(),
        marks: rule.marks,
        expected: score?.toString() ?? '',
      };
    });
  });
}

type Family = {
  readonly name: string;
  readonly marks: string;
  readonly target?: string;
  readonly points: readonly (readonly [string, string])[];
  readonly texts: readonly { readonly text: string }[];
};

/** The golden standards that have a plain formula, at their percentages. */
function goldenRows(): readonly Row[] {
  const folder = join(__dirname, '../../../golden/standards');
  const families = readdirSync(folder).map(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Family,
  );
  return families.flatMap(({ name, marks, target, points, texts }) =>
    texts.flatMap(({ text }) => {
      const reading = readStandard(text, { marks: new Decimal(marks), name });
      const formula =
        target === undefined ? standardTwin(reading, { result: '#A', marks: '#B' }, defaultParameters) : null;
      // A text for other full marks than 分值 is for a person, and its formula for equal ones.
      const other = reading.printedFull && !reading.printedFull.marks.equals(marks);
      if (formula === null || other) return [];
      return points.flatMap(([result, score]): readonly Row[] => {
        if (!/^-?[\d.]+%$/u.test(result)) return [];
        const rate = new Decimal(result.replace('%', '')).div(100).toString();
        const expected = score.startsWith('?')
          ? ''
          : roundScore(new Decimal(score), new Decimal(marks), defaultParameters.scoreStep).toString();
        return [{ formula, rate, marks, expected }];
      });
    }),
  );
}

test('straight lines and absolute values have plain formulas', () => {
  expect(twin('≥90%得满分，60%以下不得分，其余按插值法计分')).toBe(
    'IF(ROUND(A1,12)>=0.9,B1,IF(ROUND(A1,12)>0.6,ROUND(MIN(B1,MAX(0,0+(B1*1-0)*(ROUND(A1,12)-0.6)/0.3)),2),0))',
  );
  expect(twin('调整率绝对值≤10%得满分，每超过1%扣0.5分，扣完为止')).toContain('ABS(ROUND(A1,12)');
});

test('plain formulas give in LibreOffice what the rules give', async () => {
  const golden = goldenRows();
  expect(golden.length).toBeGreaterThan(300);
  const rows = [...drawnRows(), ...golden];
  const escape = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
  const xml = rows
    .map(({ formula, rate, marks }, index) => {
      const at = String(index + 1);
      const own = escape(formula.replaceAll('#A', `A${at}`).replaceAll('#B', `B${at}`));
      return `<row r="${at}"><c r="A${at}"><v>${rate}</v></c><c r="B${at}"><v>${marks}</v></c><c r="C${at}"><f>${own}</f></c></row>`;
    })
    .join('');
  const sheets = await calculateInLibreOffice(
    packageOf({ sheets: [{ name: '一', xml: `<sheetData>${xml}</sheetData>` }] }),
  );
  const given = sheets.get('一') ?? [];
  const wrong = rows.flatMap((row, index) => {
    const value = given[index]?.[2] ?? 'missing';
    const same =
      row.expected === ''
        ? value === ''
        : Math.abs(Number(value) - Number(row.expected)) < 1e-9 && value !== '';
    return same ? [] : [{ ...row, value }];
  });
  expect(rows.length).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
}, 180_000);
