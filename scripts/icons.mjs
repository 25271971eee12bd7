/**
 * Draws the icons: each shape is laid out on a 16-unit grid and snapped to whole pixels of its size,
 * so that lines stay sharp at 16 px. White fields, teal lines and an orange accent stand on light and dark ribbons.
 * `node scripts/icons.mjs` writes assets/icons/NAME-SIZE.png (needs Chromium).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const out = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'assets/icons');
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const teal = '#12929D';
const orange = '#E8710A';
const white = '#FFFFFF';
const pale = '#BFE3E6';

/** Helpers for one size: `at` snaps a grid coordinate to a pixel, `thick` a line width to at least one. */
function pen(size) {
  const unit = size / 16;
  const at = (value) => Math.round(value * unit);
  const thick = (value) => Math.max(1, Math.round(value * unit));
  const rect = (x, y, right, bottom, fill) =>
    `<rect x="${at(x)}" y="${at(y)}" width="${Math.max(1, at(right) - at(x))}" height="${Math.max(1, at(bottom) - at(y))}" fill="${fill}"/>`;
  const shape = (points, fill) =>
    `<polygon points="${points.map(([x, y]) => `${x * unit},${y * unit}`).join(' ')}" fill="${fill}"/>`;
  const line = (points, color, width) =>
    `<polyline points="${points.map(([x, y]) => `${x * unit},${y * unit}`).join(' ')}" fill="none" stroke="${color}" stroke-width="${thick(width)}" stroke-linejoin="round" stroke-linecap="round"/>`;
  const stroke = (d, color, width) =>
    `<path transform="scale(${unit})" d="${d}" fill="none" stroke="${color}" stroke-width="${thick(width) / unit}" stroke-linecap="round" stroke-linejoin="round"/>`;
  return { rect, shape, line, stroke };
}

/** A sheet of two columns and a header; `bottom` leaves room for the accent. */
function table({ rect }) {
  return [
    rect(1, 1, 14, 14, teal),
    rect(2, 5, 7, 8, white),
    rect(8, 5, 13, 8, white),
    rect(2, 9, 7, 13, white),
    rect(8, 9, 13, 13, white),
    rect(2, 2, 13, 4, pale),
  ].join('');
}

const drawings = {
  app: (p) => [
    table(p),
    p.line(
      [
        [6.5, 11],
        [9.5, 14],
        [14.5, 7],
      ],
      white,
      4.2,
    ),
    p.line(
      [
        [6.5, 11],
        [9.5, 14],
        [14.5, 7],
      ],
      orange,
      2.2,
    ),
  ],
  fill: (p) => [
    table(p),
    p.rect(8.5, 5.5, 14.5, 11, white),
    p.shape(
      [
        [7, 10],
        [16, 10],
        [11.5, 16],
      ],
      white,
    ),
    p.rect(10, 5, 13, 11, orange),
    p.shape(
      [
        [7.8, 10.2],
        [15.2, 10.2],
        [11.5, 15.4],
      ],
      orange,
    ),
  ],
  check: (p) => [
    table(p),
    `<circle cx="${(9.6 * p.size) / 16}" cy="${(9.2 * p.size) / 16}" r="${(4.4 * p.size) / 16}" fill="${white}"/>`,
    p.stroke('M6.2 9.2a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0 -6.8 0', orange, 1.6),
    p.line(
      [
        [12.2, 11.8],
        [15, 14.6],
      ],
      orange,
      2,
    ),
  ],
  undo: (p) => [
    p.stroke('M3.4 6.4H9.6a4.2 4.2 0 0 1 0 8.4H5.2', teal, 2),
    p.shape(
      [
        [6.6, 1.2],
        [6.6, 11.4],
        [0.8, 6.4],
      ],
      teal,
    ),
  ],
  mark: (p) => [
    table(p),
    p.rect(6.6, 3.4, 13.9, 11.4, white),
    p.rect(7.4, 4, 9, 15.6, orange),
    p.shape(
      [
        [9, 4],
        [15.6, 7],
        [9, 10.4],
      ],
      orange,
    ),
  ],
  unmark: (p) => [
    p.rect(3, 1, 5, 15, teal),
    p.shape(
      [
        [5, 1.4],
        [14, 5],
        [5, 9],
      ],
      pale,
    ),
    p.stroke('M5 1.8L13.4 5.1L5 8.6', teal, 1.2),
    p.line(
      [
        [8, 9.4],
        [14.4, 15],
      ],
      orange,
      2,
    ),
    p.line(
      [
        [14.4, 9.4],
        [8, 15],
      ],
      orange,
      2,
    ),
  ],
  form: (p) => [
    p.rect(2, 1, 13, 15, teal),
    p.rect(3, 2, 12, 14, white),
    p.rect(4, 4, 11, 5, pale),
    p.rect(4, 7, 11, 8, pale),
    p.rect(4, 10, 8, 11, pale),
    `<circle cx="${(11.5 * p.size) / 16}" cy="${(11.5 * p.size) / 16}" r="${(4.4 * p.size) / 16}" fill="${white}"/>`,
    p.rect(8, 11, 15, 13, orange),
    p.rect(10.5, 8.5, 12.5, 15.5, orange),
  ],
  list: (p) => [
    p.rect(1, 1, 15, 15, teal),
    p.rect(2, 2, 14, 14, white),
    p.rect(3, 4, 5, 6, orange),
    p.rect(6, 4, 13, 5, teal),
    p.rect(3, 7, 5, 9, orange),
    p.rect(6, 7, 13, 8, teal),
    p.rect(3, 10, 5, 12, orange),
    p.rect(6, 10, 13, 11, teal),
  ],
  explain: (p) => [
    table(p),
    `<circle cx="${(10.5 * p.size) / 16}" cy="${(10.5 * p.size) / 16}" r="${(5.5 * p.size) / 16}" fill="${white}"/>`,
    `<circle cx="${(10.5 * p.size) / 16}" cy="${(10.5 * p.size) / 16}" r="${(4.7 * p.size) / 16}" fill="${orange}"/>`,
    p.stroke('M9 9.4a1.5 1.5 0 1 1 2.2 1.3c-.5.3-.7.6-.7 1.1', white, 1.2),
    p.rect(10, 12.8, 11, 13.8, white),
  ],
  insert: (p) => [
    p.rect(1, 1, 15, 15, teal),
    p.rect(2, 2, 14, 14, white),
    p.stroke('M9.4 3.6C7.6 3.2 7 4.2 6.8 5.8L5.8 11c-.2 1.4-.8 1.9-2 1.7', teal, 1.5),
    p.line(
      [
        [4.6, 7.2],
        [9, 7.2],
      ],
      teal,
      1.5,
    ),
    p.line(
      [
        [9, 8.8],
        [12.8, 13],
      ],
      orange,
      1.6,
    ),
    p.line(
      [
        [12.8, 8.8],
        [9, 13],
      ],
      orange,
      1.6,
    ),
  ],
  pane: (p) => [
    p.rect(1, 2, 15, 14, teal),
    p.rect(2, 4, 9, 13, white),
    p.rect(10, 4, 14, 13, orange),
    p.rect(3, 6, 8, 7, pale),
    p.rect(3, 9, 8, 10, pale),
  ],
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
mkdirSync(out, { recursive: true });
for (const [name, draw] of Object.entries(drawings)) {
  for (const size of sizes) {
    const body = draw({ ...pen(size), size }).join('');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" style="display:block">${body}</svg>`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(path.join(out, `${name}-${size}.png`), png);
  }
}
await browser.close();
