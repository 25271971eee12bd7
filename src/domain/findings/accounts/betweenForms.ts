import type { SheetHit } from '../textCells';
import { type Addend, compare } from './compare';
import { figuresOf } from './figures';
import type { FormKind } from './formKinds';
import type { AccountForm } from './forms';
import { type FormOf, formSets, uniqueForms } from './formSets';
import { identities, type Identity, type Term } from './identities';

/** Every identity that is broken: inside each form, and between the forms of one set. */
export function brokenIdentities(forms: readonly AccountForm[]): readonly SheetHit[] {
  const sets = formSets(forms).map(uniqueForms);
  return identities.flatMap((identity) => {
    const kinds = kindsIn(identity);
    if (kinds.length === 1) {
      const own = forms.filter((form) => form.kind === kinds[0]);
      return own.flatMap((form) => judge(identity, () => form));
    }
    return sets.flatMap((formOf) =>
      kinds.every(formOf) && isOneYear(kinds.map(formOf)) ? judge(identity, formOf) : [],
    );
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
