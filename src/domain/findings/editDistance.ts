/**
 * True where one text becomes the other by one letter that is added, left out or replaced. `exempt` says which letters
 * make a difference in earnest: it gets the letters that differ.
 */
export function oneEditApart(one: string, other: string, exempt: (letters: string) => boolean): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (one === other || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const isReplaced = short.length === long.length;
  const rest = isReplaced ? short.slice(at + 1) : short.slice(at);
  if (rest !== long.slice(at + 1)) return false;
  return !exempt(`${isReplaced ? (short[at] ?? '') : ''}${long[at] ?? ''}`);
}
