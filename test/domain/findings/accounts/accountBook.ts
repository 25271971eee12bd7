import type { Finding } from '../../../../src/domain/findings/finding';
import { cellAddress } from '../../../../src/domain/snapshot/address';
import { sheetOf } from '../../../support/grid';
import { edits, findingsIn } from '../nationalForm';

/** The final accounts of a small department in our own figures, the sheets named after nothing that helps. */
export const book: Readonly<Record<string, string>> = {
  a: `
收入支出决算总表
部门：某局 | | | | | 金额单位：元
收入 | | | 支出 | |
项目 | 行次 | 金额 | 项目（按功能分类） | 行次 | 金额
栏次 | | 1 | 栏次 | | 2
一、一般公共预算财政拨款收入 | 1 | 650 | 一、一般公共服务支出 | 9 | 640
二、其他收入 | 2 | 50 | 二、住房保障支出 | 10 | 60
本年收入合计 | 3 | 700 | 本年支出合计 | 11 | 700
使用非财政拨款结余 | 4 | | 结余分配 | 12 |
年初结转和结余 | 5 | 35 | 年末结转和结余 | 13 | 35
总计 | 6 | 735 | 总计 | 14 | 735`,
  b: `
收入决算表
部门：某局 | | | | 金额单位：元
科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 其他收入
 | 合计 | 700 | 650 | 50
'201 | 一般公共服务支出 | 640 | 590 | 50
'20132 | 组织事务 | 640 | 590 | 50
'2013201 | 行政运行 | 390 | 390 |
'2013202 | 一般行政管理事务 | 250 | 200 | 50
'221 | 住房保障支出 | 60 | 60 |
'22102 | 住房改革支出 | 60 | 60 |
'2210201 | 住房公积金 | 60 | 60 |`,
  c: `
支出决算表
部门：某局 | | | | 金额单位：元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
 | 合计 | 700 | 450 | 250
'201 | 一般公共服务支出 | 640 | 390 | 250
'20132 | 组织事务 | 640 | 390 | 250
'2013201 | 行政运行 | 390 | 390 |
'2013202 | 一般行政管理事务 | 250 | | 250
'221 | 住房保障支出 | 60 | 60 |
'22102 | 住房改革支出 | 60 | 60 |
'2210201 | 住房公积金 | 60 | 60 |`,
  d: `
财政拨款收入支出决算总表
部门：某局 | | | | | | | 金额单位：元
收入 | | | 支出 | | | |
项目 | 行次 | 金额 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
一、一般公共预算财政拨款 | 1 | 650 | 一、一般公共服务支出 | 9 | 600 | 600 |
二、政府性基金预算财政拨款 | 2 | | 二、住房保障支出 | 10 | 60 | 60 |
本年收入合计 | 3 | 650 | 本年支出合计 | 11 | 660 | 660 |
年初财政拨款结转和结余 | 4 | 30 | 年末财政拨款结转和结余 | 12 | 20 | 20 |
'\u3000\u3000一般公共预算财政拨款 | 5 | 30 | | 13 | | |
'\u3000\u3000政府性基金预算财政拨款 | 6 | | | 14 | | |
总计 | 7 | 680 | 总计 | 15 | 680 | 680 |`,
  e: `
一般公共预算财政拨款收入支出决算表
部门：某局 | | | | | | | | | | | | | 金额单位：元
科目编码 | 科目名称 | 年初结转和结余 | | | 本年收入 | | | 本年支出 | | | 年末结转和结余 | |
 | | 合计 | 基本支出结转 | 项目支出结转和结余 | 合计 | 基本支出 | 项目支出 | 合计 | 基本支出 | 项目支出 | 合计 | 基本支出结转 | 项目支出结转和结余
 | 合计 | 30 | | 30 | 650 | 450 | 200 | 660 | 450 | 210 | 20 | | 20
'201 | 一般公共服务支出 | 30 | | 30 | 590 | 390 | 200 | 600 | 390 | 210 | 20 | | 20
'20132 | 组织事务 | 30 | | 30 | 590 | 390 | 200 | 600 | 390 | 210 | 20 | | 20
'2013201 | 行政运行 | | | | 390 | 390 | | 390 | 390 | | | |
'2013202 | 一般行政管理事务 | 30 | | 30 | 200 | | 200 | 210 | | 210 | 20 | | 20
'221 | 住房保障支出 | | | | 60 | 60 | | 60 | 60 | | | |
'22102 | 住房改革支出 | | | | 60 | 60 | | 60 | 60 | | | |
'2210201 | 住房公积金 | | | | 60 | 60 | | 60 | 60 | | | |`,
  f: `
一般公共预算财政拨款基本支出决算表
部门：某局 | | | | | 金额单位：元
人员经费 | | | 公用经费 | |
科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额
'301 | 工资福利支出 | 300 | '302 | 商品和服务支出 | 90
'30101 | 基本工资 | 240 | '30201 | 办公费 | 80
'30113 | 住房公积金 | 60 | '30217 | 公务接待费 | 6
'303 | 对个人和家庭的补助 | 50 | '30231 | 公务用车运行维护费 | 4
'30302 | 退休费 | 50 | '310 | 资本性支出 | 10
 | | | '31002 | 办公设备购置 | 10
人员经费合计 | | 350 | 公用经费合计 | | 100`,
  g: `
政府性基金预算财政拨款收入支出决算表
部门：某局 | | | | | 金额单位：元
科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余
 | 合计 | | | |
注：本部门没有政府性基金收入和支出。`,
  h: `
“三公”经费及机关运行经费情况表
部门：某局 | | | 金额单位：元
项目 | 行次 | 预算数 | 决算数
一、“三公”经费支出合计 | 1 | 12 | 10
1.因公出国（境）费 | 2 | |
2.公务用车购置及运行维护费 | 3 | 5 | 4
（1）公务用车购置费 | 4 | |
（2）公务用车运行维护费 | 5 | 5 | 4
3.公务接待费 | 6 | 7 | 6
二、机关运行经费 | 7 | | 100`,
};

export type Changes = Readonly<Record<string, string>>;

/** Findings of the checks on final-account forms as `X05 error a!C8 b!C4`; changes are `{ 'a!C8': '710' }`. */
export function checked(
  changes: Changes = {},
  options: { readonly only?: string; readonly more?: Readonly<Record<string, string>> } = {},
): string[] {
  return findings(changes, options)
    .filter(({ code, variant }) => code === 'P-025' && variant === 'forms')
    .map(({ lines, severity, cells }) =>
      [
        lines?.[0]?.['id'],
        severity,
        ...cells.map(({ sheetId, row, column }) => `${sheetId.slice(1, -1)}!${cellAddress(row, column)}`),
      ].join(' '),
    );
}

/** All findings of the book with these changes; `only` names the sheets, `more` are further or other ones. */
export function findings(
  changes: Changes = {},
  { only, more = {} }: { readonly only?: string; readonly more?: Readonly<Record<string, string>> } = {},
): readonly Finding[] {
  const sheets = Object.entries({ ...book, ...more }).filter(
    ([name]) => only === undefined || only.includes(name),
  );
  return findingsIn(
    ...sheets.map(([name, grid]) => {
      const own = Object.entries(changes).flatMap(([address, value]) => {
        const [sheet, cell = ''] = address.split('!');
        return sheet === name ? [[cell, value] as const] : [];
      });
      return sheetOf(edits(grid, Object.fromEntries(own)), { name });
    }),
  );
}
