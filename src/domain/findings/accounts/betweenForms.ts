import type { SheetHit } from '../textCells';
import { type Addend, compare } from './compare';
import { figuresOf } from './figures';
import type { FormKind } from './formKinds';
import type { AccountForm } from './forms';
import { identities, type Identity, type Term } from './identities';

/** Finds the form of a kind that an identity is about; null where none, or one of several, could be meant. */
export type FormOf = (kind: FormKind) => AccountForm | null;

/**
 * The one form of each kind. Where a workbook has several (departments, years) nothing says which belong together, and
 * forms of different years are never compared.
 */
export function uniqueForms(forms: readonly AccountForm[]): FormOf {
  return (kind) => {
    const own = forms.filter((form) => form.kind === kind);
    const filled = own.filter((form) => [...figuresOf(form).values()].some(({ value }) => value !== null));
    const [only] = filled.length > 0 ? filled : own;
    return only && (filled.length === 1 || own.length === 1) ? only : null;
  };
}

/** Every identity that is broken: inside each form, and between the forms that are there once. */
export function brokenIdentities(forms: readonly AccountForm[]): readonly SheetHit[] {
  const formOf = uniqueForms(forms);
  return identities.flatMap((identity) => {
    const [kind, ...others] = kindsIn(identity);
    const isInside = others.length === 0;
    const own = forms.filter((form) => form.kind === kind);
    return isInside
      ? own.flatMap((form) => judge(identity, () => form))
      : kindsIn(identity).every(formOf) && isOneYear(kindsIn(identity).map(formOf))
        ? judge(identity, formOf)
        : [];
  });
}

function judge(identity: Identity, formOf: FormOf): readonly SheetHit[] {
  const left = addends(identity.left, formOf);
  const right = addends(identity.right, formOf);
  const hit = left && right ? compare({ ...identity, left, right }) : null;
  if (hit && identity.follows?.some((cause) => judge(cause, formOf).length > 0)) return [];
  return hit ? [hit] : [];
}

function addends(terms: readonly Term[], formOf: FormOf): readonly Addend[] | null {
  const found: Addend[] = [];
  for (const { kind, name, sign, isZeroWhenBlank, isZeroWhenAbsent } of terms) {
    const form = formOf(kind);
    const figure = form ? figuresOf(form).get(name) : undefined;
    if (!figure && isZeroWhenAbsent) continue;
    if (!figure || (figure.value === null && !isZeroWhenBlank)) return null;
    found.push({ figure, sign });
  }
  // Parts of which none is filled in are no parts yet.
  return found.length > 1 && found.every(({ figure }) => figure.value === null) ? null : found;
}

function kindsIn({ left, right }: Identity): readonly FormKind[] {
  return [...new Set([...left, ...right].map(({ kind }) => kind))];
}

/** True unless two of the forms name different years. */
export function isOneYear(forms: readonly (AccountForm | null)[]): boolean {
  return new Set(forms.flatMap((form) => form?.year ?? [])).size <= 1;
}
