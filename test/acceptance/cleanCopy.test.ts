import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { commandLine } from './commandLine';
import { comparePackages } from '../support/comparePackages';
import { calculateInLibreOffice } from '../support/libreOffice';

jest.setTimeout(300_000);

const line = commandLine();
afterAll(line.remove);

const samples = ['baoshan-2018', 'baojing-2017', 'beita-2023', 'foshan-2020', 'yuxi-2020'].flatMap((name) => [
  `${name}.blank.xlsx`,
  `${name}.published.xlsx`,
]);

/** Remains of the add-in, wherever they stand in a package. */
const ours = /_xldudf|PERF[._][A-Z]+\(|N\("PERF|N\(&quot;PERF|urn:perf-self-evaluation/iu;

describe.each(samples)('the copy of %s, filled and marked', (sample) => {
  const filled = () => readFileSync(line.at(`filled-${sample}`));
  const copy = () => readFileSync(line.at(`copy-${sample}`));

  beforeAll(async () => {
    const options = [
      '--accept-proposals',
      '--mark',
      ...(sample.includes('published') ? ['--overwrite'] : []),
    ];
    const fill = ['fill', line.sample(sample), '-o', line.at(`filled-${sample}`), ...options];
    expect((await line.run(...fill)).code).toBe(0);
    const clean = ['clean', line.at(`filled-${sample}`), '-o', line.at(`copy-${sample}`)];
    expect((await line.run(...clean)).code).toBe(0);
  });

  it('holds nothing of the add-in', () => {
    const before = Object.values(unzipSync(filled())).map((part) => strFromU8(part));
    expect(before.some((text) => ours.test(text))).toBe(true);
    const found = Object.entries(unzipSync(copy())).filter(([, part]) => ours.test(strFromU8(part)));
    expect(found.map(([name]) => name)).toEqual([]);
  });

  it('keeps every byte of what is not ours', () => {
    const differences = comparePackages(filled(), copy());
    const unexpected = differences.filter(
      (one) =>
        one.kind !== 'cell' &&
        !(one.kind === 'sheet-part' && /conditionalFormatting/u.test(one.what)) &&
        !(one.part.startsWith('customXml/') || JSON.stringify(one).includes('customXml')) &&
        !/calcChain/u.test(JSON.stringify(one)),
    );
    expect(unexpected).toEqual([]);
    const withFormula = differences.filter((one) => one.kind === 'cell');
    expect(withFormula.every(({ before }) => before !== null && /PERF/u.test(before))).toBe(true);
  });

  it('shows the same in a program without the add-in that calculates everything anew', async () => {
    const [before, after] = [
      await calculateInLibreOffice(filled(), { shown: true, recalculate: false }),
      await calculateInLibreOffice(copy(), { shown: true }),
    ];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [sheet, rows] of after) expect({ sheet, rows }).toEqual({ sheet, rows: before.get(sheet) });
    const all = [...after.values()].flat(2);
    expect(all.filter((text) => /^(?:#|Err:)/u.test(text))).toEqual([]);
  });
});
