import { basicFigures } from './basicFigures';
import { codeFigures } from './codeFigures';
import type { FormFigures } from './formFigure';
import type { FormKind } from './formKinds';
import type { AccountForm } from './forms';
import { panelFigures } from './panelFigures';
import { sangongFigures } from './sangongFigures';

const readers: Readonly<Record<FormKind, (form: AccountForm) => FormFigures>> = {
  balance: panelFigures,
  fiscal: panelFigures,
  income: codeFigures,
  spending: codeFigures,
  general: codeFigures,
  fund: codeFigures,
  capital: codeFigures,
  basic: basicFigures,
  sangong: sangongFigures,
};

const cache = new WeakMap<AccountForm, FormFigures>();

/** The named figures of a form, read once. */
export function figuresOf(form: AccountForm): FormFigures {
  const known = cache.get(form);
  if (known) return known;
  const figures = readers[form.kind](form);
  cache.set(form, figures);
  return figures;
}
