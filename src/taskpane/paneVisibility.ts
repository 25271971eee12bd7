import type { Visibility } from '../workflow/following';

/**
 * Whether the pane is shown, as Excel tells it (SharedRuntime 1.1): in a shared runtime the page goes on when the pane
 * is closed. Until Excel tells something, and where it never does, the page itself says whether it is seen.
 */
export function paneVisibility(): Visibility {
  const listeners = new Set<() => void>();
  let told: boolean | null = null;
  const visible = () => told ?? (document.visibilityState === 'visible' && window.innerWidth > 0);
  const tell = () => {
    for (const listener of listeners) listener();
  };
  document.addEventListener('visibilitychange', tell);
  void listenToExcel((shown) => {
    told = shown;
    tell();
  });
  return {
    visible,
    subscribe(listener) {
      listeners.add(listener);
    },
  };
}

async function listenToExcel(tell: (shown: boolean) => void): Promise<void> {
  // Newer than some hosts, whatever the typings say.
  const addin = Office.addin as Office.Addin | undefined;
  if (typeof addin?.onVisibilityModeChanged !== 'function') return;
  try {
    await addin.onVisibilityModeChanged(({ visibilityMode }) => {
      tell(visibilityMode === Office.VisibilityMode.taskpane);
    });
  } catch {
    // The page says it then.
  }
}
