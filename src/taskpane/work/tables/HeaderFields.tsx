import { Field, Select } from '@fluentui/react-components';
import type { Pointed } from '../../../domain/tables/correcting';
import type { HeaderRow } from '../../../domain/tables/headerRows';
import type { PreviewBlock } from '../../../workflow/previewCorrection';
import { useWork } from '../context';

/** Header cells that are taller stand beside a block. */
const heights = [1, 2, 3, 4];

const mostWords = 60;

/** Where the header of one block is, as far as the person says it. */
export function HeaderFields({
  block,
  rows,
  pointed,
  onPoint,
}: {
  readonly block: PreviewBlock['block'];
  readonly rows: readonly HeaderRow[];
  readonly pointed: Pointed;
  readonly onPoint: (pointed: Pointed) => void;
}) {
  const { texts } = useWork();
  const said = pointed.headers.find((header) => header.block === block) ?? null;
  const point = (header: { readonly firstRow: number; readonly lastRow: number } | null) => {
    const others = pointed.headers.filter((other) => other.block !== block);
    onPoint({ ...pointed, headers: header ? [...others, { block, ...header }] : others });
  };
  return (
    <>
      <Field label={texts.tables.headerOf[block]}>
        <Select
          size="small"
          value={said ? String(said.firstRow) : ''}
          onChange={(_event, { value }) => {
            const firstRow = Number(value);
            point(value === '' ? null : { firstRow, lastRow: firstRow });
          }}
        >
          <option value="">{texts.tables.automatic}</option>
          {rows.map(({ row, words }) => (
            <option key={row} value={String(row)}>
              {texts.tables.row(row + 1, shortened(words.join(' ')))}
            </option>
          ))}
        </Select>
      </Field>
      {said && (
        <Field label={texts.tables.headerHeight}>
          <Select
            size="small"
            value={String(said.lastRow - said.firstRow + 1)}
            onChange={(_event, { value }) => {
              point({ firstRow: said.firstRow, lastRow: said.firstRow + Number(value) - 1 });
            }}
          >
            {heights.map((height) => (
              <option key={height} value={String(height)}>
                {texts.tables.rows(height)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}

function shortened(words: string): string {
  return words.length > mostWords ? `${words.slice(0, mostWords)}…` : words;
}
