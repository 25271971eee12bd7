import type { Language } from '../../i18n/language';
import { paneTexts } from '../../i18n/pane/paneTexts';
import { renderSchemeProblem } from '../../i18n/schemeText';
import type { SettingsProblem } from '../../workflow/settingsFile';

/** Why a file cannot be used as settings, and what to do. */
export function renderSettingsProblem(problem: SettingsProblem, language: Language): string {
  const { problems } = paneTexts(language).settings;
  switch (problem.code) {
    case 'no-json':
      return problems.noJson(problem.line);
    case 'other-file':
      return problems.otherFile;
    case 'newer':
      return problems.newer;
    case 'wrong':
      return problems.wrong(problem.place);
    case 'option':
      return problems.option(problem.text);
    case 'scheme-gone':
      return problems.schemeGone(problem.id);
    case 'scheme':
      return renderSchemeProblem(problem.problem, language);
  }
}
