/**
 * Work that can be left and taken up again: each `yield` is a place where whoever runs it may do something else.
 * It knows neither clock nor timer.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Items between two steps of a long list. */
const often = 50;

/** Runs the work to its end without leaving it. */
export function finished<Result>(steps: Generator<unknown, Result, void>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** What is made of each item, in their order, with a step after every fifty. */
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

/** The work on each item one after the other, each with its own steps. */
export function* flatMapSteps<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Steps<readonly Result[]>,
): Steps<readonly Result[]> {
  const made: (readonly Result[])[] = [];
  for (const item of items) made.push(yield* work(item));
  return made.flat();
}
