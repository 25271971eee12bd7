import { rateByName } from '../../../src/domain/facts/rateByName';
import { readFacts } from '../../../src/domain/facts/readFacts';
import { cellAddress } from '../../../src/domain/snapshot/address';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import { sampleSnapshot } from '../../support/sampleSnapshot';

async function found(sample: string, name: string): Promise<string> {
  const workbook = await sampleSnapshot(sample, 'blank');
  const finding = rateByName(readFacts(workbook, recogniseTables(workbook)), name);
  if (!finding) return 'none';
  const { place, status, value, candidates, because, rate } = finding;
  const sheet = workbook.sheets.find(({ id }) => id === place?.cell.sheetId)?.name ?? '';
  return [
    rate,
    status,
    value?.toFixed(4) ?? (because ? because.text : candidates.map((one) => one.value.toFixed(4)).join('/')),
    place ? `${sheet}!${cellAddress(place.cell.row, place.cell.column)} ${place.convention}` : 'no cell',
  ].join(' · ');
}

test.each([
  ['在职人员控制率', 'STAFFRATE · computed · 0.8750 · 预算执行基础数据!D28 fraction'],
  ['“三公经费”变动率', 'CHANGERATE · computed · -0.2917 · 预算执行基础数据!D29 fraction'],
  ['预算完成率', 'COMPLETIONRATE · computed · 0.9599 · 预算执行基础数据!D30 fraction'],
  ['预算控置率', 'CONTROLRATE · computed · 0.1338 · 预算执行基础数据!D31 percent-points'],
  ['预算控制率（5分）', 'CONTROLRATE · computed · 0.1338 · 预算执行基础数据!D31 percent-points'],
  [
    '新建楼堂馆所面积控制率',
    'AREARATE · inapplicable · 本单位无新建楼堂馆所 · 预算执行基础数据!D32 fraction',
  ],
  [
    '新建楼堂馆所投资概算控制率',
    'INVESTRATE · inapplicable · 本单位无新建楼堂馆所 · 预算执行基础数据!D33 fraction',
  ],
  ['公用经费控制率', 'PUBLICRATE · question · 1.0000/1.5328 · 预算执行基础数据!D34 fraction'],
  ['“三公经费”控制率', 'SANGONGRATE · computed · 0.7918 · 预算执行基础数据!D35 fraction'],
  ['政府采购执行率', 'PROCURERATE · computed · 1.0000 · 预算执行基础数据!D36 fraction'],
  ['管理制度健全性', 'none'],
  ['社会公众或服务对象满意度', 'none'],
])('the indicator %s of Baojing means %s', async (name, expected) => {
  expect(await found('baojing-2017', name)).toBe(expected);
});

test.each([
  ['foshan-2020', '三公经费控制率', 'SANGONGRATE · computed · 0.0530 · 三公及公用经费!D5 fraction'],
  ['foshan-2020', '预算调整率', 'ADJUSTRATE · computed · -0.2960 · no cell'],
  ['baoshan-2018', '在职人员控制率', 'STAFFRATE · computed · 0.8723 · 人员情况!C12 fraction'],
  ['beita-2023', '公用经费控制率', 'PUBLICRATE · computed · 11.3407 · no cell'],
  ['beita-2023', '三公经费变动率', 'CHANGERATE · not-computable ·  · no cell'],
  ['beita-2023', '政府采购执行率', 'PROCURERATE · not-computable ·  · no cell'],
])('%s: %s is %s', async (sample, name, expected) => {
  expect(await found(sample, name)).toBe(expected);
});
