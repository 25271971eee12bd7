import { builtInScheme } from '../domain/schemes/catalogue';
import { readScheme, type SchemeReading } from '../domain/schemes/readScheme';
import type { Scheme } from '../domain/schemes/scheme';
import type { SchemeFileProblem } from '../domain/schemes/schemeProblem';
import { writeScheme } from '../domain/schemes/writeScheme';
import type { Memory } from '../workbook/port';

/** Under this name the ids of the chosen schemes are kept with the workbook, separated by commas. */
const chosenName = 'schemes';
/** Under this name and its id a person's own scheme is kept, as the text of its file. */
const ownName = 'scheme:';

/** The schemes that are kept with a workbook. */
export type KeptSchemes = {
  readonly chosen: readonly Scheme[];
  /** The person's own, chosen or not. */
  readonly own: readonly Scheme[];
  /** Chosen ones that cannot be used: of a newer version (read only), damaged, or gone. */
  readonly problems: readonly { readonly id: string; readonly problem: SchemeFileProblem }[];
};

/** What the memory of a workbook says of schemes. */
export function schemesIn({ settings }: Memory): KeptSchemes {
  const readings = Object.entries(settings)
    .filter(([name]) => name.startsWith(ownName))
    .map(([name, text]) => ({ id: name.slice(ownName.length), reading: readScheme(text) }));
  const own = readings.flatMap(({ reading }) => ('scheme' in reading ? [reading.scheme] : []));
  const ids = (settings[chosenName] ?? '').split(',').filter((id) => id !== '');
  const found = (id: string) => builtInScheme(id) ?? own.find((scheme) => scheme.id === id) ?? null;
  return {
    chosen: ids.flatMap((id) => found(id) ?? []),
    own,
    problems: ids
      .filter((id) => found(id) === null)
      .map((id) => {
        const reading = readings.find((candidate) => candidate.id === id)?.reading;
        const gone: SchemeFileProblem = { code: 'gone', path: [], allowed: id };
        return { id, problem: reading && 'problem' in reading ? reading.problem : gone };
      }),
  };
}

/**
 * What is kept with the workbook where a person chose these schemes (an empty list takes the choice back): their
 * ids, and the person's own ones whole. Nothing where nothing was chosen (null).
 */
export function keptSchemes(schemes: readonly Scheme[] | null): Readonly<Record<string, string>> {
  if (schemes === null) return {};
  const own = schemes.filter(({ id }) => !builtInScheme(id));
  return {
    [chosenName]: schemes.map(({ id }) => id).join(','),
    ...Object.fromEntries(own.map((scheme) => [`${ownName}${scheme.id}`, writeScheme(scheme)])),
  };
}

/**
 * Reads a file that a person wants to use. Refused where the workbook holds a scheme of the same id that a newer
 * version wrote: writing over it would lose what this version cannot read.
 */
export function importScheme(text: string, { settings }: Memory): SchemeReading {
  const reading = readScheme(text);
  if ('problem' in reading) return reading;
  const there = settings[`${ownName}${reading.scheme.id}`];
  const kept = there === undefined ? null : readScheme(there);
  return kept && 'problem' in kept && kept.problem.code === 'newer' ? kept : reading;
}

/** The scheme that a person names by its id: one that comes with the add-in or is kept with the workbook; else null. */
export function schemeById(id: string, memory: Memory): Scheme | null {
  return builtInScheme(id) ?? schemesIn(memory).own.find((scheme) => scheme.id === id) ?? null;
}

/**
 * The scheme as a file to be changed and imported. One that comes with the add-in gets an id and a name of its own,
 * so that the file can be used as it is.
 */
export function exportScheme(scheme: Scheme): string {
  if (!builtInScheme(scheme.id)) return writeScheme(scheme);
  const name = { 'zh-CN': `${scheme.name['zh-CN']}（自定）`, 'en-US': `${scheme.name['en-US']} (own copy)` };
  return writeScheme({ ...scheme, id: `${scheme.id}-own`, name });
}
