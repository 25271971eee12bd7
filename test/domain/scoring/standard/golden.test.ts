import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from '../../../../src/domain/decimal/decimal';
import { defaultParameters } from '../../../../src/domain/scoring/parameters';
import { coverageOf } from '../../../../src/domain/scoring/standard/coverage';
import { readStandard } from '../../../../src/domain/scoring/standard/readStandard';
import { scoreByStandard } from '../../../../src/domain/scoring/standard/scoreByStandard';
import { notation, outcomeOf, resultOf, targetOf } from '../../../support/standardNotation';

/** One rule of domain.md, what it gives at some results, and wordings of it, each with the rule that is read from it. */
type Family = {
  readonly rule: string;
  readonly name: string;
  readonly marks: string;
  readonly target?: string;
  readonly points: readonly (readonly [string, string])[];
  readonly texts: readonly { readonly text: string; readonly rule: string }[];
};

const folder = join(__dirname, '../../../golden/standards');
const families = readdirSync(folder)
  .sort()
  .map((file) => ({ file, family: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Family }));

describe.each(families)('$family.rule in $file', ({ family }) => {
  const marks = new Decimal(family.marks);
  test.each(family.texts)('is read from and scored by “$text”', ({ text, rule }) => {
    const reading = readStandard(text, { marks, name: family.name });
    expect(coverageOf(reading)).toMatchObject({ status: 'read', share: 1, unread: [] });
    expect(reading.rule && notation(reading.rule)).toBe(rule);
    const given = family.points.map(([result]) => [
      result,
      outcomeOf(
        scoreByStandard(
          reading,
          { result: resultOf(result), target: targetOf(family.target), marks },
          defaultParameters,
        ),
      ),
    ]);
    expect(given).toEqual(family.points);
  });
});

test('the corpus holds at least 120 wordings, each with at least three results', () => {
  expect(families.reduce((sum, { family }) => sum + family.texts.length, 0)).toBeGreaterThanOrEqual(120);
  for (const { family } of families) expect(family.points.length).toBeGreaterThanOrEqual(3);
});
