import type { CellLook } from '../newSheet';

/** How the cells of a new sheet look: dark letters on a light ground, at least 7:1. */
export type Look = {
  readonly fontSize: number;
  readonly bold: boolean;
  readonly color: string;
  /** Null for none. */
  readonly fill: string | null;
  readonly horizontal: 'Left' | 'Center';
  readonly hasBorder: boolean;
};

export const looks: Readonly<Record<CellLook, Look>> = {
  title: {
    fontSize: 16,
    bold: true,
    color: '#1F1F1F',
    fill: null,
    horizontal: 'Center',
    hasBorder: false,
  },
  heading: {
    fontSize: 10.5,
    bold: true,
    color: '#1F1F1F',
    fill: '#DDE8F3',
    horizontal: 'Center',
    hasBorder: true,
  },
  cell: {
    fontSize: 10.5,
    bold: false,
    color: '#1F1F1F',
    fill: null,
    horizontal: 'Center',
    hasBorder: true,
  },
  text: {
    fontSize: 10.5,
    bold: false,
    color: '#1F1F1F',
    fill: null,
    horizontal: 'Left',
    hasBorder: true,
  },
  note: {
    fontSize: 9,
    bold: false,
    color: '#4A4A4A',
    fill: null,
    horizontal: 'Left',
    hasBorder: false,
  },
  entry: {
    fontSize: 10.5,
    bold: false,
    color: '#1F1F1F',
    fill: '#FFF8E1',
    horizontal: 'Center',
    hasBorder: true,
  },
};

/** Letters of a link. */
export const linkColor = '#0B4F8A';

/** Points of a column as wide as so many characters of the standard font, with Excel's margin of 5 pixels. */
export function pointsOfCharacters(characters: number): number {
  return (Math.round(characters * 7) + 5) * 0.75;
}
