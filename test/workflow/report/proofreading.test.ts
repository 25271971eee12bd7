import { cellAddress } from '../../../src/domain/snapshot/address';
import type { Analysis } from '../../../src/workflow/analyse';
import { reportParts, reportText } from '../../../src/workflow/report/parts';
import { proofreadReport } from '../../../src/workflow/report/proofreading';
import { slow } from '../../cli/support';
import { filledSample, sampleNames } from '../../support/filledSample';

/** `printed verdict expected` of every number of a text. */
const judged = (analysis: Analysis, text: string) =>
  proofreadReport(analysis, text).map(({ printed, verdict, expected }) =>
    verdict === 'differs' ? `${printed} ${verdict} ${expected?.toString() ?? ''}` : `${printed} ${verdict}`,
  );

it.each(sampleNames)(
  'every number of the report on %s is found again in the workbook',
  async (name) => {
    const analysis = await filledSample(name);
    const { parts } = reportParts(analysis)!;
    // What the checks say is a hint, to be rewritten or deleted: its numbers are those of the checks.
    const hints = parts.findIndex((part) => part.kind === 'heading' && part.text.includes('审核提示'));
    const next = parts.findIndex((part, index) => index > hints && part.kind === 'heading');
    const whole = reportText({ title: '', parts });
    expect(proofreadReport(analysis, whole).filter(({ verdict }) => verdict === 'differs')).toEqual([]);
    const stated = reportText({ title: '', parts: [...parts.slice(0, hints), ...parts.slice(next)] });
    const figures = proofreadReport(analysis, stated);
    expect(figures.filter(({ verdict }) => verdict !== 'agrees')).toEqual([]);
    expect(figures.length).toBeGreaterThan(30);
    // A click leads to a cell of the workbook.
    const withCell = figures.filter(({ known }) => known?.cell);
    expect(withCell.length).toBeGreaterThan(figures.length * 0.9);
  },
  slow,
);

it.each(sampleNames)(
  'a number that is changed in the report on %s is no longer found',
  async (name) => {
    const analysis = await filledSample(name);
    const text = reportText(reportParts(analysis)!);
    const changed = text.replace(/(?<=本年支出合计)[\d,.]+(?=万元)/u, '12.34');
    expect(changed).not.toBe(text);
    expect(judged(analysis, changed)).toContainEqual(expect.stringMatching(/^12\.34万元 differs \d/));
  },
  slow,
);

describe('a report that a person wrote', () => {
  it(
    'is compared by meaning, year and unit, rounded as it is printed',
    async () => {
      const analysis = await filledSample('yuxi-2020');
      expect(
        judged(
          analysis,
          '2020年收入6441.93万元，基本支出财政拨款收入1540.4万元；项目支出收入4901.56元。全年共召开会议7次。',
        ),
      ).toEqual(['6441.93万元 agrees', '1540.4万元 agrees', '4901.56元 differs 49015595', '7次 unknown']);
      expect(judged(analysis, '“三公”经费决算11.30万元，比2019年减少11.39万元，下降-50.20%。')).toEqual([
        '11.30万元 agrees',
        '11.39万元 agrees',
        '-50.20% differs -50.2',
      ]);
    },
    slow,
  );

  it(
    'is compared project by project: the money of another one is none of its own',
    async () => {
      const analysis = await filledSample('yuxi-2020');
      expect(judged(analysis, '干部教育培训经费全年预算数250万元，预算执行率85.50%。')).toEqual([
        '250万元 differs 641',
        '85.50% agrees',
      ]);
      expect(judged(analysis, '城市基层党建（市本级）工作经费全年预算数250万元，预算执行率85.50%。')).toEqual(
        ['250万元 agrees', '85.50% differs 89.21'],
      );
    },
    slow,
  );

  it(
    'leads to the cell, and shows the nearest figure of the same meaning',
    async () => {
      const analysis = await filledSample('baojing-2017');
      const [wrong] = proofreadReport(analysis, '公务接待费9.54万元。');
      expect(wrong).toMatchObject({ verdict: 'differs', printed: '9.54万元' });
      expect(wrong!.expected!.toString()).toBe('9.45');
      const { sheetId, row, column } = wrong!.known!.cell!;
      const sheet = analysis.workbook.sheets.find(({ id }) => id === sheetId)!;
      expect(sheet.values[row - sheet.area!.row]![column - sheet.area!.column]).toBe(9.45);
      expect(cellAddress(row, column)).toMatch(/^[A-Z]\d+$/);
    },
    slow,
  );

  it(
    'a rise where the figures fell is wrong even with the right size',
    async () => {
      const analysis = await filledSample('baojing-2017');
      expect(judged(analysis, '三公经费支出13.46万元，比上年增加16.14万元。')).toEqual([
        '13.46万元 agrees',
        '16.14万元 differs -16.14',
      ]);
      expect(judged(analysis, '三公经费支出13.46万元，比上年下降54.53%。')).toEqual([
        '13.46万元 agrees',
        '54.53% agrees',
      ]);
    },
    slow,
  );

  it(
    'an equal value of another meaning proves nothing; years and document numbers are no figures',
    async () => {
      const analysis = await filledSample('baojing-2017');
      expect(judged(analysis, '按〔2017〕17号文件，2017年3月12日植树13.46万元，参会21次。')).toEqual([
        '13.46万元 unknown',
        '21次 unknown',
      ]);
    },
    slow,
  );

  it(
    'a pasted table is read by its rows and headers',
    async () => {
      const analysis = await filledSample('foshan-2020');
      expect(
        judged(
          analysis,
          '项目\t年初预算\t决算\n基本支出\t2985.12万元\t3137.21万元\n项目支出\t4225.55万元\t1938.58万元',
        ),
      ).toEqual([
        '2985.12万元 agrees',
        '3137.21万元 agrees',
        '4225.55万元 agrees',
        '1938.58万元 differs 1938.85',
      ]);
    },
    slow,
  );
});
