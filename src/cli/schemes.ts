import path from 'node:path';
import { builtInScheme, builtInSchemes } from '../domain/schemes/catalogue';
import type { Scheme } from '../domain/schemes/scheme';
import { schemeWarnings } from '../domain/schemes/schemeWarnings';
import type { SchemeFileProblem } from '../domain/schemes/schemeProblem';
import type { Language } from '../i18n/language';
import {
  renderSchemeProblem,
  renderSchemeReason,
  renderSchemeWarning,
  renderSource,
} from '../i18n/schemeText';
import { textsOf } from '../i18n/texts';
import type { Memory } from '../workbook/port';
import type { Analysis } from '../workflow/analyse';
import { importScheme, schemeById } from '../workflow/schemes';
import { FileProblem, readInput } from './files';
import type { GivenScheme } from './options';

const mostSchemeBytes = 2 ** 20;
const mostOffers = 3;

/** A file that is no scheme, with what is wrong in it. */
export class SchemeFailure extends Error {
  readonly problem: SchemeFileProblem;

  constructor(problem: SchemeFileProblem) {
    super(problem.code);
    this.name = 'SchemeFailure';
    this.problem = problem;
  }
}

/** Neither a scheme of this id nor a file. */
export class UnknownScheme extends Error {
  readonly given: string;

  constructor(given: string) {
    super(given);
    this.name = 'UnknownScheme';
    this.given = given;
  }

  /** What could have been given. */
  get allowed(): string {
    return ['FILE', ...builtInSchemes.map(({ id }) => id)].join(' | ');
  }
}

/** The schemes named on the command line: by id (built in, or kept with the workbook), else from files. Throws. */
export async function givenSchemes(given: readonly GivenScheme[], memory: Memory): Promise<Scheme[]> {
  const schemes: Scheme[] = [];
  for (const each of given)
    schemes.push(schemeById(each.given, memory) ?? (await readFileScheme(each, memory)));
  return schemes;
}

async function readFileScheme({ given, file }: GivenScheme, memory: Memory): Promise<Scheme> {
  const bytes = await readInput(file, mostSchemeBytes).catch((error: unknown) => {
    const isName = error instanceof FileProblem && error.code === 'missing' && path.extname(given) === '';
    throw isName ? new UnknownScheme(given) : error;
  });
  const reading = importScheme(new TextDecoder().decode(bytes), memory);
  if ('problem' in reading) throw new SchemeFailure(reading.problem);
  return reading.scheme;
}

/** Which schemes are applied, what is wrong with kept ones, and which others the tables look like. */
export function schemeLines(analysis: Analysis, language: Language): string[] {
  const { cli } = textsOf(language);
  const { schemes, kept, choices } = analysis;
  const applied = schemes.map((choice) => choice.applied);
  const chosen = choices.schemes ?? kept.chosen;
  const unused = chosen.filter(({ id }) => applied.every(({ scheme }) => scheme.id !== id));
  const named = new Set([...applied, ...unused.map((scheme) => ({ scheme }))].map(({ scheme }) => scheme.id));
  const offers = distinct(schemes.flatMap(({ offered }) => offered)).filter(
    ({ scheme }) => !named.has(scheme.id),
  );
  const said = ({ scheme, reasons }: (typeof offers)[number]) =>
    [
      ...reasons.map((reason) => renderSchemeReason(reason, language)),
      renderSource(scheme.source, language),
    ].join(language === 'zh-CN' ? '' : ' ');
  return [
    ...distinct(applied).map((proposal) =>
      cli.scheme(
        proposal.scheme.name[language],
        applied.filter((other) => other.scheme.id === proposal.scheme.id).length,
        said(proposal),
      ),
    ),
    ...kept.problems.map(({ problem }) => `  ${renderSchemeProblem(problem, language)}`),
    ...chosen
      .filter(({ id }) => !builtInScheme(id))
      .flatMap(schemeWarnings)
      .map((warning) => `  ${renderSchemeWarning(warning, language)}`),
    ...unused.map((scheme) => cli.schemeUnused(scheme.name[language])),
    ...offers
      .slice(0, mostOffers)
      .map((proposal) =>
        cli.schemeOffered(proposal.scheme.name[language], proposal.scheme.id, said(proposal)),
      ),
  ];
}

/** The surest proposal of each scheme. */
function distinct<Proposal extends { readonly scheme: Scheme; readonly sure: number }>(
  proposals: readonly Proposal[],
): Proposal[] {
  const surestFirst = [...proposals].sort((one, other) => other.sure - one.sure);
  return surestFirst.filter(
    ({ scheme }, index) => surestFirst.findIndex((other) => other.scheme.id === scheme.id) === index,
  );
}
