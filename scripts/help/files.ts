import { functionPage } from '../../src/i18n/functionHelp/functionPage';
import { functionHelpPage } from '../../src/i18n/functionHelp/pages';
import { functionTexts, type FunctionId, type FunctionLanguage } from '../../src/i18n/functionTexts';
import { functionHtml, indexHtml } from './html';
import { referenceMarkdown } from './markdown';

type Metadata = {
  readonly functions: readonly {
    readonly id: string;
    readonly parameters: readonly { readonly optional?: boolean }[];
  }[];
};

const languages: readonly FunctionLanguage[] = ['zh-CN', 'en-US'];

function pagesIn(metadata: Metadata, language: FunctionLanguage) {
  return metadata.functions.map(({ id, parameters }) =>
    functionPage(
      id as FunctionId,
      language,
      parameters.map(({ optional }) => optional === true),
    ),
  );
}

/** Every page of help/, by its path beside the pane, made from the metadata of the functions. */
export function helpFiles(metadata: Metadata): { readonly name: string; readonly text: string }[] {
  const ids = Object.keys(functionTexts['zh-CN']) as FunctionId[];
  return languages.flatMap((language) => [
    { name: `help/${language}/index.html`, text: indexHtml(ids, language) },
    ...pagesIn(metadata, language).map((page) => ({
      name: functionHelpPage(page.id, language),
      text: functionHtml(page, language),
    })),
  ]);
}

/** docs/functions.md. */
export function functionReference(metadata: Metadata): string {
  return referenceMarkdown(pagesIn(metadata, 'zh-CN'));
}
