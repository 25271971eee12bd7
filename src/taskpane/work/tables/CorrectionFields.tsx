import { Field, Select } from '@fluentui/react-components';
import { amountUnits, type AmountUnit } from '../../../domain/quantity/quantity';
import { columnLetters } from '../../../domain/snapshot/address';
import type { Pointed } from '../../../domain/tables/correcting';
import type { HeaderRow } from '../../../domain/tables/headerRows';
import { schemesFor } from '../../model/schemesFor';
import type { CorrectionPreview } from '../../../workflow/previewCorrection';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { ColumnFields } from './ColumnFields';
import { HeaderFields } from './HeaderFields';

const kinds = ['overall-self-eval', 'project-self-eval', 'indicator-table'] as const;

/** Everything that a person can say about a table. What is left at 自动 stays as it is recognised. */
export function CorrectionFields({
  preview,
  rows,
  pointed,
  onPoint,
}: {
  readonly preview: CorrectionPreview;
  /** Rows of the sheet that may be a header. */
  readonly rows: readonly HeaderRow[];
  readonly pointed: Pointed;
  readonly onPoint: (pointed: Pointed) => void;
}) {
  const styles = useStyles();
  const { texts, names, language } = useWork();
  const analysis = useAnalysis();
  const { table, recognised } = preview.outcome;
  const indicators = preview.blocks.find(({ block }) => block === 'indicators') ?? null;
  const automaticKind = recognised ? texts.tables.automaticIs(names.tableKinds[recognised.kind]) : null;
  const automaticUnit = texts.tables.automaticIs(recognised?.unit ?? texts.tables.noUnit);
  return (
    <>
      <div className={styles.fields}>
        <Choice
          label={texts.tables.kind}
          value={pointed.kind ?? ''}
          automatic={automaticKind ?? texts.tables.automatic}
          options={[
            ...kinds.map((kind) => [kind, names.tableKinds[kind]] as const),
            // Of a sheet without a table there is nothing to take back.
            ...(recognised ? [['none', texts.tables.notSelfEvaluation] as const] : []),
          ]}
          onChoose={(kind) => {
            onPoint({ ...pointed, kind: kind as Pointed['kind'] });
          }}
        />
        {pointed.kind !== 'none' && (
          <>
            <HeaderFields block="indicators" rows={rows} pointed={pointed} onPoint={onPoint} />
            <HeaderFields block="money" rows={rows} pointed={pointed} onPoint={onPoint} />
            <Choice
              label={texts.tables.unit}
              value={pointed.unit ?? ''}
              automatic={automaticUnit}
              options={amountUnits.map((unit) => [unit, unit] as const)}
              onChoose={(unit) => {
                onPoint({ ...pointed, unit: unit as AmountUnit | null });
              }}
            />
            {table && (
              <Choice
                label={texts.tables.scheme}
                value={pointed.scheme ?? ''}
                automatic={texts.tables.automatic}
                options={schemesFor(analysis, preview).map(
                  ({ scheme, isFitting }) =>
                    [
                      scheme.id,
                      isFitting ? texts.tables.fitting(scheme.name[language]) : scheme.name[language],
                    ] as const,
                )}
                onChoose={(scheme) => {
                  onPoint({ ...pointed, scheme });
                }}
              />
            )}
            {table?.total && indicators && (
              <Choice
                label={texts.tables.totalColumn}
                value={pointed.total === null ? '' : String(pointed.total)}
                automatic={texts.tables.automatic}
                options={indicators.columns.map(
                  ({ first, text }) =>
                    [
                      String(first),
                      texts.tables.column(columnLetters(first), text || texts.tables.noHeader),
                    ] as const,
                )}
                onChoose={(column) => {
                  onPoint({ ...pointed, total: column === null ? null : Number(column) });
                }}
              />
            )}
          </>
        )}
      </div>
      {pointed.kind !== 'none' &&
        preview.blocks.map((block) => (
          <ColumnFields key={block.block} block={block} pointed={pointed} onPoint={onPoint} />
        ))}
    </>
  );
}

function Choice({
  label,
  value,
  automatic,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly automatic: string;
  readonly options: readonly (readonly [string, string])[];
  /** Null where it is left to the recognition. */
  readonly onChoose: (value: string | null) => void;
}) {
  return (
    <Field label={label}>
      <Select
        size="small"
        value={value}
        onChange={(_event, chosen) => {
          onChoose(chosen.value === '' ? null : chosen.value);
        }}
      >
        <option value="">{automatic}</option>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
