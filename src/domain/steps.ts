/**
 * Work that can be left and taken up again: each `yield` is a place where whoever runs it may do something else.
 * It knows neither clock nor timer.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Items between two steps of a long list. */
const often = 100;

/** Runs the work to its end without leaving it. */
export function finished<Result>(steps: Generator<unknown, Result, void>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** What is made of each item, in their order, with a step after every hundred. */
export function* mapInSteps<Item, Result>(
  items: readonly Item[],
  make: (item: Item, index: number) => Result,
): Steps<readonly Result[]> {
  const made: Result[] = [];
  for (const [index, item] of items.entries()) {
    made.push(make(item, index));
    if (made.length % often === 0) yield;
  }
  return made;
}
