import { grouped } from '../../grouped';
import { brokenIdentities } from '../accounts/betweenForms';
import { brokenCarryOverTexts } from '../accounts/carryOverText';
import { accountForms } from '../accounts/forms';
import { formSets, uniqueForms } from '../accounts/formSets';
import { brokenPaidFromBasic } from '../accounts/paidFromBasic';
import { brokenFunctionItems } from '../accounts/projectsByFunction';
import { brokenProjectSpending } from '../accounts/projectSpending';
import { brokenRows } from '../accounts/rowSums';
import { brokenSangong } from '../accounts/sangongSums';
import { brokenYearEnds } from '../accounts/yearEnd';
import { flatMapSteps, type Steps } from '../../steps';
import type { WorkbookContext } from '../context';
import type { Finding } from '../finding';
import { listHits } from '../makeFinding';

/** P-025 between and inside the final-account forms (domain.md §4.2 X04–X21): one finding for each identity and pair of sheets. */
export function* p025Forms(context: WorkbookContext): Steps<readonly Finding[]> {
  const forms = accountForms(context);
  yield;
  // Lists and texts do not say whose they are: they are held against accounts that are there once.
  const formOf = uniqueForms(forms);
  const parts = [
    () => brokenIdentities(forms),
    () => forms.flatMap(brokenRows),
    () => formSets(forms).map(uniqueForms).flatMap(brokenPaidFromBasic),
    () => brokenSangong(context, forms),
    () => brokenProjectSpending(context, formOf),
    () => brokenFunctionItems(context, formOf),
    () => brokenYearEnds(context, forms),
    () => brokenCarryOverTexts(context, formOf),
  ];
  const hits = yield* flatMapSteps(parts, function* (broken) {
    yield;
    return broken();
  });
  const groups = grouped(hits, ({ cells, line }) => {
    const sheets = [...new Set(cells.map((cell) => cell?.sheetId))].sort();
    return [line['id'], ...sheets].join('|');
  });
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first ? listHits({ sheet: first.view.sheet }, 'P-025', own, { variant: 'forms' }) : [];
  });
}
