import { attribute, child, numberAttribute, type XmlElement } from '../xml/element';

/** The palette of old that `indexed` points into (ECMA-376 part 1, 18.8.27); 0–7 repeat 8–15. */
const standard =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF800080800000008080' +
  '0000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333';
const palette = ['000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF', standard].join('').match(/.{6}/g) ?? [];

/** Colours of the theme in the order that `theme="…"` counts them; Excel swaps the first two pairs. */
export function themeColors(theme: XmlElement | null): string[] {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  const colors = (scheme?.children ?? []).map((slot) => {
    const color = slot.children[0];
    return (color && (attribute(color, 'lastClr') ?? attribute(color, 'val'))) ?? '000000';
  });
  const [dark1 = '000000', light1 = 'FFFFFF', dark2 = '44546A', light2 = 'E7E6E6', ...accents] = colors;
  return [light1, dark1, light2, dark2, ...accents];
}

/** `<color rgb|theme|indexed tint>` → `#RRGGBB`; null where it is automatic or missing. */
export function readColor(element: XmlElement | null, theme: readonly string[]): string | null {
  if (!element) return null;
  const rgb = attribute(element, 'rgb');
  const themeIndex = numberAttribute(element, 'theme');
  const index = numberAttribute(element, 'indexed');
  const base = rgb !== null ? rgb.slice(-6) : themeIndex !== null ? theme[themeIndex] : palette[index ?? -1];
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return null;
  return `#${tinted(base, numberAttribute(element, 'tint') ?? 0)}`;
}

/** Lightens (tint above 0) or darkens a colour in its luminance (ECMA-376 part 1, 18.8.19). */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color.toUpperCase();
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(color.slice(at, at + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const range = most - least;
  const light = (most + least) / 2;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * light - 1));
  const hue =
    range === 0
      ? 0
      : most === red
        ? ((green - blue) / range + 6) % 6
        : most === green
          ? (blue - red) / range + 2
          : (red - green) / range + 4;
  const newLight = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  return fromHue(hue, saturation, Math.min(1, Math.max(0, newLight)));
}

function fromHue(hue: number, saturation: number, light: number): string {
  const chroma = (1 - Math.abs(2 * light - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const steps = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  return (steps[Math.floor(hue) % 6] ?? [0, 0, 0])
    .map((part) => Math.round((part + light - chroma / 2) * 255))
    .map((part) => part.toString(16).toUpperCase().padStart(2, '0'))
    .join('');
}
