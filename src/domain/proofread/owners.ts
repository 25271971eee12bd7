import { linesOf } from './textLines';

/** From where on a text speaks of a project or a department; null is the whole of it. */
export type OwnerPlace = { readonly at: number; readonly owner: string | null };

/** Numberings of headings, the highest first: 一、 (一) 1. (1) */
const numberings = [
  /^[一二三四五六七八九十]+、/u,
  /^[(（][一二三四五六七八九十]+[)）]/u,
  /^\d{1,2}[.．、](?!\d)/u,
  /^[(（]\d{1,2}[)）]/u,
];
/** A longer line is no heading. */
const longestHeading = 60;

/**
 * Where a text begins to speak of one of the `owners`: wherever it names one, until it names another. A heading with a
 * name (2.乙项目) holds for what is below it: the next heading of its rank or above speaks of the whole again.
 */
export function ownerPlaces(text: string, owners: readonly string[]): readonly OwnerPlace[] {
  const places: OwnerPlace[] = [];
  let heading: { readonly rank: number; readonly owner: string } | null = null;
  for (const line of linesOf(text)) {
    const own = mentions(line.text, owners).map(({ at, owner }) => ({ at: line.start + at, owner }));
    const rank = rankOf(line.text);
    const owner = own.at(-1)?.owner ?? null;
    if (rank !== null) {
      if (owner === null && heading && rank <= heading.rank) places.push({ at: line.start, owner: null });
      if (owner !== null) heading = { rank, owner };
      else if (heading && rank <= heading.rank) heading = null;
    }
    places.push(...own);
  }
  return places;
}

function mentions(line: string, owners: readonly string[]): readonly { at: number; owner: string }[] {
  return owners
    .flatMap((owner) => {
      const places: { at: number; owner: string }[] = [];
      for (let at = line.indexOf(owner); at >= 0; at = line.indexOf(owner, at + owner.length))
        places.push({ at, owner });
      return places;
    })
    .sort((one, other) => one.at - other.at || one.owner.length - other.owner.length);
}

/** 0 for 一、, 3 for (1); null for a line that is no heading. */
function rankOf(line: string): number | null {
  const text = line.trim();
  if (text.length > longestHeading || /[。；;]/u.test(text)) return null;
  const rank = numberings.findIndex((numbering) => numbering.test(text));
  return rank < 0 ? null : rank;
}
