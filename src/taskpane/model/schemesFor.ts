import { builtInSchemes } from '../../domain/schemes/catalogue';
import { formOf } from '../../domain/schemes/frame';
import type { Scheme } from '../../domain/schemes/scheme';
import type { Analysis } from '../../workflow/analyse';
import type { CorrectionPreview } from '../../workflow/previewCorrection';

export type SchemeOption = {
  readonly scheme: Scheme;
  /** True where what the table prints speaks for it. */
  readonly isFitting: boolean;
};

/** The schemes that a table can be scored by, those that fit what it prints first. */
export function schemesFor(
  { kept }: Analysis,
  { outcome, worked }: CorrectionPreview,
): readonly SchemeOption[] {
  const { table } = outcome;
  if (!table) return [];
  const form = formOf(table);
  const fitting = worked
    ? [worked.scheme.applied, ...worked.scheme.offered].map(({ scheme }) => scheme.id)
    : [];
  const all = [...builtInSchemes, ...kept.own].filter(
    ({ forms, id }) => forms.includes(form) || fitting.includes(id),
  );
  const options = all.map((scheme) => ({
    scheme,
    isFitting: worked?.scheme.offered.some((offered) => offered.scheme.id === scheme.id) ?? false,
  }));
  return [...options.filter(({ isFitting }) => isFitting), ...options.filter(({ isFitting }) => !isFitting)];
}
