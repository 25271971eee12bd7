import { commandLine } from './commandLine';
import { expectedOf, type ExpectedCell } from '../support/expectedSamples';
import { calculateInLibreOffice } from '../support/libreOffice';
import { parseAddress } from '../../src/domain/snapshot/address';
import type { Result, ResultChange } from '../../src/workflow/result';

jest.setTimeout(240_000);

const line = commandLine();
afterAll(line.remove);

const BAOJING = '部门整体支出绩效评价指标表';
const indicatorSheets = [
  { workbook: 'baojing-2017', sheet: BAOJING },
  { workbook: 'foshan-2020', sheet: '部门整体支出绩效自评表' },
  { workbook: 'baoshan-2018', sheet: '部门整体支出绩效自评' },
];

function changeOf(result: Result, sheet: string, cell: string): ResultChange {
  const found = result.changes.find((change) => change.sheet === sheet && change.cell === cell);
  if (!found) throw new Error(`No change is listed for ${sheet}!${cell}`);
  return found;
}

async function fill(workbook: string, ...more: readonly string[]): Promise<Result> {
  const run = await line.run(
    ...['fill', line.sample(`${workbook}.blank.xlsx`), '-o', line.at(`${workbook}.xlsx`)],
    ...['--json', line.at(`${workbook}.json`), ...more],
  );
  expect(run).toMatchObject({ code: 0, problems: [] });
  return line.result(`${workbook}.json`);
}

describe.each(indicatorSheets)('the indicator sheet of $workbook', ({ workbook, sheet }) => {
  it('has every cell as its kind says', async () => {
    const cells = expectedOf(workbook).cells.filter((cell) => cell.sheet === sheet);
    const result = await fill(workbook);
    expect(cells.length).toBeGreaterThan(10);
    for (const cell of cells) expectKind(changeOf(result, sheet, cell.cell), cell);
  });
});

function expectKind(change: ResultChange, { cell, kind, value }: ExpectedCell): void {
  switch (kind) {
    case 'computed':
    case 'ambiguous-rule':
      expect([cell, change.status]).toEqual([cell, 'written']);
      expect([cell, Math.abs(Number(change.value) - Number(value)) <= 0.005]).toEqual([cell, true]);
      break;
    case 'judgement':
    case 'question':
    case 'not-computable':
      expect([cell, change.status, change.formula, change.value]).toEqual([cell, 'judgement', null, null]);
      expect(change.why.length).toBeGreaterThan(8);
      break;
    case 'total':
    case 'grade':
      // Sums of marks are known now; totals of scores wait in a formula until every score is there.
      if (change.status === 'written')
        expect([cell, change.formula]).toEqual([cell, expect.stringMatching(/^=IF\(/)]);
      else expect([cell, change.status]).toEqual([cell, 'judgement']);
      break;
    default:
      throw new Error(`Unknown kind ${kind}`);
  }
}

/** The published judgements, and which budget the rate of 公用经费 is divided by. */
function answers(base: string): string {
  const judged = expectedOf('baojing-2017').cells.filter(
    ({ sheet, kind }) => sheet === BAOJING && kind === 'judgement',
  );
  return line.write(
    'answers.json',
    JSON.stringify({
      scores: judged.map(({ sheet, cell, published }) => ({ sheet, cell, score: Number(published) })),
      choices: [{ sheet: '预算执行基础数据', cell: 'D34', base }],
    }),
  );
}

describe('Baojing, whose total depends on how the standards are read', () => {
  it('names the other readings of a step beside the default', async () => {
    const g8 = changeOf(await fill('baojing-2017'), BAOJING, 'G8');
    expect(g8.value).toBe(5);
    expect(g8.alternatives.map(({ value }) => value)).toEqual([3.39, 3]);
    expect(g8.why).toContain(
      '低于100%共4.01个百分点，不足5个百分点的部分不扣分，得5分（按比例为3.39分，进一法为3分）',
    );
  });

  it('asks which budget 公用经费 is measured by and names what each would give', async () => {
    const result = await fill('baojing-2017');
    const g12 = changeOf(result, BAOJING, 'G12');
    expect(g12.status).toBe('judgement');
    expect(g12.alternatives.map(({ value }) => value).sort()).toEqual([0, 8]);
    const d34 = changeOf(result, '预算执行基础数据', 'D34');
    expect(d34.alternatives.map(({ value }) => Number(value).toFixed(4))).toEqual(['1.0000', '1.5328']);
  });

  it.each([
    { base: 'D15', total: 99, others: [97.39, 97], grade: '优', changed: false },
    { base: '收支基本情况!B8', total: 91, others: [89.39, 89], grade: '优', changed: true },
  ])('with $base as denominator the total is $total, other readings $others', async (expected) => {
    const result = await fill('baojing-2017', '--answers', answers(expected.base));
    const total = changeOf(result, BAOJING, 'G25');
    expect(total.value).toBe(expected.total);
    expect(total.alternatives.map(({ value }) => value)).toEqual(expected.others);
    expect(total.alternatives.some(({ why }) => why.includes('等级改变'))).toBe(expected.changed);
    expect(changeOf(result, BAOJING, 'D26').value).toBe(expected.grade);
    expect(changeOf(result, BAOJING, 'G23').value).toBe(expected.total - 39);
  });

  it('gives the total of another reading where the person chooses it, and keeps the choice', async () => {
    const file = answers('D15');
    const result = await fill('baojing-2017', '--answers', file, '--options', '取整=按比例');
    expect(changeOf(result, BAOJING, 'G25').value).toBe(97.39);
    const again = await line.run(
      ...['fill', line.at('baojing-2017.xlsx'), '-o', line.at('again.xlsx'), '--json', line.at('again.json')],
    );
    expect(again.code).toBe(0);
    const kept = line.result('again.json');
    expect(kept.changes.filter(({ status }) => status === 'written')).toEqual([]);
    expect(changeOf(kept, BAOJING, 'G8').status).toBe('unchanged');
  });

  it.each(['perf', 'plain'] as const)('shows the same in LibreOffice (%s)', async (mode) => {
    await fill('baojing-2017', '--answers', answers('收支基本情况!B8'), '--write', mode);
    const sheets = await calculateInLibreOffice(line.bytes(line.at('baojing-2017.xlsx')), {
      recalculate: mode === 'plain',
    });
    const at = (cell: string): unknown => {
      const place = parseAddress(cell);
      return sheets.get(BAOJING)?.[place?.row ?? 0]?.[place?.column ?? 0];
    };
    expect(Number(at('G8'))).toBe(5);
    expect(Number(at('G25'))).toBe(91);
    expect(at('D26')).toBe('优');
  });
});
