/** A person is typing into a cell: requests fail, or wait when the add-in asked for `delayForCellEdit`. */
export type EditMode = {
  readonly active: boolean;
  enter(): void;
  leave(): void;
  /** Done at once, or when the person has finished. */
  ended(): Promise<void>;
};

export function createEditMode(): EditMode {
  let active = false;
  let waiting: (() => void)[] = [];
  return {
    get active() {
      return active;
    },
    enter() {
      active = true;
    },
    leave() {
      active = false;
      for (const go of waiting) go();
      waiting = [];
    },
    ended: () =>
      active
        ? new Promise((resolve) => {
            waiting.push(resolve);
          })
        : Promise.resolve(),
  };
}
