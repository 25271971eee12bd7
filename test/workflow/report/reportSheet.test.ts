import { cellAddress, parseAddress } from '../../../src/domain/snapshot/address';
import type { CellValue, WorkbookSnapshot } from '../../../src/domain/snapshot/snapshot';
import { piecesText } from '../../../src/i18n/report/pieces';
import { type ReportParts, reportParts } from '../../../src/workflow/report/parts';
import { reportSheet } from '../../../src/workflow/report/reportSheet';
import { withCell } from '../../support/applied';
import { calculated } from '../../support/calculated';
import { filledSample, sampleNames } from '../../support/filledSample';
import { slow } from '../../cli/support';
import { withSheet } from '../../support/withSheet';

const sheetOfReport = async (name: (typeof sampleNames)[number]) => {
  const analysis = await filledSample(name);
  const parts = reportParts(analysis)!;
  return { workbook: analysis.workbook, parts, sheet: reportSheet(parts) };
};

const paragraphsOf = ({ parts }: ReportParts) =>
  parts.flatMap((part) => (part.kind === 'paragraph' ? [piecesText(part.pieces)] : []));

/** What the sheet of the report shows of a workbook: the text of every paragraph. */
async function shown(workbook: WorkbookSnapshot, sheet: ReturnType<typeof reportSheet>): Promise<string[]> {
  const values = await calculated(withSheet(workbook, sheet));
  return sheet.cells
    .filter(({ look, span }) => look === 'text' && span.columns > 1)
    .map(({ row, column, content }) =>
      content && 'formula' in content
        ? String(values.get(`${sheet.name}!${cellAddress(row, column)}`))
        : content && 'text' in content
          ? content.text
          : '',
    );
}

const set = (workbook: WorkbookSnapshot, sheetName: string, address: string, value: CellValue) => {
  const { row, column } = parseAddress(address)!;
  const sheetId = workbook.sheets.find(({ name }) => name.startsWith(sheetName))!.id;
  return withCell(workbook, { sheetId, row, column }, value);
};

it.each(sampleNames)(
  'the live sentences of %s say word for word what the document says',
  async (name) => {
    const { workbook, parts, sheet } = await sheetOfReport(name);
    expect(await shown(workbook, sheet)).toEqual(paragraphsOf(parts));
  },
  slow,
);

it.each(sampleNames)(
  'no formula of the sheet of %s is longer than Excel takes',
  async (name) => {
    const { sheet } = await sheetOfReport(name);
    for (const { content } of sheet.cells) {
      if (!content || !('formula' in content)) continue;
      expect(content.formula.length).toBeLessThan(8192);
      for (const [text] of content.formula.matchAll(/"(?:[^"]|"")*"/g)) expect(text.length).toBeLessThan(256);
    }
  },
  slow,
);

describe('what is changed after the sheet was made changes the sentences', () => {
  it.each([
    ['yuxi-2020', '公开01', 'C33', 70_000_000, '本年收入合计6,441.93万元', '本年收入合计7,000.00万元'],
    ['yuxi-2020', '公开05', 'J8', 50_000_000, '项目支出收入4,901.56万元', '项目支出收入5,000.35万元'],
    ['yuxi-2020', '公开12-3', 'F7', 600, '全年执行数548.06万元', '全年执行数600.00万元'],
    ['yuxi-2020', '公开12-3', 'F7', 600, '合计预算执行率97.32%', '合计预算执行率98.35%'],
    [
      'baojing-2017',
      '三公经费',
      'D6',
      40,
      '与上年相比减少16.14万元，下降54.53%',
      '与上年相比减少16.14万元，下降28.75%',
    ],
    [
      'baojing-2017',
      '三公经费',
      'C6',
      30,
      '本年预算与上年预算相比减少7.00万元，下降29.17%',
      '本年预算与上年预算相比增加6.00万元，上升25.00%',
    ],
    [
      'baojing-2017',
      '三公经费',
      'C6',
      24,
      '本年预算与上年预算相比减少7.00万元，下降29.17%',
      '本年预算与上年预算相比持平。',
    ],
    [
      'baojing-2017',
      '三公经费',
      'F6',
      -5,
      '与上年相比减少16.14万元，下降54.53%',
      '与上年相比增加5.00万元，上升59.10%',
    ],
    [
      'baojing-2017',
      '预算执行基础数据',
      'D5',
      24,
      '在职人员数21人÷编制数24人×100%＝87.50%',
      '在职人员数24人÷编制数24人×100%＝100.00%',
    ],
    ['baojing-2017', '部门整体支出绩效评价指标表', 'G4', 2, '分值3分，得分3.00分', '分值3分，得分2.00分'],
    [
      'foshan-2020',
      '部门预算支出明细表',
      'C12',
      8000,
      '与年初预算相比减少2,134.61万元，下降29.60%',
      '与年初预算相比增加789.33万元，上升10.95%',
    ],
    [
      'beita-2023',
      '附件1-1',
      'F19',
      300,
      '与上年相比减少8.19（单位未注明），下降2.81%',
      '与上年相比增加8.86（单位未注明），上升3.04%',
    ],
    [
      'beita-2023',
      '附件1-2',
      'F14',
      1,
      '完成率＝2÷2×100%＝100.00%，达到指标值',
      '完成率＝1÷2×100%＝50.00%，未达到指标值',
    ],
    ['beita-2023', '附件1-2', 'H31', 88, '自评总分96.00分', '自评总分88.00分'],
    ['beita-2023', '附件1-1', 'F19', '', '公用经费实际支出282.95', '公用经费实际支出〔　〕'],
    [
      'beita-2023',
      '附件1-2',
      'F25',
      '97%',
      '实际完成值99%，完成率＝99%÷98%×100%＝101.02%，达到指标值',
      '实际完成值97%，完成率＝97%÷98%×100%＝98.98%，未达到指标值',
    ],
    [
      'yuxi-2020',
      '公开12-3',
      'G15',
      '培训总人数3900人',
      '完成率＝4208÷4000×100%＝105.20%，达到指标值',
      '完成率＝〔　〕÷4000×100%＝〔　〕，〔　〕',
    ],
    [
      'yuxi-2020',
      '公开09',
      'D7',
      300_000,
      '与上年相比减少11.39万元，下降50.20%',
      '与上年相比减少11.39万元，下降27.52%',
    ],
    [
      'baoshan-2018',
      '部门整体收支情况',
      'E7',
      800,
      '基本支出738.88万元，占支出合计的41.83%',
      '基本支出800.00万元，占支出合计的45.29%',
    ],
  ] as const)(
    '%s: %s %s becomes %p',
    async (name, sheetName, address, value, before, after) => {
      const { workbook, sheet } = await sheetOfReport(name);
      expect((await shown(workbook, sheet)).join('\n')).toContain(before);
      expect((await shown(set(workbook, sheetName, address, value), sheet)).join('\n')).toContain(after);
    },
    slow,
  );
});
