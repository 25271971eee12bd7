import * as v from 'valibot';
import type { CellIdentity } from '../../domain/changes/changeSet';
import { sourceRoles } from '../../domain/sources/source';
import type { Memory } from '../port';
import { pack, plainText, unpack } from './packing';
import { packedSheet, packSheet, unpackSheet } from './packedSheet';

/** Our custom XML part is found by this namespace; it never changes. */
export const memoryNamespace = 'urn:perf-self-evaluation:memory';

const schemaVersion = 1;

export const emptyMemory: Memory = { schemaVersion, records: [], settings: {} };

const cell = v.object({
  sheetId: v.string(),
  row: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1048575)),
  column: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16383)),
});
const value = v.union([v.string(), v.number(), v.boolean()]);
const text = v.nullable(v.string());
const type = v.picklist(['Empty', 'String', 'Double', 'Integer', 'Boolean', 'Error', 'RichValue', 'Unknown']);
/** A column that is not here would make the whole memory unreadable: a missing one does not compile. */
const columns = {
  rate: true,
  score: true,
  completion: true,
  deviation: true,
  marks: true,
  grade: true,
  reason: true,
  remarks: true,
  actual: true,
  ratio: true,
  figure: true,
} satisfies Record<CellIdentity['column'], true>;
/** The column of a cell's identity, as it is kept with the workbook. */
export const column = v.picklist(Object.keys(columns) as CellIdentity['column'][]);

const recordedCell = v.object({
  identity: v.object({ sheetId: v.string(), table: v.string(), item: v.string(), column }),
  target: cell,
  sheetName: v.string(),
  before: v.object({ value, formula: text, numberFormat: v.string(), formulaR1C1: text, fill: text, type }),
  after: v.object({ formula: text, formulaR1C1: text, value: v.nullable(value), numberFormat: text }),
});

const sheetId = v.nullable(v.string());
const recordedSheet = v.object({ sheetId, name: v.string(), before: v.nullable(packedSheet) });
const rows = v.object({ first: v.number(), last: v.number() });
const pageState = v.partial(
  v.object({
    orientation: v.picklist(['portrait', 'landscape']),
    zoom: v.union([
      v.object({ scale: v.number() }),
      v.object({ wide: v.nullable(v.number()), tall: v.nullable(v.number()) }),
    ]),
    titleRows: v.nullable(rows),
    breaks: v.array(v.number()),
  }),
);
const recordedPages = v.object({
  sheetId: v.string(),
  name: v.string(),
  before: pageState,
  after: pageState,
  heights: v.array(v.tuple([v.number(), v.number(), v.number()])),
});
const madeSheet = v.object({ sheetId, name: v.string(), content: packedSheet });

const recordedSource = v.object({ sheetId, name: v.string(), original: v.string() });
const sourceSheet = v.object({
  sheetId,
  name: v.string(),
  role: v.picklist(sourceRoles),
  fileName: v.string(),
  digest: text,
});

const content = v.object({
  schemaVersion: v.literal(schemaVersion),
  records: v.array(
    v.object({
      id: v.string(),
      state: v.picklist(['open', 'done']),
      direction: v.picklist(['fill', 'undo']),
      what: v.optional(
        v.object({
          kind: v.picklist(['fill', 'correction', 'sheet', 'pages']),
          name: v.optional(v.string()),
        }),
      ),
      cells: v.array(recordedCell),
      pages: v.exactOptional(v.array(recordedPages)),
      viewBefore: v.exactOptional(v.object({ sheetId: v.string(), name: v.string() })),
      sheets: v.exactOptional(v.array(recordedSheet)),
      sources: v.exactOptional(v.array(recordedSource)),
      namesBefore: v.exactOptional(v.array(v.string())),
    }),
  ),
  settings: v.record(v.string(), v.string()),
  made: v.exactOptional(v.array(madeSheet)),
  sources: v.exactOptional(v.array(sourceSheet)),
});

/** The whole memory as the text of our XML part, packed. */
export function encodeMemory(memory: Memory): string {
  const { records, settings, made = [], sources = [] } = memory;
  const packed = {
    schemaVersion,
    records: records.map(({ sheets, ...record }) => ({
      ...record,
      ...(sheets && {
        sheets: sheets.map((sheet) => ({ ...sheet, before: sheet.before && packSheet(sheet.before) })),
      }),
    })),
    settings,
    ...(made.length > 0 && {
      made: made.map((sheet) => ({ ...sheet, content: packSheet(sheet.content) })),
    }),
    ...(sources.length > 0 && { sources }),
  };
  const attributes = `xmlns="${memoryNamespace}" schemaVersion="${schemaVersion}" packed="deflate"`;
  return `<memory ${attributes}>${pack(JSON.stringify(packed))}</memory>`;
}

/**
 * The memory that the text of the part holds; null (no part) gives an empty one. A part of a newer version
 * or one that cannot be read comes back empty and `locked`, so that nobody writes over it.
 */
export function decodeMemory(xml: string | null): Memory {
  if (xml === null) return emptyMemory;
  const match = /<memory\b([^>]*)>([^<]*)<\/memory>/.exec(xml);
  const version = Number(/\bschemaVersion\s*=\s*["'](\d+)["']/.exec(match?.[1] ?? '')?.[1]);
  if (version > schemaVersion) return { ...emptyMemory, locked: 'newer' };
  const isPacked = /\bpacked\s*=\s*["']deflate["']/.test(match?.[1] ?? '');
  const read = v.safeParse(content, parse(match?.[2] ?? '', isPacked));
  return read.success ? unpacked(read.output) : { ...emptyMemory, locked: 'damaged' };
}

function unpacked({ records, made, ...rest }: v.InferOutput<typeof content>): Memory {
  return {
    ...rest,
    records: records.map(({ sheets, ...record }) => ({
      ...record,
      ...(sheets && {
        sheets: sheets.map((sheet) => ({ ...sheet, before: sheet.before && unpackSheet(sheet.before) })),
      }),
    })),
    ...(made && { made: made.map((sheet) => ({ ...sheet, content: unpackSheet(sheet.content) })) }),
  };
}

/** True where nothing is left to remember: the part is then taken out of the workbook. */
export function isEmpty(memory: Memory): boolean {
  const { records, settings, made = [], sources = [] } = memory;
  return [records, Object.keys(settings), made, sources].every(({ length }) => length === 0);
}

function parse(base64: string, isPacked: boolean): unknown {
  try {
    return JSON.parse(isPacked ? unpack(base64) : plainText(base64));
  } catch {
    return null;
  }
}
