import type { Frame } from './frame';

/**
 * F6 and Shift+F6 go from one part of the page to the next, also out of the pane's frame. `others` hears the keys
 * of that frame too.
 */
export function connectRegions(frame: Frame, others: (event: KeyboardEvent) => void): void {
  const targets = (): HTMLElement[] =>
    [
      frame.actions.querySelector<HTMLElement>('button'),
      frame.ribbon.querySelector<HTMLElement>('.ribbon-button'),
      frame.nameBox,
      frame.layer.querySelector<HTMLElement>('textarea'),
      frame.paneContent.querySelector<HTMLElement>('iframe'),
      frame.tabs.querySelector<HTMLElement>('[aria-selected=true]'),
    ].filter((target) => target !== null && target.getClientRects().length > 0) as HTMLElement[];

  const turn = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const all = targets();
    const focused = document.activeElement;
    const parts = [frame.actions, frame.ribbon, frame.nameBox, frame.layer, frame.paneContent, frame.tabs];
    const part = parts.find((candidate) => candidate.contains(focused));
    const index = all.findIndex((target) => part?.contains(target));
    all.at((index + (event.shiftKey ? -1 : 1)) % all.length)?.focus();
  };
  window.addEventListener('keydown', turn);
  // Keys pressed inside the pane's frame are heard there only; it is of the same origin.
  frame.paneContent.addEventListener(
    'load',
    (event) => {
      if (!(event.target instanceof HTMLIFrameElement)) return;
      for (const listener of [turn, others])
        event.target.contentWindow?.addEventListener('keydown', listener);
    },
    { capture: true },
  );
}
