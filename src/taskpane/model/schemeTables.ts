import { builtInSchemes } from '../../domain/schemes/catalogue';
import type { SchemeProposal } from '../../domain/schemes/chooseScheme';
import { formOf } from '../../domain/schemes/frame';
import type { Scheme, SchemeForm } from '../../domain/schemes/scheme';
import { tableKey } from '../../domain/tables/identity';
import type { Analysis } from '../../workflow/analyse';

/** One table with the scheme that holds for it and those that could. */
export type SchemeTable = {
  readonly key: string;
  readonly title: string;
  /** Project or department, and sheet. */
  readonly place: string;
  readonly form: SchemeForm;
  readonly applied: SchemeProposal;
  readonly certainty: 'chosen' | 'sure' | 'probable' | 'unsure';
  /** True where a choice for all tables of this kind can be taken back. */
  readonly isChosen: boolean;
  readonly offered: readonly SchemeProposal[];
  /** Every other scheme that is made for this kind of table. */
  readonly others: readonly Scheme[];
};

/** The tables in the order in which they were found. */
export function schemeTables({ assessments, schemes, kept }: Analysis): readonly SchemeTable[] {
  return assessments.flatMap(({ table }, index): readonly SchemeTable[] => {
    const choice = schemes[index];
    if (!choice) return [];
    const { applied, offered } = choice;
    const form = formOf(table);
    const isChosen = kept.chosen.some(({ forms }) => forms.includes(form));
    const shown = new Set([applied, ...offered].map(({ scheme }) => scheme.id));
    return [
      {
        key: `${table.sheetId}|${tableKey(table)}`,
        title: table.title.replace(/\s+/gu, ' ').trim(),
        place: [table.subject?.replace(/\s+/gu, ' ').trim(), table.sheetName].filter(Boolean).join(' · '),
        form,
        applied,
        certainty: applied.reasons.some(({ code }) => code === 'chosen')
          ? 'chosen'
          : applied.sure >= 0.85
            ? 'sure'
            : applied.sure >= 0.6
              ? 'probable'
              : 'unsure',
        isChosen,
        offered,
        others: [...builtInSchemes, ...kept.own].filter(
          ({ id, forms }) => forms.includes(form) && !shown.has(id),
        ),
      },
    ];
  });
}

/**
 * The chosen schemes once this one is taken for a kind of table: the first one made for a kind holds, so that what was
 * chosen for the other kind comes first where it does not meddle with this one.
 */
export function afterChoosing(
  chosen: readonly Scheme[],
  scheme: Scheme,
  form: SchemeForm,
): readonly Scheme[] {
  const others = chosen.filter(({ id }) => id !== scheme.id);
  const apart = others.filter(({ forms }) => !forms.includes(form));
  const ofBoth = others.filter(({ forms }) => forms.includes(form) && forms.length > 1);
  return [...apart, scheme, ...ofBoth];
}

/** The chosen schemes without those made for this kind of table. */
export function withoutForm(chosen: readonly Scheme[], form: SchemeForm): readonly Scheme[] {
  return chosen.filter(({ forms }) => !forms.includes(form));
}
