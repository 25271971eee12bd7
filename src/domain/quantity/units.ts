import { Decimal } from '../decimal/decimal';
import { halfWidth } from './glyphs';
import type { AmountUnit } from './quantity';
import { classifiers, sameUnitWords, unitWords } from './unitWords';

const canonical: ReadonlyMap<string, string> = new Map(
  sameUnitWords.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)),
);

/** A longer text is no unit; it is only ever equal to itself. */
const longest = 40;

const amountFactors: Readonly<Record<AmountUnit, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8 };

/** Lengths of time, areas, weights … in the smallest unit of their kind; only exact factors. */
const measures: readonly Readonly<Record<string, number>>[] = [
  { 分钟: 1, 小时: 60 },
  { 月: 1, 年: 12 },
  { 毫米: 1, 厘米: 10, 米: 1000, 公里: 1e6 },
  { 平方米: 1, 公顷: 1e4, 平方公里: 1e6 },
  { 克: 1, 公斤: 1e3, 吨: 1e6 },
  { 毫升: 1, 升: 1e3, 立方米: 1e6 },
  { 千瓦: 1, 兆瓦: 1e3 },
];

/** How many 千, 万, 亿 a count is printed in: 万人次 → 10000 and 人. */
function splitScale(unit: string): { factor: number; base: string } {
  const match = /^(百万|千万|万|亿|千|百)(.+)$/u.exec(unit);
  const base = match?.[2];
  if (base === undefined || canonical.has(unit) || !(canonical.has(base) || unitWords.includes(base))) {
    return { factor: 1, base: unit };
  }
  const factors: Readonly<Record<string, number>> = {
    百: 100,
    千: 1e3,
    万: 1e4,
    百万: 1e6,
    千万: 1e7,
    亿: 1e8,
  };
  return { factor: factors[match?.[1] ?? ''] ?? 1, base };
}

/** Unit text without spaces, brackets and 单位：. */
function tidy(unit: string): string {
  if (unit.length > longest) return unit;
  return halfWidth(unit)
    .replace(/\s+/gu, '')
    .replace(/^(?:金额|计量|度量|计算)?单位:?/u, '')
    .replace(/^[(（【[]|[)）】\]]$/gu, '')
    .replace(/([^(（])[(（]([^)）]*)[)）]?$/u, (_, head: string, tail: string) => joinBracket(head, tail));
}

/** 人（次） → 人次, 台（套） → 台/套, 平方米（㎡） → 平方米. */
function joinBracket(head: string, tail: string): string {
  if (classifiers.has(head) && classifiers.has(tail) && !canonical.has(head + tail)) return `${head}/${tail}`;
  if (canonical.has(head + tail) || unitWords.includes(head + tail)) return head + tail;
  return canonicalWord(head) === canonicalWord(tail) ? head : `${head}/${tail}`;
}

function canonicalWord(word: string): string {
  const known = canonical.get(word) ?? canonical.get(word.toLowerCase());
  if (known !== undefined) return known;
  const { factor, base } = splitScale(word);
  return factor === 1 ? word : `${word.slice(0, word.length - base.length)}${canonical.get(base) ?? base}`;
}

/** So many different unit texts are kept in mind: a workbook has few. */
const mostKnown = 1000;
const knownReadings = new Map<string, readonly string[]>();

/** All that a unit may stand for: 台/套 is 台 or 套; 元/人 is one unit of its own. */
function readings(unit: string): readonly string[] {
  const known = knownReadings.get(unit);
  if (known) return known;
  const read = readReadings(unit);
  if (knownReadings.size >= mostKnown) knownReadings.clear();
  knownReadings.set(unit, read);
  return read;
}

function readReadings(unit: string): readonly string[] {
  const plain = tidy(unit);
  if (plain === '') return [];
  if (canonical.has(plain)) return [canonicalWord(plain)];
  const isPair = plain.length === 2 && [...plain].every((part) => classifiers.has(part));
  const parts = isPair ? [...plain] : plain.split(/[/、或]|每/u).filter((part) => part !== '');
  if (parts.length > 1 && parts.every((part) => classifiers.has(part))) {
    return [parts.map(canonicalWord).join('/'), ...parts.map(canonicalWord)];
  }
  return [
    plain
      .split(/[/·•每]/u)
      .filter((part) => part !== '')
      .map(canonicalWord)
      .join('/'),
  ];
}

