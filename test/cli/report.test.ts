import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { bookOfRows, bytesOf } from '../support/sourceFiles';
import { at, makeFolder, removeFolder, run, sample, slow } from './support';

beforeEach(makeFolder);
afterEach(removeFolder);

describe('report', () => {
  it(
    'writes a Word document with the figures of the workbook, and says how many places are left to write',
    async () => {
      const made = await run('report', sample('yuxi-2020', 'published'), '-o', at('report.docx'));
      expect(made).toMatchObject({ code: 0, problems: [] });
      expect(made.out.join('\n')).toMatch(/\d+ 处/);
      const parts = unzipSync(readFileSync(at('report.docx')));
      const text = strFromU8(parts['word/document.xml']!).replace(/<[^>]+>/g, '');
      expect(text).toContain('自评报告');
      expect(text).toContain('5,014.08万元');
      expect(text).toContain('97.32%');
      expect(text).not.toMatch(/undefined|NaN/);
    },
    slow,
  );

  it('of a workbook without a self-evaluation says so, and writes nothing', async () => {
    writeFileSync(at('other.xlsx'), bytesOf(bookOfRows({ 通讯录: [['部门', '电话']] })));
    const made = await run('report', at('other.xlsx'), '-o', at('report.docx'));
    expect(made.code).toBe(2);
    expect(made.problems).toHaveLength(1);
    expect(existsSync(at('report.docx'))).toBe(false);
  });
});
