import { differs } from '../../decimal/decimal';
import type { WorkbookCheck } from '../context';
import { factHit, factLines, figureOf, isYearTotal } from '../factLines';
import { figure } from '../makeFinding';
import { listBySheet, type SheetHit } from '../textCells';

/**
 * P-017: 年初 budgets of 基本支出 and 项目支出 do not give the total of one block. A block that lists other kinds of
 * spending with money (上缴, 经营, 补助) may be more than the two.
 */
export const p017InitialParts: WorkbookCheck = (context) => {
  const lines = factLines(context);
  const hits = lines
    .filter((line) => line.subject === 'spending' && isYearTotal(line))
    .flatMap((line): readonly SheetHit[] => {
      const own = (subject: string) =>
        lines.find(
          (other) => other.subject === subject && other.block === line.block && other.view === line.view,
        );
      const [basicLine, projectLine] = [own('basic'), own('project')];
      const total = figureOf(line, ['initial']);
      const basic = basicLine ? figureOf(basicLine, ['initial']) : null;
      const project = projectLine ? figureOf(projectLine, ['initial']) : null;
      if (!total?.value || !basic?.value || !project?.value) return [];
      const sum = basic.value.plus(project.value);
      // Less than the total may be other spending; more cannot be.
      if (!differs(sum, total.value) || sum.lessThan(total.value)) return [];
      return [
        {
          view: line.view,
          cells: [total.cell, basic.cell, project.cell],
          line: factHit(line, { total: figure(total.value), sum: figure(sum) }),
          found: figure(total.value),
          expected: figure(sum),
        },
      ];
    });
  return listBySheet(context, 'P-017', hits);
};
