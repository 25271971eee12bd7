import type { SheetSnapshot } from '../../src/domain/snapshot/snapshot';
import { sheetOf, workbookOf } from '../support/grid';

/** A self-evaluation in our own words with every sort of change: computed, proposed, judged, kept and missing. */
export const roadSheet: SheetSnapshot = sheetOf(
  `项目支出绩效自评表
   项目名称 | 道路养护经费
   项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
    | 年度资金总额 | 120 | 120 | 90 | 10 |  |
   一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
   产出指标 | 数量指标 | 养护里程 | ≥200公里 | 210公里 | 10 |  |
    | 数量指标 | 桥梁检测 | =1次 | 完成 | 10 |  |
    | 数量指标 | 培训人次 | ≥100人次 | 完成 | 10 |  |
    | 质量指标 | 验收合格率 | ≥95% | 90% | 20 | 15 |
   效益指标 | 社会效益 | 通行条件 | 明显改善 | 明显改善 | 20 |  |
    | 社会效益 | 投诉次数 | ≤5次 |  | 10 |  |
   满意度指标 | 满意度 | 群众满意度 | ≥90% | 完成 | 10 |  |
   总分 |  |  |  |  | 100 |  | `,
  { name: '道路养护项目自评表' },
);

export const roadWorkbook = workbookOf(roadSheet);

/** A sound table with nothing to do but one typed total that is wrong. */
export const wrongTotal = workbookOf(
  sheetOf(
    `项目支出绩效自评表
     一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
     产出指标 | 数量指标 | 养护里程 | ≥200公里 | 210公里 | 60 | 60
     效益指标 | 社会效益 | 受益人数 | ≥100人 | 120人 | 40 | 40
     总分 |  |  |  |  | 100 | 97`,
    { name: '自评表' },
  ),
);

/** The total is wrong, and the grade does not fit either. */
export const twoProblems = workbookOf(
  sheetOf(
    `项目支出绩效自评表
     一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
     产出指标 | 数量指标 | 养护里程 | ≥200公里 | 210公里 | 60 | 60
     效益指标 | 社会效益 | 受益人数 | ≥100人 | 120人 | 40 | 40
     总分 |  |  |  |  | 100 | 97
     自评等级 | 良 |  |  |  |  | `,
    { name: '自评表' },
  ),
);

/** A table that could be filled but for the protection of its sheet. */
export const protectedSheet = workbookOf(
  sheetOf(
    `项目支出绩效自评表
     一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
     产出指标 | 数量指标 | 养护里程 | ≥200公里 | 210公里 | 60 |
     效益指标 | 社会效益 | 受益人数 | ≥100人 | 120人 | 40 |
     总分 |  |  |  |  | 100 | `,
    { name: '自评表', unlocked: [] },
  ),
);

/** A row printed again by a page break. */
export const repeatedRow = workbookOf(
  sheetOf(
    `项目支出绩效自评表
     一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
     产出指标 | 数量指标 | 养护里程 | ≥200公里 | 210公里 | 60 |
     效益指标 | 社会效益 | 受益人数 | ≥100人 | 120人 | 40 |
     效益指标 | 社会效益 | 受益人数 | ≥100人 | 120人 | 40 |
     总分 |  |  |  |  |  | `,
    { name: '自评表' },
  ),
);

/** Above its limit: how much is lost is left open by the rule, and decides between 优 and 良. */
export const aboveLimit = workbookOf(
  sheetOf(
    `项目支出绩效自评表
     一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
     产出指标 | 质量指标 | 差错数 | ≤10次 | 12次 | 60 |
     效益指标 | 社会效益 | 受益人数 | ≥100人 | 120人 | 40 |
     总分 |  |  |  |  |  | `,
    { name: '自评表' },
  ),
);

/** A rate of purchases without a budget, for which the form has no place. */
export const withoutBudget = workbookOf(
  sheetOf(
    `部门整体支出绩效评价基础数据表
     序号 | 数据名称 | 单位 | 数值
     1 | 实际政府采购金额 | 万元 | 33
     2 | 政府采购执行率 | % |`,
    { name: '基础数据' },
  ),
  roadSheet,
);
