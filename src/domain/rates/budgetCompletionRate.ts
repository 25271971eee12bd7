import type { Decimal } from '../decimal/decimal';
import { operand } from './formulaText';
import { divisible, edges } from './quotient';
import type { RateDefinition } from './rate';

type Input = 'carriedIn' | 'initial' | 'added' | 'carriedOut';

const available = ['carriedIn', 'initial', 'added'] as const;

/**
 * 预算完成率 = (上年结转 + 年初预算 + 本年追加 − 年末结余) ÷ (上年结转 + 年初预算 + 本年追加) (domain.md §2 HN-06).
 * Nothing that is missing counts as 0: a department without money carried over writes 0.
 */
export const budgetCompletionRate: RateDefinition<Input> = {
  id: 'COMPLETIONRATE',
  inputs: [
    { key: 'carriedIn', kind: 'amount' },
    { key: 'initial', kind: 'amount' },
    { key: 'added', kind: 'amount' },
    { key: 'carriedOut', kind: 'amount' },
  ],
  source: { document: '湖南省部门整体支出绩效评价指标', article: '过程 / 预算执行 预算完成率', sure: 'read' },
  edges,
  compute: (values) => {
    const missing = available.find((key) => values[key] === null);
    if (missing) return { error: 'missing', input: missing };
    const sum = available.reduce<Decimal | null>((total, key) => add(total, values[key]), null);
    const used = sum && values.carriedOut && sum.minus(values.carriedOut);
    const pair = divisible({ key: 'carriedOut', value: used }, { key: 'initial', value: sum });
    return 'error' in pair ? pair : { value: pair.above.div(pair.below) };
  },
  twin: (cells) => {
    const sum = available.map((key) => operand(cells[key])).join('+');
    return `(${sum}-${operand(cells.carriedOut)})/(${sum})`;
  },
};

function add(total: Decimal | null, value: Decimal | null): Decimal | null {
  return total && value ? total.plus(value) : (value ?? total);
}
