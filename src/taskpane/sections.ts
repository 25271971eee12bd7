/** The parts of the pane, one shown at a time. */
export type Section = 'tables' | 'changes' | 'scores' | 'findings' | 'handover' | 'settings';

/** Which part is shown; the ribbon chooses it as well as the person. */
export type SectionStore = {
  shown(): Section;
  show(section: Section): void;
  subscribe(listener: () => void): () => void;
};

export function createSectionStore(): SectionStore {
  const listeners = new Set<() => void>();
  let shown: Section = 'changes';
  return {
    shown: () => shown,
    show(section) {
      shown = section;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
