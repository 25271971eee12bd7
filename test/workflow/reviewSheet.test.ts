import { cellAddress } from '../../src/domain/snapshot/address';
import type { WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import { emptyMemory } from '../../src/workbook/memory/memory';
import type { NewSheet } from '../../src/workbook/newSheet';
import { analyse, defaultChoices, type Choices } from '../../src/workflow/analyse';
import { reviewSheet } from '../../src/workflow/reviewSheet';
import { at, makeFolder, open, removeFolder, run, sample, slow } from '../cli/support';
import { calculated } from '../support/calculated';
import { sheetOf, workbookOf } from '../support/grid';
import { sampleSnapshot } from '../support/sampleSnapshot';
import { withSheet } from '../support/withSheet';

beforeEach(makeFolder);
afterEach(removeFolder);

const columns = ['number', 'indicator', 'marks', 'self', 'ours', 'review', 'cut', 'reason', 'note'] as const;
type Shown = Readonly<Record<(typeof columns)[number], unknown>>;

const made = (workbook: WorkbookSnapshot, choices: Partial<Choices> = {}): NewSheet =>
  reviewSheet(analyse(workbook, { ...defaultChoices, ...choices }, emptyMemory), 'zh-CN')!;

/** The sheet after the reviewer took `off` from every self score that is a number. */
async function reviewed(workbook: WorkbookSnapshot, sheet: NewSheet, off: number): Promise<NewSheet> {
  const rows = await shown(workbook, sheet);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const self = rows[cell.row]?.self;
      const isEntry = cell.look === 'entry' && cell.column === columns.indexOf('review');
      return isEntry && typeof self === 'number' ? { ...cell, content: { number: self - off } } : cell;
    }),
  };
}

/** The rows as a person sees them, formulas calculated. */
async function shown(workbook: WorkbookSnapshot, sheet: NewSheet): Promise<readonly Shown[]> {
  const values = await calculated(withSheet(workbook, sheet));
  const last = Math.max(...sheet.cells.map(({ row }) => row));
  return Array.from({ length: last + 1 }, (_, row) => {
    const texts = columns.map((name, column) => {
      const content = sheet.cells.find((cell) => cell.row === row && cell.column === column)?.content;
      if (!content) return [name, ''];
      if ('formula' in content) return [name, values.get(`${sheet.name}!${cellAddress(row, column)}`)];
      return [name, 'number' in content ? content.number : content.text];
    });
    return Object.fromEntries(texts) as Shown;
  });
}

const formulaAt = (sheet: NewSheet, row: number, column: (typeof columns)[number]): string => {
  const content = sheet.cells.find(
    (cell) => cell.row === row && cell.column === columns.indexOf(column),
  )?.content;
  return content && 'formula' in content ? content.formula : '';
};

const form = (scores: readonly (number | string)[], name = '公开01') =>
  sheetOf(
    `项目支出绩效自评表
     项目名称 | 道路养护
     项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      | 年度资金总额 | 100 | 100 | 90 | 10 | 90% | ${scores[0] ?? ''}
     一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
     产出指标 | 数量指标 | 培训人数 | ≥200人 | 190人 | 50 | ${scores[1] ?? ''} |
     效益指标 | 社会效益 | 社会影响 | 持续提升 | 有所提升 | 40 | ${scores[2] ?? ''} |
     总分 |  |  |  |  | 100 | ${scores[3] ?? ''} |`,
    { name },
  );