/** The name under which a unit is known here: ㎡ → 平方米, 人次 → 人; an unknown word stays as printed. */
export function canonicalUnit(unit: string): string {
  return readings(unit)[0] ?? '';
}

/**
 * True where two unit words certainly name the same unit: 人 = 名 = 人次, ㎡ = 平方米, 天 = 日.
 * 个 and 项, 元 and 万元, 元 and 元/人, % and 百分点 are different. Source: domain.md §1.7.
 */
export function sameUnit(a: string, b: string): boolean {
  const others = readings(b);
  return readings(a).some((unit) => others.includes(unit));
}

/** True for %, 百分比 and the like. */
export function isPercentUnit(unit: string): boolean {
  return canonicalUnit(unit) === '%';
}

/**
 * What a unit per something counts in the year of the table: 元/人 → 元, 次/年 → 次. Null for any other unit and for
 * 次/月 or 次/季度, where the number of the year is another one.
 */
export function numeratorUnit(unit: string): string | null {
  const [numerator, denominator] = canonicalUnit(unit).split('/');
  if (denominator === undefined || /^(?:半年|季度?|月|周|天|日|旬|小时)$/u.test(denominator)) return null;
  return numerator ?? null;
}

/** 万元, （万元）, 单位：万元, 人民币万元, 万 → the unit of money; null for anything else. */
export function parseAmountUnit(text: string): AmountUnit | null {
  const plain = tidy(text)
    .replace(/^人民币/u, '')
    .replace(/人民币$/u, '');
  if (plain === '万') return '万元';
  if (plain === '亿') return '亿元';
  const known = canonicalWord(plain);
  return Object.hasOwn(amountFactors, known) ? (known as AmountUnit) : null;
}

/** What an amount in `from` is multiplied by to stand in `to`: 元 → 万元 0.0001. Exact. */
export function amountFactor(from: AmountUnit, to: AmountUnit): Decimal {
  return new Decimal(amountFactors[from]).dividedBy(amountFactors[to]);
}

/**
 * What a value in `from` is multiplied by to stand in `to`, where both are of one kind and the factor is exact:
 * 万人次 → 人 10000, 元 → 万元 0.0001, 小时 → 分钟 60, 元/人 → 万元/人. Null where they are not.
 */
export function unitFactor(from: string, to: string): Decimal | null {
  if (sameUnit(from, to)) return new Decimal(1);
  const [fromTop = '', ...fromRest] = canonicalUnit(from).split('/');
  const [toTop = '', ...toRest] = canonicalUnit(to).split('/');
  if (fromRest.join('/') !== toRest.join('/')) return null;
  const a = parseAmountUnit(fromTop);
  const b = parseAmountUnit(toTop);
  if (a !== null && b !== null) return amountFactor(a, b);
  if (a !== null || b !== null) return null;
  const left = splitScale(fromTop);
  const right = splitScale(toTop);
  const kind = measures.find((table) => Object.hasOwn(table, left.base) && Object.hasOwn(table, right.base));
  if (kind === undefined && left.base !== right.base) return null;
  const top = new Decimal(kind?.[left.base] ?? 1).times(left.factor);
  const bottom = new Decimal(kind?.[right.base] ?? 1).times(right.factor);
  const factor = top.dividedBy(bottom);
  return factor.times(bottom).equals(top) && factor.decimalPlaces() <= 20 ? factor : null;
}

/**
 * The unit that the name of an indicator counts in: 培训人数 → 人, 举办期数 → 期, 参训率 and 满意度 → %.
 * Null where the name does not say so for certain.
 */
export function unitOfName(name: string): string | null {
  if (name.length > 100) return null;
  const plain = halfWidth(name)
    .replace(/\s+/gu, '')
    .replace(/[(（][^()（）]*[)）]$/u, '');
  if (/(?:率|满意度|百分比|占比|比例|比重)$/u.test(plain)) return '%';
  const match = /(人|户|次|期|场|批|班|件|份|套|台|辆|天|家|例|篇|册|亩|项|个)(?:次|数|数量|次数)$/u.exec(
    plain,
  );
  return match?.[1] ?? null;
}
