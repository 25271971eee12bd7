import { type FindingText, of } from '../../findingText';
import { each } from './words';

/** What each relation says, and what to do. */
const advice: Readonly<Record<string, string>> = {
  X04: 'Total income has to be total spending. Check the items and what is carried over.',
  X07: 'Check the total of the row and its columns.',
  X08: 'Check the total and its parts from the three kinds of budget money.',
  X10: 'What was carried over plus income less spending is what is left, and basic plus project spending is the total. Check the row.',
  X12: 'Check the totals of personnel and running costs and the classes that they are made of.',
  X13: 'Where all 三公 money was paid from basic spending, the two have to agree; if projects paid for some of it, say so.',
  X14: '三公 spending is travel abroad, cars and receptions; cars are purchase and running. Check the items.',
  X15: 'Running costs of offices are those of administrative units; if the department has other institutions, say so.',
  X16: 'The two classifications can count differently. Where both are right, nothing has to change.',
  X17: 'Fiscal money is a part of all money. Check income, spending and what is carried over on both forms.',
  X18: 'General budget spending is a part of all spending. Check both forms.',
  X19: 'Where there is no such money, both forms stay empty. Fill in or correct one of them.',
  X20: 'Check what each project spent; if money passed on to other units is included, say so.',
  X21: 'The projects of a function item cannot have spent more than the accounts show for it. Check their items and amounts.',
};

/** Relations between the forms and inside one of them; other sums have a sentence of their own. */
export function orBetweenForms(other: FindingText): FindingText {
  return {
    title: other.title,
    message: (finding) => {
      if (finding.variant !== 'forms') return other.message(finding);
      const { lines } = finding;
      const id = of(lines[0] ?? {}, 'id');
      const clauses = each(lines, (line) => {
        const relation =
          of(line, 'relation') === 'equal'
            ? 'the two have to be equal'
            : 'the first cannot be more than the second';
        const unit = of(line, 'unit');
        return `${shortened(of(line, 'left'))} is ${of(line, 'found')} ${unit}, ${shortened(of(line, 'right'))} is ${of(line, 'expected')} ${unit}: ${relation}`;
      });
      return `${clauses.replace(/ +([,:;])/g, '$1')}. ${advice[id] ?? 'Check both forms and correct the wrong one.'}`;
    },
  };
}

/** Of many projects only the first are named. */
function shortened(names: string): string {
  const letters = [...names];
  return letters.length > 120 ? `${letters.slice(0, 120).join('')}…` : names;
}