describe('自评复核表', () => {
  it('sets the self score beside the score by the rules, and says by how much and why they differ', async () => {
    const workbook = workbookOf(form([9, 50, 40, 99]));
    const sheet = made(workbook);
    const rows = await shown(workbook, sheet);
    expect(rows[3]!.number).toBe('道路养护（工作表：公开01）');
    expect(rows[4]).toMatchObject({ indicator: '预算执行率', marks: 10, self: 9, ours: 9, note: '' });
    expect(rows[5]).toMatchObject({ indicator: '培训人数', marks: 50, self: 50, ours: 47.5 });
    expect(rows[5]!.note).toMatch(/^自评分比重算分高2\.50分。.*190人/);
    expect(rows[6]).toMatchObject({ indicator: '社会影响', marks: 40, self: 40, ours: '待评分' });
    expect(rows[6]!.note).not.toBe('');
    expect(formulaAt(sheet, 5, 'self')).toBe('=IF(公开01!G6="","",公开01!G6)');
    expect(formulaAt(sheet, 5, 'ours')).toContain('公开01!F6');
  });

  it('takes the formula of the fill in its write mode, and stays live where figures are filled as values', () => {
    const workbook = workbookOf(form([]));
    expect(formulaAt(made(workbook), 4, 'ours')).toContain('PERF.EXECSCORE(公开01!E4,公开01!D4,公开01!F4');
    const plain = formulaAt(made(workbook, { writeMode: 'plain' }), 4, 'ours');
    expect(plain).toContain('公开01!E4/公开01!D4');
    expect(formulaAt(made(workbook, { writeMode: 'values' }), 4, 'ours')).toBe(plain);
  });

  it('has cut, totals and grades once the reviewer is done, and neither before nor half-way', async () => {
    const workbook = workbookOf(form([9, 50, 40, 95]));
    const sheet = made(workbook);
    const before = await shown(workbook, sheet);
    expect(before.slice(4, 7).map(({ review, cut }) => [review, cut])).toEqual([
      ['', ''],
      ['', ''],
      ['', ''],
    ]);
    expect(before[7]).toMatchObject({
      number: '合计',
      marks: 100,
      self: 99,
      ours: 96.5,
      review: '',
      cut: '',
    });
    expect(before[7]!.note).toBe(
      '重算合计中有1项没有重算分，按自评分计。自评表上的总分是95分，与各项自评分的合计不一致。',
    );
    expect(before[8]).toMatchObject({ number: '等级', self: '优', ours: '优', review: '' });
    const done = await reviewed(workbook, sheet, 4);
    const after = await shown(workbook, done);
    expect(after[5]).toMatchObject({ review: 46, cut: 4 });
    expect(after[7]).toMatchObject({ self: 99, review: 87, cut: 12 });
    expect(after[8]).toMatchObject({ self: '优', review: '良' });
    const half = {
      ...done,
      cells: done.cells.map((cell) =>
        cell.row === 5 && cell.column === 5 ? { ...cell, content: null } : cell,
      ),
    };
    const halfway = await shown(workbook, half);
    expect(halfway[4]).toMatchObject({ review: 5, cut: 4 });
    expect(halfway[7]).toMatchObject({ review: '', cut: '' });
    expect(halfway[8]!.review).toBe('');
  });

  it('cuts every total off where the scheme caps it by the execution rate, and grades by its bands', async () => {
    const workbook = workbookOf(form([9, 50, 40, 89]));
    const sheet = made(workbook, { options: '总分封顶=95%:89;等级=85/70/60' });
    const rows = await shown(workbook, await reviewed(workbook, sheet, 5));
    expect(rows[7]).toMatchObject({ self: 89, ours: 89, review: 84, cut: 5 });
    expect(rows[8]).toMatchObject({ self: '优', review: '良' });
  });

  it('leaves blank what the form leaves blank: no self total and no grade come from it', async () => {
    const workbook = workbookOf(form([]));
    const rows = await shown(workbook, made(workbook));
    expect(rows[4]).toMatchObject({ self: '', ours: 9, note: '' });
    expect(rows[5]).toMatchObject({ self: '', ours: 47.5 });
    expect(rows[6]).toMatchObject({ self: '', ours: '待评分' });
    expect(rows[7]).toMatchObject({ self: '', ours: '', review: '' });
    expect(rows[8]).toMatchObject({ self: '', ours: '', review: '' });
  });

  it('shows a score that is a text as it stands, and says that no total takes it', async () => {
    const workbook = workbookOf(form([9, '50分', 40]));
    const rows = await shown(workbook, made(workbook));
    expect(rows[5]).toMatchObject({ self: '50分', ours: 47.5, note: '自评分不是数字，没有计入合计。' });
    expect(rows[7]).toMatchObject({ self: '' });
  });

  it('does not take a score that a person answered for a score by the rules', () => {
    const workbook = workbookOf(form([]));
    const { changes } = analyse(workbook, defaultChoices, emptyMemory).changes;
    const open_ = changes.find(({ status }) => status === 'judgement')!;
    const answers = { ...defaultChoices.answers, scores: [{ identity: open_.identity, score: 30 }] };
    const sheet = made(workbook, { answers });
    const cell = sheet.cells.find(({ row, column }) => row === 6 && column === 4)!;
    expect(cell.content).toEqual({ text: '待评分' });
  });

  it('names a table without scores as such', async () => {
    const bare = sheetOf(
      `项目支出绩效自评表
       项目名称 | 桥梁检测
       一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
       产出指标 | 数量指标 | 检测次数 | ≥2次 | 2次
       效益指标 | 社会效益 | 受益人数 | ≥100人 | 120人`,
      { name: '公开02' },
    );
    const workbook = workbookOf(form([9, 50, 40, 99]), bare);
    expect(analyse(workbook, defaultChoices, emptyMemory).tables).toHaveLength(2);
    const rows = await shown(workbook, made(workbook));
    const head = rows.findIndex(({ number }) => String(number).startsWith('桥梁检测'));
    expect(rows[head + 1]!.number).toBe('这张表没有得分栏，没有可复核的得分。');
    expect(rows[head + 2]!.number).toMatch(/^自评分取自自评表/);
  });

  it('is not made of a workbook without self-evaluations', () => {
    const workbook = workbookOf(sheetOf('甲 | 乙'));
    expect(reviewSheet(analyse(workbook, defaultChoices, emptyMemory), 'zh-CN')).toBeNull();
  });

  it.each([
    ['beita-2023', 1, 13, []],
    ['yuxi-2020', 8, 77, ['自评分比重算分低0.50分。']],
  ] as const)(
    'lists every score of %s with its own table, and follows the reviewer down to the grade',
    async (name, tables, scores, differences) => {
      const workbook = await sampleSnapshot(name, 'published');
      const sheet = made(workbook);
      const rows = await shown(workbook, await reviewed(workbook, sheet, 1));
      const totals = rows.filter(({ number }) => number === '合计');
      expect(totals).toHaveLength(tables);
      const entries = rows.filter(({ number }) => typeof number === 'number');
      expect(entries).toHaveLength(scores);
      for (const { self, cut } of entries) {
        expect(typeof self).toBe('number');
        expect(cut).toBeCloseTo(1, 6);
      }
      let first = 0;
      for (const total of totals) {
        const last = rows.indexOf(total);
        const own = rows.slice(first, last).filter(({ number }) => typeof number === 'number');
        first = last;
        if (String(total.note).includes('重复的行')) {
          expect([total.self, total.ours, total.review, rows[last + 1]!.self]).toEqual(['', '', '', '']);
          expect(own.filter(({ note }) => String(note).startsWith('与自评表第'))).toHaveLength(1);
          continue;
        }
        const sum = own.reduce((all, { self }) => all + Number(self), 0);
        expect(total.self).toBeCloseTo(sum, 6);
        expect(total.review).toBeCloseTo(sum - own.length, 6);
        expect(total.cut).toBeCloseTo(own.length, 6);
        expect(rows[last + 1]!.review).toBe(sum - own.length >= 90 ? '优' : '良');
      }
      const errors = rows.flatMap((row) => Object.values(row)).filter((value) => /^#/.test(String(value)));
      expect(errors).toEqual([]);
      const said = entries.flatMap(({ note }) => /^自评分比重算分.[\d.]+分。/.exec(String(note))?.[0] ?? []);
      expect(said).toEqual(differences);
    },
    slow,
  );

  it.each(['beita-2023', 'yuxi-2020'])(
    'recomputes every score of the blank form %s that a fill would write',
    async (name) => {
      const workbook = await sampleSnapshot(name, 'blank');
      const { changes } = analyse(workbook, defaultChoices, emptyMemory);
      const sheet = made(workbook);
      const rows = await shown(workbook, sheet);
      const written = changes.changes.filter(
        ({ identity, status }) =>
          identity.column === 'score' && status === 'ready' && !/^(?:group|total)/.test(identity.item),
      );
      expect(written.length).toBeGreaterThan(0);
      for (const { target, value } of written) {
        const row = sheet.cells.find(
          ({ column, content }) =>
            column === 1 &&
            content !== null &&
            'link' in content &&
            content.link.sheetId === target.sheetId &&
            content.link.row === target.row &&
            content.link.column === target.column,
        )!.row;
        expect(rows[row]!.self).toBe('');
        expect([value, '']).toContain(rows[row]!.ours);
      }
    },
    slow,
  );

  it(
    'is saved by the command line, is no table itself, and is taken back by undo',
    async () => {
      const input = sample('yuxi-2020', 'published');
      const first = await run('check', input, '--review', at('复核.xlsx'), '--list', at('问题.xlsx'));
      expect(first.problems).toEqual([]);
      const before = await open(input);
      const book = await open(at('复核.xlsx'));
      expect(book.sheets.map(({ name }) => name)).toEqual([
        ...before.sheets.map(({ name }) => name),
        '自评复核表',
      ]);
      expect((await open(at('问题.xlsx'))).sheets.map(({ name }) => name)).not.toContain('自评复核表');
      const values = [...book.sheets.at(-1)!.cells.values()].map(({ value }) => value);
      expect(values.filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
      const again = await run('check', at('复核.xlsx'));
      const tables = (lines: readonly string[]) => lines.filter((line) => line.startsWith('找到'));
      expect(tables(again.out)).toEqual(tables(first.out));
      await run('undo', at('复核.xlsx'), '-o', at('无.xlsx'));
      expect((await open(at('无.xlsx'))).sheets).toHaveLength(before.sheets.length);
    },
    slow,
  );
});
