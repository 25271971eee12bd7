import type { PersonalKind } from '../../domain/personal/personalText';

/** What may be taken out of a copy that is published. */
export type PersonalItemKind =
  | PersonalKind
  /** Who made the file and who saved it last, and the firm or the manager it names. */
  | 'author'
  | 'comment-author'
  /** A folder of somebody's computer. */
  | 'folder'
  | 'hidden-sheet'
  | 'very-hidden-sheet';

/** One thing that the person decides on. */
export type PersonalItem = {
  /** The same for the same thing in the same file. */
  readonly id: string;
  readonly kind: PersonalItemKind;
  /** Null for what belongs to the whole file. */
  readonly sheet: string | null;
  /** `B3`; null where it stands in no cell (a header, a picture's text). */
  readonly address: string | null;
  /** What was found; for a hidden sheet how many cells it holds. */
  readonly text: string;
};

export function personalItem(
  kind: PersonalItemKind,
  text: string,
  { sheet = null, address = null }: { sheet?: string | null; address?: string | null } = {},
): PersonalItem {
  return { id: [kind, sheet ?? '', address ?? '', text].join('\u0001'), kind, sheet, address, text };
}
