import { reason } from '../../src/domain/changes/reasons';
import { renderFinding, renderProblem, renderReason } from '../../src/i18n/render';
import { p002ScoreTotal } from '../../src/domain/findings/checks/p002ScoreTotal';
import { p030MissedFullMarks } from '../../src/domain/findings/checks/p030MissedFullMarks';
import { sound, withRow } from '../domain/findings/sound';
import { build } from '../domain/findings/table';

const written = 'live';

describe('sentences as an accountant reads them', () => {
  it.each([
    [
      reason('execution-rate', {
        executed: '223.02',
        budget: '250.00',
        rate: '89.21%',
        initial: '',
        written,
      }),
      '执行率 = 全年执行数 223.02 ÷ 全年预算数 250.00 = 89.21%。',
    ],
    [
      reason('execution-rate', {
        executed: '250',
        budget: '250',
        rate: '100.00%',
        initial: '125.00%',
        written,
      }),
      '执行率 = 全年执行数 250 ÷ 全年预算数 250 = 100.00%；按年初预算数为 125.00%。',
    ],
    [
      reason('execution-rate', {
        executed: '250',
        budget: '250',
        rate: '100.00%',
        initial: '100.00%',
        written,
      }),
      '执行率 = 全年执行数 250 ÷ 全年预算数 250 = 100.00%。',
    ],
    [
      reason('reached', {
        actual: '共培训31期，超过计划',
        target: '>=20期',
        marks: '5',
        score: '5',
        completion: '',
        written: 'literal-actual',
      }),
      '实际 “共培训31期，超过计划” 达到目标 ≥20期，得满分 5（公式里直接写入从文字中读出的实际数）。',
    ],
    [
      reason('total', { count: '6', total: '', open: '2', openMarks: '30', least: '68.25', most: '98.25' }),
      '总分：还有 2 项（共 30 分）没有得分，补齐后自动显示；总分将在 68.25 至 98.25 之间。',
    ],
    [
      reason('grade', { total: '', grade: '', bands: '90/80/60' }),
      '等级：总分得出后自动显示（90 分及以上为优，80 分及以上为良，60 分及以上为中）。',
    ],
    [
      reason('total-repetition', { rows: '24', withRows: '', withoutRows: '' }),
      '第 24 行可能是换页时重复打印，确认是否计分后才能得出总分。请先确认该行是否计分。',
    ],
    [
      reason('total-repetition', { rows: '24', withRows: '101.97', withoutRows: '98.97' }),
      '第 24 行可能是换页时重复打印。计入时总分 101.97，不计入时 98.97。请先确认该行是否计分。',
    ],
    [
      reason('missing-input', { missing: 'annual,executed' }),
      '缺少全年预算数、全年执行数，无法计算。请补填。',
    ],
    [
      reason('holds-text', { text: '良好', would: '9.5' }),
      '单元格已有文字“良好”，予以保留；本应填 9.5。如要替换，请选择覆盖。',
    ],
  ])('%#', (code, sentence) => {
    expect(renderReason(code, 'zh-CN')).toBe(sentence);
  });

  it('name a wrong total with the sum, and where it stands', () => {
    const [plain] = p002ScoreTotal(build({ ...sound, total: 100 }).context);
    const [under] = p002ScoreTotal(build({ ...sound, total: 100, standsUnderMarks: true }).context);
    expect(plain && renderFinding(plain, 'zh-CN')).toBe(
      '总分 100，各项得分之和为 98.63。请改正总分，或核对各项得分。',
    );
    expect(plain && renderFinding(plain, 'en-US')).toBe(
      'The total is 100, the scores add up to 98.63. Correct the total, or check the scores.',
    );
    expect(under && renderFinding(under, 'zh-CN')).toContain('写在“分值”栏');
  });

  it('shorten what they quote from a cell', () => {
    const [finding] = p030MissedFullMarks(
      build(withRow(4, { actual: `尚未完成${'各项工作'.repeat(30)}` })).context,
    );
    const message = finding ? renderFinding(finding, 'zh-CN') : '';
    expect(message).toContain('…');
    expect(message.length).toBeLessThan(120);
  });

  it.each([
    [{ code: 'cell-edit', hostCode: 'InvalidOperationInCellEditMode', detail: null }, /按回车结束单元格编辑/],
    [{ code: 'changed', hostCode: null, detail: null }, /预览之后工作簿有改动.*重新预览/],
    [{ code: 'record-open', hostCode: null, detail: null }, /恢复上次未完成的填表/],
    [{ code: 'old-xls' }, /\.xls.*另存为 \.xlsx/],
    [{ code: 'encrypted', detail: 'EncryptedPackage' }, /密码/],
    [{ code: 'no-table' }, /没有找到绩效自评表/],
  ])('say what to do: %#', (problem, sentence) => {
    expect(renderProblem(problem, 'zh-CN')).toMatch(sentence);
  });
});
