import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';

type Axe = {
  run(
    context: { exclude: string[][] },
    options: { iframes: false },
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
};

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in a frame, Fluent's focus dummies excluded; empty where all is well. */
export async function accessibilityFaults(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(
      { exclude: [['[data-tabster-dummy]']] },
      { iframes: false },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 300)} ${failureSummary ?? ''}`),
    );
  });
}

/** Text and controls that do not fit the width of their frame or of what surrounds them; empty where nothing is cut. */
export function cutFaults(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const page = document.documentElement;
    const faults: string[] = [];
    if (page.scrollWidth > page.clientWidth)
      faults.push(`The page is ${String(page.scrollWidth)} px wide in ${String(page.clientWidth)} px.`);
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      // Meant for screen readers only: cut to a point on purpose.
      !element.closest('[style*="clip"]') &&
      getComputedStyle(element).clipPath !== 'inset(50%)';
    for (const element of document.body.querySelectorAll('*')) {
      if (!isShown(element)) continue;
      const { overflowX, overflowY, display } = getComputedStyle(element);
      const told =
        `${element.tagName} “${(element.textContent || element.getAttribute('aria-label')) ?? ''}”`.slice(
          0,
          90,
        );
      const { left, right } = element.getBoundingClientRect();
      if (right > page.clientWidth + 1 || left < -1) faults.push(`${told} sticks out.`);
      if (display === 'inline' || element.clientWidth === 0) continue;
      if (element.scrollWidth > element.clientWidth + 1) faults.push(`${told} is cut sideways.`);
      const clips = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
      if (clips && element.scrollHeight > element.clientHeight + 1) faults.push(`${told} is cut in height.`);
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || !isShown(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, width } of range.getClientRects())
        if (width > 0 && (left < -1 || right > page.clientWidth + 1))
          faults.push(`The text “${node.textContent.slice(0, 60)}” sticks out.`);
    }
    return faults;
  });
}

const pictures = path.resolve(__dirname, '../../build/e2e/pictures');

/** Keeps a picture of the pane in build/, all of it, to be looked at; nothing is compared with it. */
export async function keepPicture(page: Page, frame: Frame, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const before = page.viewportSize() ?? { width: 1400, height: 900 };
  const hidden = await frame.evaluate(
    () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
  );
  await page.setViewportSize({ ...before, height: Math.min(before.height + hidden, 5000) });
  await page.locator('iframe').screenshot({ path: path.join(pictures, `${name}.png`) });
  await page.setViewportSize(before);
}
