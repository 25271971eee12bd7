import type { GridStyle } from './cellLook';

/** How much room a text takes, in pixels. */
export type TextMeasure = {
  width(text: string, style: GridStyle): number;
  lineHeight(style: GridStyle): number;
};

type Font = { readonly name: string; readonly signs: Map<string, number>; height: number | null };

/** Measures as the canvas of the grid draws; each sign of a font is measured once, since canvases measure slowly. */
export function canvasMeasure(): TextMeasure {
  const context = document.createElement('canvas').getContext('2d');
  const fonts = new Map<string, Font>();
  const fontOf = ({ it, bl, fs, ff }: GridStyle): Font => {
    const name = `${it ? 'italic ' : ''}${bl ? 'bold ' : ''}${fs}pt ${ff}`;
    const known = fonts.get(name);
    if (known) return known;
    const made: Font = { name, signs: new Map(), height: null };
    fonts.set(name, made);
    return made;
  };
  const metrics = ({ name }: Font, text: string): TextMetrics | null => {
    if (!context) return null;
    context.font = name;
    return context.measureText(text);
  };
  return {
    width(text, style) {
      const font = fontOf(style);
      let width = 0;
      for (const sign of text) {
        let own = font.signs.get(sign);
        if (own === undefined) {
          own = metrics(font, sign)?.width ?? 0;
          font.signs.set(sign, own);
        }
        width += own;
      }
      return width;
    },
    lineHeight(style) {
      const font = fontOf(style);
      if (font.height === null) {
        const box = metrics(font, '国');
        font.height = (box?.fontBoundingBoxAscent ?? 0) + (box?.fontBoundingBoxDescent ?? 0);
      }
      return font.height;
    },
  };
}
