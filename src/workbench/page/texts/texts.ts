import type { InputProblemCode } from '../../files/inputError';
import { enUS } from './enUS';
import { zhCN } from './zhCN';

export type PageLanguage = 'zh-CN' | 'en-US';

/** Every sentence that the page itself says. */
export type Texts = {
  readonly title: string;
  readonly product: string;
  readonly skip: string;
  readonly open: string;
  readonly samples: string;
  readonly blankSamples: string;
  readonly publishedSamples: string;
  /** By the first part of a sample's file name (`beita-2023`). */
  readonly sampleNames: Readonly<Record<string, string>>;
  readonly save: string;
  readonly saved: (name: string) => string;
  /** What a workbook is called that the add-in opens beside this one, and that it went to the downloads. */
  readonly newWorkbook: (name: string) => string;
  readonly created: (name: string) => string;
  readonly changed: string;
  readonly otherLanguage: string;
  readonly notice: string;
  readonly limitsTitle: string;
  readonly limits: readonly string[];
  readonly close: string;
  readonly ribbon: string;
  readonly nameBox: string;
  readonly formula: string;
  readonly sheet: string;
  /** How the keyboard leaves the grid, where Tab goes to the next cell. */
  readonly leaveGrid: string;
  /** Name of the menu of a cell. */
  readonly cellMenu: string;
  readonly cell: (address: string, text: string) => string;
  readonly sheets: string;
  readonly pane: string;
  readonly closePane: string;
  readonly ready: string;
  readonly editing: string;
  readonly starting: string;
  readonly dropHere: string;
  readonly summary: (count: number, sum: string) => string;
  readonly noSuchCell: (text: string) => string;
  readonly noCommand: (label: string) => string;
  readonly functionsMissing: string;
  readonly addinMissing: string;
  readonly commandFailed: (label: string) => string;
  readonly notRead: (name: string, reason: string) => string;
  readonly inputProblems: Readonly<Record<InputProblemCode, string>>;
  readonly unknownProblem: string;
  readonly typing: {
    readonly protected: string;
    readonly formula: string;
    readonly array: string;
    readonly other: string;
  };
  readonly unsaved: {
    readonly question: string;
    readonly save: string;
    readonly discard: string;
    readonly cancel: string;
  };
};

/** The language of an address: Chinese unless `?lang=` asks for English. */
export function pageLanguage(search: string): PageLanguage {
  return /^en\b/i.test(new URLSearchParams(search).get('lang') ?? '') ? 'en-US' : 'zh-CN';
}

export function textsOf(language: PageLanguage): Texts {
  return language === 'en-US' ? enUS : zhCN;
}
