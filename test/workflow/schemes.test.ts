import { builtInScheme } from '../../src/domain/schemes/catalogue';
import type { Scheme } from '../../src/domain/schemes/scheme';
import { writeScheme } from '../../src/domain/schemes/writeScheme';
import { emptyMemory } from '../../src/workbook/memory/memory';
import type { Memory } from '../../src/workbook/port';
import { analyse, defaultChoices } from '../../src/workflow/analyse';
import { createAssistant } from '../../src/workflow/assistant';
import { exportScheme, importScheme, keptSchemes, schemeById, schemesIn } from '../../src/workflow/schemes';
import { resultOf } from '../../src/workflow/result';
import { memoryPort } from '../taskpane/memoryPort';
import { sheetOf, workbookOf } from '../support/grid';

const hubei = builtInScheme('hubei-2020')!;
const own: Scheme = { ...hubei, id: 'my-county-2024' };
const remembering = (settings: Memory['settings']): Memory => ({ ...emptyMemory, settings });

/** A project form in our own words with one row that only a tier decides. */
const workbook = workbookOf(
  sheetOf(
    `项目支出绩效自评表
     项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      | 年度资金总额 | 100 | 100 | 75 | 10 |  |
     一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
     产出指标 | 数量指标 | 养护里程 | ≥200公里 | 210公里 | 50 |  |
     效益指标 | 社会效益 | 通行条件 | 明显改善 | 部分达成预期目标 | 40 |  |
     总分 |  |  |  |  | 100 |  | `,
    { name: '自评表' },
  ),
);
const intervalIn = (choices: typeof defaultChoices, memory = emptyMemory) =>
  analyse(workbook, choices, memory).changes.changes.find(({ interval }) => interval !== null)?.interval;

describe('schemes kept with a workbook', () => {
  it('come back as they were chosen, the person’s own ones whole', () => {
    const memory = remembering(keptSchemes([own, builtInScheme('hunan-5')!]));
    expect(schemesIn(memory)).toEqual({
      chosen: [own, builtInScheme('hunan-5')],
      own: [own],
      problems: [],
    });
    expect(schemeById('my-county-2024', memory)).toEqual(own);
    expect(schemeById('my-county-2024', emptyMemory)).toBeNull();
  });

  it('keep nothing where nothing was chosen, and take a choice back with an empty list', () => {
    expect(keptSchemes(null)).toEqual({});
    expect(keptSchemes([])).toEqual({ schemes: '' });
  });

  it('say so where one cannot be used any more', () => {
    const newer = JSON.stringify({ ...(JSON.parse(writeScheme(own)) as object), version: 2 });
    const memory = remembering({ schemes: 'my-county-2024,gone-2020', 'scheme:my-county-2024': newer });
    const { chosen, problems } = schemesIn(memory);
    expect(chosen).toEqual([]);
    expect(problems.map(({ id, problem }) => [id, problem.code])).toEqual([
      ['my-county-2024', 'newer'],
      ['gone-2020', 'gone'],
    ]);
    expect(importScheme(writeScheme(own), memory)).toEqual({
      problem: expect.objectContaining({ code: 'newer' }) as unknown,
    });
    expect(importScheme(writeScheme(own), emptyMemory)).toEqual({ scheme: own });
  });
});

describe('an exported scheme', () => {
  it.each(['hunan-5', 'foshan-2020', 'platform-2022'])('%s can be imported at once', (id) => {
    const scheme = builtInScheme(id)!;
    const reading = importScheme(exportScheme(scheme), emptyMemory);
    const expected = { ...scheme, id: `${id}-own`, name: expect.anything() as unknown };
    expect(reading).toEqual({ scheme: expected });
  });

  it('of one’s own keeps its id', () => {
    expect(importScheme(exportScheme(own), emptyMemory)).toEqual({ scheme: own });
  });
});

describe('a chosen scheme', () => {
  it('decides the parameters of the tables it is made for, and is named in the result', () => {
    expect(intervalIn(defaultChoices)).toEqual([24, 32]);
    expect(intervalIn({ ...defaultChoices, schemes: [hubei] })).toEqual([20, 32]);
    expect(intervalIn({ ...defaultChoices, schemes: [builtInScheme('hunan-5')!] })).toEqual([24, 32]);
    const analysis = analyse(workbook, { ...defaultChoices, schemes: [own] }, emptyMemory);
    const result = resultOf({ analysis, fill: null, fileName: 'a.xlsx', language: 'zh-CN', ledger: null });
    expect(result.tables.map(({ scheme }) => scheme)).toEqual(['my-county-2024']);
  });

  it('gives way to what the person chose of a single parameter', () => {
    const schemes = [hubei];
    expect(intervalIn({ ...defaultChoices, schemes, options: '档次=90/70' })).toEqual([28, 36]);
  });

  it('holds again when the workbook is opened the next time', () => {
    expect(intervalIn(defaultChoices, remembering(keptSchemes([own])))).toEqual([20, 32]);
  });

  it('caps the total of the platform by the execution rate', () => {
    const schemes = [builtInScheme('platform-2022')!];
    const [assessment] = analyse(workbook, { ...defaultChoices, schemes }, emptyMemory).assessments;
    expect(assessment!.total.most.toString()).toBe('89');
  });
});

describe('choosing a scheme in the pane', () => {
  it('keeps it with the workbook at once and reads again; an empty list takes it back', async () => {
    const port = memoryPort(workbook);
    const assistant = createAssistant(port);
    await assistant.read();
    await assistant.useSchemes([own]);
    expect(port.remembered.settings).toEqual({ schemes: own.id, [`scheme:${own.id}`]: writeScheme(own) });
    expect(assistant.state().analysis?.schemes[0]?.applied.scheme).toEqual(own);
    await assistant.useSchemes([]);
    expect(assistant.state().analysis?.schemes[0]?.applied.scheme.id).toBe('national-2020');
    expect(schemesIn(port.remembered).own).toEqual([own]);
  });
});
