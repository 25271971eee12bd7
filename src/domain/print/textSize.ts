/** Room that Excel leaves at the two sides of a cell's text, in points. */
const padding = 4;

/** Height of one line in font sizes: what Excel gives the fonts of Chinese offices, with a little to spare. */
const lineHeight = 1.36;
const leastLine = 1.2;

/** Characters that stand in a full square; in Chinese fonts quotation marks, dashes and signs of comparison do. */
const fullWidth =
  /[\u00b1\u00b7\u00d7\u00f7\u1100-\u115f\u2010-\u201f\u2025-\u2027\u2030\u2190-\u22ff\u2460-\u24ff\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/;

/** Widest part of a font size that a Latin letter or a digit takes, so that the estimate errs on the safe side. */
const narrowWidth = 0.56;
const capitalWidth = 0.68;

/** Width of a text in points, estimated: CJK characters take the font size, all others about half of it. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character) * fontSize;
  return width;
}

function characterWidth(character: string): number {
  if (fullWidth.test(character) || character.length > 1) return 1;
  return /[A-Z@%&]/.test(character) ? capitalWidth : narrowWidth;
}

/**
 * How many lines a wrapped text takes in `width` points, at least 1. Chinese breaks between any two characters, words
 * and numbers stay whole where they fit on a line.
 */
export function linesOf(text: string, width: number, fontSize: number): number {
  const room = Math.max(width - padding, fontSize);
  return text.split(/\r\n|\r|\n/).reduce((lines, paragraph) => lines + wrapped(paragraph, room, fontSize), 0);
}

function wrapped(paragraph: string, room: number, fontSize: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of paragraph.match(/[A-Za-z0-9.,%\-+/]+|\s+|./gu) ?? []) {
    const width = textWidth(piece, fontSize);
    if (used + width <= room) {
      used += width;
    } else if (width <= room) {
      lines += 1;
      used = width;
    } else {
      // Longer than a line: it is cut.
      const whole = used + width;
      lines += Math.ceil(whole / room) - 1;
      used = whole % room;
    }
  }
  return lines;
}

/** Height in points that so many lines take in a cell, with a little to spare. */
export function heightOfLines(lines: number, fontSize: number): number {
  return lines === 1 ? leastHeight(lines, fontSize) : Math.ceil(lines * fontSize * lineHeight) + 3;
}

/** Height in points below which lines are cut: what Excel gives rows by itself is never less. */
export function leastHeight(lines: number, fontSize: number): number {
  return lines * fontSize * leastLine;
}
