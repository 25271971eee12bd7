import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Book } from '../../../src/workbench/book/book';
import { cellOf, setCell } from '../../../src/workbench/book/mutate';
import { createWorkbook } from '../../../src/workbench/files/createWorkbook';
import { at, makeFolder, open, removeFolder, sample, save } from '../support';

/** Reads a hundred workbooks in processes of their own. */
const long = 400_000;
const root = path.resolve(__dirname, '../../..');

/** The command as a person types it: it builds the command line and its processes. */
function type(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync('node', [path.join(root, 'scripts/run.mjs'), ...argv], {
    cwd: at(),
    encoding: 'utf8',
  });
  return { code: status, out: stdout, progress: stderr };
}

/** A small self-evaluation; a total of its own that is wrong where it says so. */
function evaluation(index: number, isWrong: boolean): Book {
  const book = createWorkbook('small.xlsx', ['自评表']);
  const rows: readonly (readonly (string | number)[])[] = [
    ['项目支出绩效自评表'],
    ['项目名称', `第${index}个项目`],
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', 100, 100, 90, 10, '', 9],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ['产出指标', '数量指标', '培训人数', '≥100人', '120人', 50, 50, ''],
    ['产出指标', '质量指标', '合格率', '≥90%', '95%', 40, 40, ''],
    ['总分', '', '', '', '', 100, isWrong ? 98 : 99, ''],
  ];
  const [sheet] = book.sheets;
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (sheet && value !== '') setCell(book, sheet, r, c, { value, formula: null });
    });
  });
  return book;
}

beforeEach(makeFolder);
afterEach(removeFolder);

it(
  'a batch over a hundred files, five of them broken, ends with 95 results, 5 clear messages and exit code 1',
  async () => {
    const name = (index: number): string => at(`表${String(index).padStart(3, '0')}.xlsx`);
    for (let index = 0; index < 95; index += 1) save(evaluation(index, index % 10 === 0), name(index));
    const sound = readFileSync(name(1));
    const broken: readonly (readonly [string, Uint8Array])[] = [
      ['不是压缩包.xlsx', Buffer.from('这不是工作簿')],
      ['加密.xlsx', oleFile('EncryptedPackage')],
      ['截断.xlsx', sound.subarray(0, sound.length / 2)],
      ['旧格式.xlsx', oleFile('Workbook')],
      ['空文件.xlsx', Buffer.alloc(0)],
    ];
    for (const [file, bytes] of broken) writeFileSync(at(file), bytes);

    const { code, out, progress } = type('check', '*.xlsx', '--summary', '汇总.xlsx');
    expect(code).toBe(1);
    expect(out).toContain('共 100 个文件：处理了 95 个，没有处理 5 个；有错误的 10 个。');
    // One process is replaced after twenty files: a hundred need at least five.
    expect(Number(/用了 (\d+) 个进程/.exec(out)?.[1])).toBeGreaterThanOrEqual(5);
    expect(progress.match(/^\[\d+\/100\]/gm)).toHaveLength(100);

    const summary = await open(at('汇总.xlsx'));
    const [files, findings] = summary.sheets;
    const rows = Array.from({ length: 100 }, (_, row) =>
      Array.from({ length: 12 }, (_each, column) => files && (cellOf(files, row + 1, column)?.value ?? null)),
    );
    const failed = rows.filter((row) => row[2] === '没有处理');
    expect(failed.map((row) => row[1])).toEqual(expect.arrayContaining(broken.map(([file]) => file)));
    expect(failed).toHaveLength(5);
    for (const row of failed) expect(row[11]).toMatch(/。$/);
    const wrong = rows.find((row) => row[1] === '表010.xlsx');
    expect(wrong?.slice(2, 7)).toEqual(['有错误', 1, 99, '优', 1]);
    expect(files?.freeze).toEqual({ rows: 1, columns: 0 });
    expect(findings && cellOf(findings, 1, 0)?.value).toBe('表000.xlsx');
    expect(findings && cellOf(findings, 1, 1)?.value).toBe('P-002');
  },
  long,
);

it(
  'fills files of the same name in two folders into two results, and leaves the inputs as they were',
  () => {
    for (const folder of ['甲局', '乙局']) {
      mkdirSync(at(folder));
      writeFileSync(path.join(at(folder), '自评表.xlsx'), readFileSync(sample('beita-2023')));
    }
    const inputs = ['甲局/自评表.xlsx', '乙局/自评表.xlsx'];
    expect(type('fill', ...inputs, '-o', '结果').code).toBe(0);
    for (const input of inputs) {
      expect(readFileSync(at(input)).equals(readFileSync(sample('beita-2023')))).toBe(true);
      expect(readFileSync(path.join(at('结果'), input)).length).toBeGreaterThan(1000);
    }
    // A folder that holds an input is refused before anything is done.
    const again = type('fill', ...inputs, '-o', '.');
    expect(again.code).toBe(2);
    expect(again.progress).toContain('结果文件不能与输入文件相同');
    expect(readdirSync(at('结果')).sort()).toEqual(['乙局', '甲局']);
  },
  long,
);

/** The beginning of a compound file with one stream of this name, as encrypted and old workbooks have it. */
function oleFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(stream, 'utf16le').copy(bytes, 1024);
  return bytes;
}
