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
  const page = document.createElement('main');
  page.className = 'first-paint';
  const said = document.createElement('div');
  said.setAttribute('role', 'alert');
  const name = document.createElement('h1');
  name.textContent = texts.name;
  const sentence = document.createElement('p');
  sentence.textContent = texts.problems[problem];
  said.append(name, sentence);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = texts.reopen;
  button.addEventListener('click', reopen);
  page.append(said, button);
  place.replaceChildren(page);
}
