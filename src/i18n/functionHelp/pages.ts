import type { FunctionLanguage } from '../functionTexts';

/** Where the page of a function stands, seen from the pane: `help/zh-CN/EXECRATE.html`. */
export function functionHelpPage(id: string, language: FunctionLanguage): string {
  return `help/${language}/${id}.html`;
}
