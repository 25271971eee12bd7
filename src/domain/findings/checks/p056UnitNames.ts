import { normaliseLabel } from '../../snapshot/normalise';
import type { WorkbookCheck, WorkbookContext } from '../context';
import { oneEditApart } from '../editDistance';
import { makeFinding } from '../makeFinding';
import { textCells, type TextCell } from '../textCells';

const LABELLED =
  /^(?:部门|单位|部门名称|单位名称|预算单位|预算单位名称|预算部门|编制单位|填报单位|填报部门|编报单位)[:：]\s*(.{6,40})$/;
const LABEL = /^(?:部门名称|单位名称|预算单位名称|预算单位|预算部门|填报单位)$/;
/** Differences that tell two units apart: 第一中学 and 第二中学. */
const ORDINAL = /[一二三四五六七八九十甲乙丙丁东西南北上下前后大小新老\d]/;

type Named = { readonly name: string; readonly entry: TextCell };

/** P-056: the department is written in two ways on the sheets of the workbook, one letter apart. */
export const p056UnitNames: WorkbookCheck = (context) => {
  const names = namesOf(context);
  const distinct = [...new Set(names.map(({ name }) => name))];
  const pair = distinct
    .flatMap((one, index) => distinct.slice(index + 1).map((other) => [one, other] as const))
    .find(([one, other]) => oneEditApart(one, other, (letters) => ORDINAL.test(letters)));
  if (!pair) return [];
  const own = names.filter(({ name }) => pair.includes(name));
  const [first] = own;
  if (!first) return [];
  return [
    makeFinding({ sheet: first.entry.view.sheet }, 'P-056', {
      variant: 'names',
      cells: own.map(({ entry }) => entry.cell),
      data: { one: pair[0], other: pair[1] },
    }),
  ];
};

function namesOf(context: WorkbookContext): readonly Named[] {
  return textCells(context).flatMap((entry): readonly Named[] => {
    const text = entry.text.replace(/\s+/g, '');
    const inCell = LABELLED.exec(text)?.[1];
    if (inCell !== undefined) return [{ name: normaliseLabel(inCell), entry }];
    if (!LABEL.test(normaliseLabel(text).replace(/:$/, ''))) return [];
    const next = entry.view.next(entry.cell);
    const value = next && typeof next.value === 'string' ? next.text : '';
    return next && value.length >= 6 && value.length <= 40
      ? [{ name: normaliseLabel(value), entry: { ...entry, cell: next } }]
      : [];
  });
}
