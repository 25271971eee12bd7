import { remembered } from '../../remembered';
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

/** The named figures of a form, read once. */
export const figuresOf = remembered((form: AccountForm): FormFigures => readers[form.kind](form));
