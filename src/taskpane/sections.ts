import type { CellRef } from '../domain/snapshot/snapshot';

/** The parts of the pane, one shown at a time. */
export type Section = 'tables' | 'changes' | 'scores' | 'findings' | 'handover' | 'settings';

/** Which part is shown; the ribbon chooses it as well as the person. */
export type SectionStore = {
  shown(): Section;
  show(section: Section): void;
  /** The cell that 「这个数怎么来的」 was asked of; null where none is. */
  asked(): CellRef | null;
  /** Shows where the figure of a cell comes from, above the changes; null puts it away. */
  explain(cell: CellRef | null): void;
  /** The cell that 「插入绩效公式」 was asked for; null where none is. */
  offered(): CellRef | null;
  /** Shows which formula fits a cell, above the changes; null puts it away. */
  offer(cell: CellRef | null): void;
  subscribe(listener: () => void): () => void;
};

export function createSectionStore(): SectionStore {
  const listeners = new Set<() => void>();
  let shown: Section = 'changes';
  let asked: CellRef | null = null;
  let offered: CellRef | null = null;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    shown: () => shown,
    show(section) {
      shown = section;
      tell();
    },
    asked: () => asked,
    explain(cell) {
      asked = cell;
      offered = null;
      if (cell) shown = 'changes';
      tell();
    },
    offered: () => offered,
    offer(cell) {
      offered = cell;
      asked = null;
      if (cell) shown = 'changes';
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
