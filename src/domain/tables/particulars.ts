import type { AmountUnit } from '../quantity/quantity';
import { normaliseLabel } from '../snapshot/normalise';
import { coreLabel, isPlaceholder, printedName } from './labels';
import type { SheetView, ViewCell, Window } from './sheetView';

/** A fact about a table and the cell that says it. */
export type Told<T> = { readonly value: T; readonly cell: ViewCell };

const projectLabel =
  /^(?:子|专项|专项资金)?项目(?:全称)?名称$|^(?:专项|专项资金|项目资金|资金)名称$|^项目$|^转移支付(?:\(?项目\)?)?名称$/;
const departmentLabel =
  /^(?:被评价|自评|预算|主管|填报|编制|编报|填表)?(?:部门单位|单位部门|部门|单位)(?:全称)?(?:名称)?$|^部门预算单位名称$/;

/** Who carries a project out, where a form asks for more than the department that answers for it. */
const carrierLabel =
  /^(?:项目)?(?:具体)?(?:(?:组织)?实施|执行|承担|承办|建设|用款|资金使用|使用)(?:部门|单位)(?:名称)?$|^项目单位(?:名称)?$/;

/** The cells above the first header of a table: title, subject, unit, year. */
export function headCells(
  view: SheetView,
  firstRow: number,
  headerRow: number,
  window: Window,
): readonly ViewCell[] {
  const cells: ViewCell[] = [];
  for (let row = firstRow; row <= headerRow; row += 1) cells.push(...view.row(row, window));
  return cells;
}

/** Which names a form is asked for, the wanted one first. */
const labelsOf = {
  overall: [departmentLabel, projectLabel],
  project: [projectLabel, departmentLabel],
  department: [departmentLabel],
  carrier: [carrierLabel, departmentLabel],
} as const;

/**
 * Name of the project or department: right of its label, or after the colon in the same cell. Where the wanted one is
 * missing the other one stands for it, unless only the `department` is asked for; a `carrier` is who carries a project
 * out, else the department.
 */
export function subjectOf(
  view: SheetView,
  cells: readonly ViewCell[],
  window: Window,
  scope: keyof typeof labelsOf | null,
): Told<string> | null {
  for (const label of labelsOf[scope ?? 'project']) {
    for (const cell of cells) {
      if (typeof cell.value !== 'string') continue;
      const [head = '', ...rest] = cell.value.split(/[:：]/);
      if (!label.test(coreLabel(head))) continue;
      const inline = printedName(rest.join('：'));
      const beside = inline === '' ? nameBeside(view, cell, window) : null;
      const text = inline || printedName(beside?.text ?? '');
      if (text !== '' && !isPlaceholder(text) && !/[:：]$|^(?:亿|万|千)?元$/.test(text))
        return { value: text, cell: beside ?? cell };
    }
  }
  return null;
}

/** Blank cells may stand between a label and its name; a further label ends the search. */
function nameBeside(view: SheetView, label: ViewCell, window: Window): ViewCell | null {
  let cell = view.next(label, window);
  for (let steps = 0; cell?.text === '' && steps < 3; steps += 1) cell = view.next(cell, window);
  const isFar = cell !== null && cell.column > label.lastColumn + 1;
  return isFar && cell && otherLabel.test(coreLabel(cell.text)) ? null : cell;
}

/** What a form asks for beside the name: no name itself. */
const otherLabel =
  /^.{0,8}(?:名称|部门|单位|编码|代码|编号|负责人|联系人|电话|年度|类别|类型|属性|性质|日期|期限|等级|得分|总分|金额|资金|预算|情况)$/;

/** The year of the evaluation: printed in the title, as a line of its own, or after 年度. Dates of filling do not count. */
export function yearIn(
  view: SheetView,
  cells: readonly ViewCell[],
  title: ViewCell | null,
): Told<number> | null {
  if (title) {
    const year = /(20\d{2})年?/.exec(westernDigits(normaliseLabel(title.text)))?.[1];
    if (year !== undefined) return { value: Number(year), cell: title };
  }
  for (const cell of cells) {
    const text = westernDigits(normaliseLabel(cell.text));
    const year =
      /^\(?(20\d{2})年度?\)?(?:$|(?:金额)?单位)/.exec(text)?.[1] ??
      /(?:^|评价|自评|预算|所属|项目)年度:?(20\d{2})/.exec(text)?.[1];
    if (year !== undefined) return { value: Number(year), cell };
    const beside = /^(?:评价|自评|预算|所属|项目)?年[度份]:?$/.test(text) ? view.next(cell) : null;
    const told = /^(20\d{2})年?度?$/.exec(beside?.text ?? '')?.[1];
    if (beside && told !== undefined) return { value: Number(told), cell: beside };
  }
  return null;
}

/** Unit of the amounts: `单位：万元`, `（万元）`; null where no cell names one. */
export function unitIn(cells: readonly ViewCell[]): Told<AmountUnit> | null {
  for (const cell of cells) {
    const unit = unitOf(cell.text);
    if (unit) return { value: unit, cell };
  }
  return null;
}

function unitOf(text: string): AmountUnit | null {
  const match =
    /单位[:为]?(?:人民币)?(亿元|万元|千元|元)(?![/每])/.exec(normaliseLabel(text)) ??
    /\((?:金额)?(?:单位[:为]?)?(?:人民币)?(亿元|万元|千元|元)\)/.exec(normaliseLabel(text)) ??
    /[,、/](亿元|万元|千元)$/.exec(normaliseLabel(text));
  return (match?.[1] as AmountUnit | undefined) ?? null;
}

/** 二〇二三年 → 2023年. */
function westernDigits(text: string): string {
  const digits = '〇一二三四五六七八九';
  return text.replace(/二[〇零○o0][一二三四五六七八九〇零○o0]{2}(?=年)/g, (year) =>
    [...year].map((digit) => (/[零○o0]/.test(digit) ? '0' : String(digits.indexOf(digit)))).join(''),
  );
}
