import * as v from 'valibot';
import { languages, type Language } from '../i18n/language';
import { builtInScheme } from '../domain/schemes/catalogue';
import { jsonErrorLine } from '../domain/schemes/jsonLine';
import { readScheme } from '../domain/schemes/readScheme';
import type { SchemeFileProblem } from '../domain/schemes/schemeProblem';
import type { Memory } from '../workbook/port';
import { optionProblem } from './parameters';
import { rememberedLists } from './remembered';
import { writeModes } from './writeMode';

const version = 1;
const kind = 'perf-settings';
const ownScheme = 'scheme:';

/** The file of all settings; what it does not name is left as it is when it is read. */
const file = v.strictObject({
  kind: v.literal(kind),
  version: v.literal(version),
  language: v.optional(v.picklist(languages)),
  writeMode: v.optional(v.picklist(writeModes)),
  options: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  schemes: v.optional(v.array(v.string())),
  ownSchemes: v.optional(v.array(v.looseObject({ id: v.string() }))),
  corrections: v.optional(rememberedLists.corrections),
  facts: v.optional(rememberedLists.facts),
  choices: v.optional(rememberedLists.choices),
  leftOut: v.optional(rememberedLists.leftOut),
  scores: v.optional(rememberedLists.scores),
  tiers: v.optional(rememberedLists.tiers),
  proposals: v.optional(rememberedLists.proposals),
  replaced: v.optional(rememberedLists.replaced),
  repetitions: v.optional(rememberedLists.repetitions),
  actuals: v.optional(rememberedLists.actuals),
  dismissals: v.optional(rememberedLists.dismissals),
});

type SettingsFile = v.InferOutput<typeof file>;
const lists = Object.keys(rememberedLists) as (keyof typeof rememberedLists)[];

/** Why a file is no settings of ours; `place` is the name in it that is wrong, empty for the whole file. */
export type SettingsProblem =
  | { readonly code: 'no-json'; readonly line: string }
  | { readonly code: 'other-file' | 'newer' }
  | { readonly code: 'wrong'; readonly place: string }
  | { readonly code: 'option'; readonly text: string }
  | { readonly code: 'scheme-gone'; readonly id: string }
  | { readonly code: 'scheme'; readonly problem: SchemeFileProblem };

export type SettingsReading =
  | { readonly settings: Memory['settings']; readonly language: Language | null }
  | { readonly problem: SettingsProblem };

/** Everything that is kept with the workbook, and the language of the pane, as the text of a file. */
export function writeSettings({ settings }: Pick<Memory, 'settings'>, language: Language): string {
  const own = Object.entries(settings).filter(([name]) => name.startsWith(ownScheme));
  const content = {
    kind,
    version,
    language,
    writeMode: settings['writeMode'] ?? 'perf',
    options: settings['options'] ?? '',
    schemes: (settings['schemes'] ?? '').split(',').filter(Boolean),
    ownSchemes: own.flatMap(([, text]) => parsed(text) ?? []),
    ...Object.fromEntries(lists.map((name) => [name, listOf(name, settings[name])])),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Reads such a file. Nothing of it is used where anything in it is wrong. Never throws. */
export function readSettings(text: string): SettingsReading {
  const plain = text.replace(/^\uFEFF/u, '');
  const json = parsed(plain);
  if (json === null) return { problem: { code: 'no-json', line: String(jsonErrorLine(plain) ?? '') } };
  const named = v.safeParse(v.looseObject({ kind: v.literal(kind), version: v.number() }), json);
  if (!named.success) return { problem: { code: 'other-file' } };
  if (named.output.version > version) return { problem: { code: 'newer' } };
  const read = v.safeParse(file, json);
  if (!read.success) {
    const place = read.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
    return { problem: { code: 'wrong', place } };
  }
  const problem = problemIn(read.output);
  return problem
    ? { problem }
    : { settings: settingsOf(read.output), language: read.output.language ?? null };
}

function problemIn({ options = '', schemes = [], ownSchemes = [] }: SettingsFile): SettingsProblem | null {
  const wrong = optionProblem(options);
  if (wrong) return { code: 'option', text: wrong.text };
  for (const scheme of ownSchemes) {
    const reading = readScheme(JSON.stringify(scheme));
    if ('problem' in reading) return { code: 'scheme', problem: reading.problem };
  }
  const known = new Set(ownSchemes.map(({ id }) => id));
  const gone = schemes.find((id) => !known.has(id) && !builtInScheme(id));
  return gone === undefined ? null : { code: 'scheme-gone', id: gone };
}

function settingsOf(read: SettingsFile): Memory['settings'] {
  const { writeMode, options, schemes, ownSchemes = [] } = read;
  const named = lists.flatMap((name) => {
    const list = read[name];
    return list === undefined ? [] : [[name, list.length === 0 ? '' : JSON.stringify(list)] as const];
  });
  return {
    ...(writeMode !== undefined && { writeMode: writeMode === 'perf' ? '' : writeMode }),
    ...(options !== undefined && { options }),
    ...(schemes !== undefined && { schemes: schemes.join(',') }),
    ...Object.fromEntries(
      ownSchemes.map((scheme) => [`${ownScheme}${scheme.id}`, JSON.stringify(scheme, null, 2)]),
    ),
    ...Object.fromEntries(named),
  };
}

/** A list as it is kept; what cannot be read is not given on. */
function listOf(name: keyof typeof rememberedLists, text: string | undefined): unknown {
  const schema: v.GenericSchema<unknown, readonly unknown[]> = rememberedLists[name];
  const read = v.safeParse(schema, parsed(text ?? '[]'));
  return read.success ? read.output : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
