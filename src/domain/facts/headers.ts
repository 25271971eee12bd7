import { isBlank } from '../quantity/blanks';
import { plainNumber } from '../quantity/readQuantity';
import { normaliseLabel } from '../snapshot/normalise';
import { coreLabel } from '../tables/labels';
import { type SheetView, type ViewCell, labelOf } from '../tables/sheetView';
import { meaningOf } from './meaning';
import { isRateText } from './rateNames';

/** What stands in a column, by the words of its header. */
export type ColumnKind = 'label' | 'number' | 'unit' | 'remark' | 'value';

const numberWords = /^(?:序号|行次|栏次|编号|编码|代码|(?:支出)?(?:功能|经济)?(?:分类)?科目编码|类|款|项)$/;
const unitWords = /^(?:计量|度量)?单位$/;
const remarkWords = /备注|说明|公式|依据|原因|来源|口径|措施|算法/;
const labelWords =
  /^(?:项目|指标|名称|内容|类别|类型|科目|事项|收入|支出|部门|单位名称)$|名称$|项目$|类别$|情况$|^(?:[一二三]级)?指标$/;
const valueWords =
  /预算|决算|实际|执行|控制|编制|在职|面积|规模|投资|支出|收入|金额|数值|结果|数量|人数|基数|完成|比率|比例|增减|减少|下降|增长|合计|小计|总额|年初|年末|本年|上年|同期|20\d\d年|率$|数$|数据$|结转|拨款|权重|分值|得分|指标值|目标值|评分|^年度?$/;

/** The kind of a column with this header; null where the words are none of a header. */
export function columnKind(header: string): ColumnKind | null {
  const text = coreLabel(header);
  if (text === '' || text.length > 20) return null;
  if (numberWords.test(text)) return 'number';
  if (unitWords.test(text)) return 'unit';
  if (isRateText(header)) return 'value';
  if (labelWords.test(text)) return 'label';
  if (remarkWords.test(text)) return 'remark';
  return valueWords.test(text) ? 'value' : null;
}

/** True for a number, a number kept as text, a dash: nothing that a header holds. */
export function isFigure(cell: ViewCell): boolean {
  return typeof cell.value !== 'string' || isBlank(cell.value) || plainNumber(cell.value) !== null;
}

/** True for a formula in words (在职人员数/编制数×100%). */
export function isFormulaText(text: string): boolean {
  return /[÷/]|[×*]\s*100/.test(text.normalize('NFKC')) && /[\u4e00-\u9fff]/.test(text);
}

/** True where the row prints the headers of columns: texts only, most of them words of a header. */
export function isHeaderRow(view: SheetView, row: number): boolean {
  const cells = view.row(row);
  if (cells.length < 2 || !cells.every(isHeaderText)) return false;
  const plain = cells.map((cell) => columnKind(cell.text));
  // 项目 | 三公经费 | 公用经费: what is spent as columns, under a header for the labels.
  const hasLabel = /^(?:项目|指标|名称|内容|科目|类别|事项|年度)$/.test(coreLabel(cells[0]?.text ?? ''));
  const kinds = plain.map((kind, index) => {
    return kind ?? (hasLabel && isSubjectText(cells[index]) ? ('value' as const) : null);
  });
  // 收入 | 支出 across the columns of two panels, with the headers proper below.
  if (cells.every(({ column, lastColumn }) => lastColumn > column)) {
    const below = view.row(row + 1);
    return kinds.every((kind) => kind !== null) && (isHeaderRow(view, row + 1) || areSubjects(below));
  }
  const told = kinds.filter((kind) => kind !== null).length;
  if (told < 2 || told * 2 < cells.length) return false;
  const isSubjects =
    hasLabel && plain.slice(1).every((kind, index) => kind === null || isSubjectText(cells[index + 1]));
  const isNamed = isSubjects || kinds.some((kind) => kind !== null && kind !== 'value');
  const staged = cells.filter(({ text }) => {
    const { stage, period, subject } = meaningOf(text, null);
    return stage !== null || period !== null || subject === 'quota' || subject === 'staff';
  });
  return isNamed ? kinds.includes('value') || told > 2 : staged.length >= 2;
}

function isSubjectText(cell: ViewCell | undefined): boolean {
  return cell !== undefined && meaningOf(cell.text, null).subject !== null;
}

/** True for a row of texts that mostly say what is spent: 合计 | 因公出国（境）费 | 公务接待费. */
function areSubjects(cells: readonly ViewCell[]): boolean {
  if (cells.length < 2 || !cells.every(isHeaderText)) return false;
  const told = cells.filter(({ text }) => {
    const { subject, total } = meaningOf(text, null);
    return subject !== null || total;
  });
  return told.length * 2 >= cells.length;
}

/** True for a further row of headers under one: texts only, and nothing in the columns of the labels. */
export function isSubHeader(view: SheetView, row: number, above: number): boolean {
  const cells = view.row(row);
  if (cells.length === 0 || !cells.every(isHeaderText)) return false;
  if (!cells.some(({ text }) => columnKind(text) !== null)) return false;
  // The header of a column ends where its own merged area ends; a label below it begins the rows.
  return cells.every((cell) => {
    const over = view.cell(above, cell.column);
    const isAcross = over.lastColumn > over.column;
    return isAcross || (columnKind(over.text) !== 'label' && over.text !== '');
  });
}

/** True for a row that counts the columns (栏次 1 2 3): it belongs to the headers. */
export function isColumnNumbers(view: SheetView, row: number): boolean {
  const cells = view.row(row);
  const numbers = cells.filter(({ value }) => typeof value === 'number').map(({ value }) => Number(value));
  if (numbers.length === 0) return false;
  const isNamed = cells.some((cell) => /^(?:栏次|列次)$/.test(coreLabel(labelOf(cell))));
  const isCounting = numbers.every((value, index) => value === index + 1);
  return isNamed || (isCounting && numbers.length > 2 && numbers.length === cells.length);
}

function isHeaderText(cell: ViewCell): boolean {
  if (isFigure(cell) || typeof cell.value !== 'string') return false;
  const text = normaliseLabel(cell.value);
  if (text.length > 30 || isFormulaText(text)) return false;
  if (/^(?:%|人|元|万元|千元|亿元|㎡|m2|平方米|份|个|项|次|辆)$/.test(text)) return false;
  return !/[:：].|。|,/.test(text);
}
