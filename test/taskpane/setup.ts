import '@testing-library/jest-dom';
import { cleanup } from '@testing-library/react';

class ResizeObserverStub {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** What Fluent and the theme want of a browser and jsdom does not have. */
export function setUpBrowser(): void {
  window.ResizeObserver = ResizeObserverStub;
  // Nothing has a height here; a window that holds every list draws what a tall screen would.
  window.innerHeight = 30_000;
  const light = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  window.matchMedia = () => light as unknown as MediaQueryList;
  afterEach(cleanup);
  // Finding elements by role takes jsdom its time; a busy machine is no failure.
  jest.setTimeout(60_000);
}
