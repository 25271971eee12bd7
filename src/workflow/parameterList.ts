import { defaultParameters, type ScoringParameters } from '../domain/scoring/parameters';
import { sourceOf, type Scheme } from '../domain/schemes/scheme';
import type { Analysis } from './analyse';
import { chosenOptions, optionNames, optionValues, parameterOf } from './parameters';

/** One scoring parameter as a person sees it; its values as an option text says them. */
export type ListedParameter = {
  /** Name in an option text; 等级 and 满分 are two of one parameter. */
  readonly name: string;
  readonly parameter: keyof ScoringParameters;
  readonly standard: string;
  /** What the person chose; null where nothing was. */
  readonly chosen: string | null;
  /** Schemes of this workbook that differ from the default, with what they say and where it is from. */
  readonly schemes: readonly {
    readonly scheme: Scheme;
    readonly value: string;
    readonly source: Scheme['source'];
  }[];
};

/** All parameters that can be chosen for a workbook, in the order of the table of options. */
export function listedParameters({
  choices,
  memory,
  schemes,
}: Pick<Analysis, 'choices' | 'memory' | 'schemes'>): readonly ListedParameter[] {
  const standard = optionValues(defaultParameters);
  const chosen = chosenOptions(choices.options, memory);
  const applied = [...new Map(schemes.map(({ applied: { scheme } }) => [scheme.id, scheme])).values()];
  const said = applied.map((scheme) => ({ scheme, values: optionValues(scheme.parameters) }));
  return optionNames.flatMap((name): readonly ListedParameter[] => {
    const parameter = parameterOf(name);
    if (!parameter) return [];
    const plain = standard.get(name) ?? '';
    return [
      {
        name,
        parameter,
        standard: plain,
        chosen: chosen.get(name) ?? null,
        schemes: said.flatMap(({ scheme, values }) => {
          const value = values.get(name) ?? '';
          return value === plain ? [] : [{ scheme, value, source: sourceOf(scheme, parameter) }];
        }),
      },
    ];
  });
}
