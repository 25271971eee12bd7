import { assess } from '../../../src/domain/assessment/assess';
import { builtInScheme } from '../../../src/domain/schemes/catalogue';
import { chooseScheme, schemeChosenFor, type SchemeChoice } from '../../../src/domain/schemes/chooseScheme';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import { languages } from '../../../src/i18n/language';
import { renderSchemeReason, renderSource } from '../../../src/i18n/schemeText';
import { sampleSnapshot } from '../../support/sampleSnapshot';
import { sheetOf, workbookOf } from '../../support/grid';

/** A project form in our own words with these marks: execution, 产出, 效益, 满意度. */
function projectForm(
  [execution, output, benefit, satisfaction]: readonly number[],
  title = '',
): SchemeChoice {
  const workbook = workbookOf(
    sheetOf(
      `${title}项目支出绩效自评表
       项目名称 | 道路养护经费
       项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        | 年度资金总额 | 120 | 120 | 90 | ${String(execution)} |  |
       一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
       产出指标 | 数量指标 | 养护里程 | ≥200公里 | 210公里 | ${String(output)} |  |
       效益指标 | 社会效益 | 通行条件 | 明显改善 | 明显改善 | ${String(benefit)} |  |
       满意度指标 | 满意度 | 群众满意度 | ≥90% | 92% | ${String(satisfaction)} |  |
       总分 |  |  |  |  | 100 |  | `,
      { name: '自评表' },
    ),
  );
  return choose(workbook);
}

function choose(workbook: Parameters<typeof assess>[0], schemes: readonly Scheme[] = []): SchemeChoice {
  const [table] = recogniseTables(workbook);
  const assessment = assess(workbook, table!, { parameters: defaultParameters });
  return chooseScheme(assessment, { chosen: schemes });
}

const ids = ({ applied, offered }: SchemeChoice) => ({
  applied: applied.scheme.id,
  offered: offered.map(({ scheme }) => scheme.id),
});

describe('the scheme of a table', () => {
  it('is the national one, surely, where the weights are 10, 50, 30 and 10', () => {
    const choice = projectForm([10, 50, 30, 10]);
    expect(ids(choice)).toEqual({ applied: 'national-2020', offered: [] });
    expect(choice.applied.reasons[0]?.code).toBe('weights');
    expect(choice.applied.sure).toBeGreaterThan(projectForm([10, 40, 30, 20]).applied.sure);
  });

  it('stays the national one where the weights are those of a place, which is only offered', () => {
    expect(ids(projectForm([10, 50, 20, 20]))).toEqual({
      applied: 'national-2020',
      offered: ['yunnan-2020'],
    });
    expect(ids(projectForm([20, 40, 20, 20]))).toEqual({ applied: 'national-2020', offered: ['hubei-2020'] });
  });

  it('is not offered by the name of a place alone where the weights are others', () => {
    expect(ids(projectForm([10, 40, 30, 20], '云南省'))).toEqual({ applied: 'national-2020', offered: [] });
  });

  it('is surer where weights and place agree', () => {
    const [withPlace] = projectForm([10, 50, 20, 20], '云南省').offered;
    const [without] = projectForm([10, 50, 20, 20]).offered;
    expect(withPlace!.sure).toBeGreaterThan(without!.sure);
    expect(withPlace!.reasons.map(({ code }) => code)).toEqual(['weights', 'place']);
  });

  it.each([
    ['baojing-2017', 'framework-2013', 'baojing-2017'],
    ['foshan-2020', 'national-2020', 'foshan-2020'],
    ['beita-2023', 'national-2020', 'beita-2023'],
  ])('%s: %s applied, its own scheme offered first', async (sample, applied, offered) => {
    const choice = choose(await sampleSnapshot(sample, 'blank'));
    expect(choice.applied.scheme.id).toBe(applied);
    expect(choice.offered[0]?.scheme.id).toBe(offered);
  });

  it('is the one that the person chose, where it is made for this kind of table', async () => {
    const baojing = builtInScheme('baojing-2017')!;
    const yunnan = builtInScheme('yunnan-2020')!;
    const workbook = await sampleSnapshot('baojing-2017', 'blank');
    expect(choose(workbook, [yunnan, baojing]).applied).toEqual({
      scheme: baojing,
      reasons: [{ code: 'chosen' }],
      sure: 1,
    });
    expect(choose(workbook, [yunnan]).applied.scheme.id).toBe('framework-2013');
    const [table] = recogniseTables(workbook);
    expect(schemeChosenFor(table!, [yunnan, baojing])).toBe(baojing);
    expect(schemeChosenFor(table!, [yunnan])).toBeNull();
  });

  it('can be one of the person’s own, offered like the others', () => {
    const own: Scheme = { ...builtInScheme('yunnan-2020')!, id: 'own-2024', places: ['某县'] };
    const workbook = workbookOf(
      sheetOf(
        `某县项目支出绩效自评表
         一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
         产出指标 | 数量指标 | 养护里程 | ≥200公里 | 210公里 | 90 |  |
         总分 |  |  |  |  |  |  | `,
        { name: '自评表' },
      ),
    );
    const [table] = recogniseTables(workbook);
    const assessment = assess(workbook, table!, { parameters: defaultParameters });
    const fitting: Scheme = {
      ...own,
      weights: own.weights.slice(1, 2).map((weight) => ({ ...weight, marks: assessment.rows[0]!.marks! })),
    };
    expect(ids(chooseScheme(assessment, { own: [own] })).offered).toEqual([]);
    expect(ids(chooseScheme(assessment, { own: [fitting] })).offered).toEqual(['own-2024']);
  });

  it('says its reasons and its source in both languages', async () => {
    const choice = choose(await sampleSnapshot('baojing-2017', 'blank'));
    const reasons = [choice.applied, ...choice.offered].flatMap((proposal) => proposal.reasons);
    expect(reasons.length).toBeGreaterThan(3);
    for (const language of languages) {
      for (const reason of [...reasons, { code: 'chosen' } as const, { code: 'default' } as const]) {
        expect(renderSchemeReason(reason, language)).toMatch(/[。.]$/);
      }
    }
    expect(renderSource(choice.applied.scheme.source, 'zh-CN')).toBe(
      '来源：财预〔2013〕53号，预算绩效评价共性指标体系框架（未重新查阅，使用前请核对）。',
    );
    expect(renderSource({ document: '某县通知', article: '', sure: 'read' }, 'en-US')).toBe(
      'Source: 某县通知 (read).',
    );
  });
});
