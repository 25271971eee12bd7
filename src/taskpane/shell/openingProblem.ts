import type { StartTexts } from '../../i18n/pane/startTexts';

export type OpeningProblem = keyof StartTexts['problems'];

/**
 * Says in place of the pane why it cannot open and what to do, with a button that tries once more. Plain elements
 * in the looks of the first paint: the code that draws the pane may be the very thing that did not arrive.
 */
export function showOpeningProblem(
  place: HTMLElement,
  texts: StartTexts,
  problem: OpeningProblem,
  reopen: () => void,
): void {
  const page = document.createElement('div');
  page.className = 'first-paint';
  page.setAttribute('role', 'alert');
  const name = document.createElement('b');
  name.textContent = texts.name;
  const sentence = document.createElement('p');
  sentence.textContent = texts.problems[problem];
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = texts.reopen;
  button.addEventListener('click', reopen);
  page.append(name, sentence, button);
  place.replaceChildren(page);
}
