import { grouped } from '../../grouped';
import { readAmount } from '../../quantity/amount';
import { isBlank } from '../../quantity/blanks';
import { normaliseLabel } from '../../snapshot/normalise';
import { refOf, type SheetView } from '../../tables/sheetView';
import type { WorkbookContext } from '../context';
import { unitAbove } from '../sheetUnit';
import { SUBJECT_CODE } from '../subjectCode';
import type { SheetHit } from '../textCells';
import { compare } from './compare';
import { figuresOf } from './figures';
import { formColumns } from './formColumns';
import type { FormFigure } from './formFigure';
import type { FormOf } from './formSets';

/** A project of a list that names the function item (功能科目) which pays for it. */
type ListedProject = { readonly code: string; readonly spent: FormFigure };

const PROJECT = /^(?:子|专项)?项目(?:名称)?$/;
const FUNCTION = /^(?:支出)?(?:功能|科目|预算科目).*(?:编码|代码|科目)$|^(?:支出)?功能(?:分类)?(?:科目)?$/;
const SPENT = /(?:决算|执行|实际支出|支出)数?$/;
/** Rows that the headers may take. */
const HEADS = 3;

/**
 * Projects of one function item that together spent more than the accounts show for that item under 项目支出
 * (domain.md §4.2 X21). Only where a list names the item of every project; a list may leave projects out, so that
 * less is nothing wrong.
 */
export function brokenFunctionItems(context: WorkbookContext, formOf: FormOf): readonly SheetHit[] {
  const form = formOf('spending') ?? formOf('general');
  if (!form) return [];
  const figures = figuresOf(form);
  return context.views
    .filter((view) => view !== form.view)
    .flatMap((view) => {
      const byCode = grouped(projectsOn(view), ({ code }) => code);
      return [...byCode].flatMap(([code, projects]) => {
        const item = figures.get(`spending-project@${code}`);
        if (!item?.value) return [];
        const hit = compare({
          id: 'X21',
          left: projects.map(({ spent }) => ({ figure: spent, sign: 1 })),
          right: [{ figure: item, sign: 1 }],
          relation: 'at-most',
          severity: form.kind === 'spending' ? 'warning' : 'info',
        });
        return hit ? [hit] : [];
      });
    });
}

function projectsOn(view: SheetView): readonly ListedProject[] {
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    const labels = view.row(row).map(({ text }) => normaliseLabel(text));
    if (!labels.some((text) => PROJECT.test(text)) || !labels.some((text) => FUNCTION.test(text))) continue;
    return projectsBelow(view, row);
  }
  return [];
}

function projectsBelow(view: SheetView, headRow: number): readonly ListedProject[] {
  let firstRow = headRow + 1;
  while (firstRow <= headRow + HEADS && !view.row(firstRow).some(({ value }) => typeof value === 'number'))
    firstRow += 1;
  const columns = formColumns(view, headRow, firstRow - 1);
  const named = (pattern: RegExp) => columns.filter(({ path }) => path.some((word) => pattern.test(word)));
  const [project, ...projects] = named(PROJECT);
  const [code] = named(FUNCTION);
  const [spent, ...others] = named(SPENT).filter(({ kind }) => kind === 'amount');
  // Two columns that could be what was spent (total and a part of it) say nothing for certain.
  if (!project || projects.length > 0 || !code || !spent || others.length > 0) return [];
  const unit = spent.unit ?? unitAbove(view, headRow);
  const found: ListedProject[] = [];
  for (let row = firstRow; row <= view.lastRow && view.row(row).length > 0; row += 1) {
    const name = normaliseLabel(view.cell(row, project.column).text);
    const cell = view.cell(row, spent.column);
    if (name === '' || /^(?:合计|总计|小计)$/.test(name) || isBlank(cell.value)) continue;
    const item = String(view.cell(row, code.column).value).trim().split(/[^\d]/)[0] ?? '';
    const value = readAmount(cell.value, unit ?? '元');
    // One project without its item leaves the sums of all items open.
    if (!SUBJECT_CODE.test(item) || item.length !== 7 || !value) return [];
    found.push({
      code: item,
      spent: { form: { view, title: view.sheet.name }, value, unit, cell: refOf(cell), label: name },
    });
  }
  return found;
}
