import { type FindingText, of } from '../../findingText';
import { each } from './words';

/** 各项平衡关系核对什么、怎么改。 */
const advice: Readonly<Record<string, string>> = {
  X04: '收入总计应等于支出总计。请核对各项收支和结转。',
  X07: '请核对这一行的合计和各栏。',
  X08: '请核对合计和一般公共预算、政府性基金、国有资本经营各项。',
  X10: '年初结转加收入减支出等于年末结转，基本支出加项目支出等于合计。请核对这一行。',
  X12: '请核对人员经费、公用经费的合计和各类支出。',
  X13: '“三公”经费全部在基本支出列支的，两处应一致；项目支出承担一部分的，请说明。',
  X14: '“三公”经费等于出国、公车、接待三项之和，公车等于购置与运行维护之和。请核对各项。',
  X15: '机关运行经费等于行政和参公单位的公用经费；部门另有事业单位的，请说明。',
  X16: '两种分类的口径可能不同。核对后确实无误的，可以不改。',
  X17: '财政拨款是全部资金的一部分。请核对两张表的收入、支出和结转。',
  X18: '一般公共预算支出是全部支出的一部分。请核对两张表。',
  X19: '没有这类资金的，两张表都应空着。请补填或改正其中一张。',
  X20: '请核对各项目的全年执行数；含转给其他单位的资金的，请说明。',
  X21: '同一功能科目的项目支出，合起来不应多于支出决算表。请核对各项目的科目和金额。',
};

/** 表与表之间、一张决算表之内的关系；其他的合计用另一句。 */
export function orBetweenForms(other: FindingText): FindingText {
  return {
    title: other.title,
    message: (finding) => {
      if (finding.variant !== 'forms') return other.message(finding);
      const { lines } = finding;
      const id = of(lines[0] ?? {}, 'id');
      const clauses = each(lines, (line) => {
        const relation = of(line, 'relation') === 'equal' ? '两者应相等' : '前者不应大于后者';
        const unit = of(line, 'unit');
        return `${shortened(of(line, 'left'))}为 ${of(line, 'found')}${unit}，${shortened(of(line, 'right'))}为 ${of(line, 'expected')}${unit}，${relation}`;
      });
      return `${clauses}。${advice[id] ?? '请核对两张表，改正填错的一处。'}`;
    },
  };
}

/** 项目很多时只列开头。 */
function shortened(names: string): string {
  const letters = [...names];
  return letters.length > 120 ? `${letters.slice(0, 120).join('')}…` : names;
}
