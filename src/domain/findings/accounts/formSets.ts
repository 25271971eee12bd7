import { grouped } from '../../grouped';
import { remembered } from '../../remembered';
import { normaliseLabel } from '../../snapshot/normalise';
import { figuresOf } from './figures';
import type { FormKind } from './formKinds';
import type { AccountForm } from './forms';

/** Finds the form of a kind that an identity is about; null where none, or one of several, could be meant. */
export type FormOf = (kind: FormKind) => AccountForm | null;

/** The one form of each kind; a form that is not filled in stands back behind one that is. */
export function uniqueForms(forms: readonly AccountForm[]): FormOf {
  return (kind) => {
    const own = forms.filter((form) => form.kind === kind);
    const filled = own.filter((form) => [...figuresOf(form).values()].some(({ value }) => value !== null));
    const [only] = filled.length > 0 ? filled : own;
    return only && (filled.length === 1 || own.length === 1) ? only : null;
  };
}

type Sets = readonly (readonly AccountForm[])[];

/**
 * The forms that belong together: all of them where each kind is there once; else those of one department and year, by
 * what every form prints, by the words that the titles or the sheet names of a set share, or by a sequence of kinds that
 * consecutive sheets repeat. The first way counts by which every form has its place for certain; where none does, all
 * stay in one set, in which a kind that is there several times is compared with nothing.
 */
export const formSets = remembered((forms: readonly AccountForm[]): Sets => {
  if (isClear(forms)) return [forms];
  const ways = [byPrint, byTitle, bySheetName, byRuns];
  return ways.map((way) => way(forms)).find((sets) => sets !== null) ?? [forms];
});

/** True where every kind of form has one that counts. */
function isClear(forms: readonly AccountForm[]): boolean {
  const formOf = uniqueForms(forms);
  return forms.every(({ kind }) => formOf(kind) !== null);
}

/** Several sets, in each of which every kind is clear and nothing printed contradicts another form. */
function certain(sets: Sets): Sets | null {
  const isOne = (set: readonly AccountForm[], of: (form: AccountForm) => string | number | null): boolean =>
    new Set(set.flatMap((form) => of(form) ?? [])).size <= 1;
  const isCertain = (set: readonly AccountForm[]): boolean =>
    isClear(set) && isOne(set, ({ year }) => year) && isOne(set, ({ owner }) => owner);
  return sets.length > 1 && sets.every(isCertain) ? sets : null;
}

/** By department and year, where all forms print what tells them apart. */
function byPrint(forms: readonly AccountForm[]): Sets | null {
  const all = (of: (form: AccountForm) => unknown): 'all' | 'none' | 'some' => {
    const told = forms.filter((form) => of(form) !== null).length;
    return told === forms.length ? 'all' : told === 0 ? 'none' : 'some';
  };
  const [owners, years] = [all(({ owner }) => owner), all(({ year }) => year)];
  if (owners === 'some' || (owners === 'none' && years !== 'all')) return null;
  const key = ({ owner, year }: AccountForm): string =>
    JSON.stringify([owner, years === 'all' ? year : null]);
  return certain([...grouped(forms, key).values()]);
}

/** Words of the forms themselves, and what numbers them. */
const OWN_WORDS =
  /一般公共预算|政府性基金|国有资本经营|财政拨款|机关运行|基本支出|项目支出|三公|收入|支出|收支|决算|预算|经费|资金|部门|单位|公开|附件|附表|总表|明细|情况|统计|年度|sheet|gk|[总表及与和的年月]|[\d\s\-_—.,、:;()【】[\]+/\\]/gu;

function tagOf(text: string): string {
  return normaliseLabel(text).replace(OWN_WORDS, '');
}

function byTitle(forms: readonly AccountForm[]): Sets | null {
  return byTag(forms, ({ title }) => tagOf(title));
}

function bySheetName(forms: readonly AccountForm[]): Sets | null {
  return byTag(forms, ({ view }) => tagOf(view.sheet.name));
}

/** Every form has such words, and no set is a form alone: a word of one form says nothing of others. */
function byTag(forms: readonly AccountForm[], of: (form: AccountForm) => string): Sets | null {
  const years = forms.every(({ year }) => year !== null);
  const key = (form: AccountForm): string => JSON.stringify([of(form), years ? form.year : null]);
  const sets = [...grouped(forms, key).values()];
  const isTold = forms.every((form) => of(form) !== '') && sets.every((set) => set.length > 1);
  return isTold ? certain(sets) : null;
}

/** The same kinds in the same order and distance over and over: balance, income, spending, balance, income, spending. */
function byRuns(forms: readonly AccountForm[]): Sets | null {
  const [first] = forms;
  const period = first ? forms.findIndex(({ kind }, index) => index > 0 && kind === first.kind) : -1;
  if (period < 2 || forms.length % period !== 0) return null;
  const isRepeated = forms.every((form, index) => form.kind === forms[index % period]?.kind);
  if (!isRepeated) return null;
  const sets = Array.from({ length: forms.length / period }, (_, index) =>
    forms.slice(index * period, (index + 1) * period),
  );
  const isOneAfterOther = sets.every((set) =>
    set.every((form, index) => index === 0 || isNext(set[index - 1], form)),
  );
  return isOneAfterOther ? certain(sets) : null;
}

/** On the same sheet, or on the next one. */
function isNext(before: AccountForm | undefined, form: AccountForm): boolean {
  if (!before) return false;
  const distance = form.place - before.place;
  return distance === 0 || distance === 1;
}
