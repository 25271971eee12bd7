import { Button, Field, SearchBox, Select } from '@fluentui/react-components';
import type { SheetSnapshot } from '../../../domain/snapshot/snapshot';
import { noFilter, severities, type FindingFilter } from '../../model/findingGroups';
import { useStyles } from '../../styles';
import { useWork } from '../context';

/** Which findings are shown: by words, severity and sheet. */
export function FindingsFilter({
  filter,
  sheets,
  shown,
  all,
  onChange,
}: {
  readonly filter: FindingFilter;
  /** Sheets that have findings. */
  readonly sheets: readonly Pick<SheetSnapshot, 'id' | 'name'>[];
  readonly shown: number;
  readonly all: number;
  readonly onChange: (filter: FindingFilter) => void;
}) {
  const styles = useStyles();
  const { texts } = useWork();
  const words = texts.findings;
  const isFiltered = filter.text !== '' || filter.severity !== null || filter.sheetId !== null;
  return (
    <div role="search" className={styles.stack} aria-label={words.filter}>
      <Field label={words.search} size="small" hint={words.searchHint}>
        <SearchBox
          size="small"
          className={styles.wide}
          value={filter.text}
          onChange={(_event, { value }) => {
            onChange({ ...filter, text: value });
          }}
        />
      </Field>
      <div className={styles.pairOfFields}>
        <Field label={words.severity} size="small">
          <Select
            size="small"
            value={filter.severity ?? ''}
            onChange={(_event, { value }) => {
              onChange({ ...filter, severity: severities.find((known) => known === value) ?? null });
            }}
          >
            <option value="">{words.any}</option>
            {severities.map((severity) => (
              <option key={severity} value={severity}>
                {words.severities[severity]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.sheet} size="small">
          <Select
            size="small"
            value={filter.sheetId ?? ''}
            onChange={(_event, { value }) => {
              onChange({ ...filter, sheetId: value === '' ? null : value });
            }}
          >
            <option value="">{words.any}</option>
            {sheets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.line}>
        <span role="status" className={styles.note}>
          {isFiltered ? words.shown(shown, all) : ''}
        </span>
        {isFiltered && (
          <Button
            size="small"
            onClick={() => {
              onChange(noFilter);
            }}
          >
            {words.showAll}
          </Button>
        )}
      </div>
    </div>
  );
}
