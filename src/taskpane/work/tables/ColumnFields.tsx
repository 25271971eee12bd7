import { Field, Select } from '@fluentui/react-components';
import { columnLetters } from '../../../domain/snapshot/address';
import type { Pointed } from '../../../domain/tables/correcting';
import type { ColumnRole } from '../../../domain/tables/columnWords';
import { textsOf } from '../../../i18n/texts';
import type { PreviewBlock, PreviewColumn } from '../../../workflow/previewCorrection';
import { useStyles } from '../../styles';
import { useWork } from '../context';
import { Disclosure } from '../Disclosure';

/** What a column of each block can be said to mean, in the order of the forms. */
const rolesOf: Readonly<Record<PreviewBlock['block'], readonly ColumnRole[]>> = {
  indicators: [
    'level1',
    'level2',
    'level3',
    'name',
    'comparison',
    'target',
    'unit',
    'actual',
    'marks',
    'score',
    'review',
    'deduction',
    'coefficient',
    'completion',
    'deviation',
    'reason',
    'standard',
    'explanation',
    'note',
  ],
  money: ['initial', 'annual', 'executed', 'marks', 'rate', 'score', 'reason'],
};

/** The columns of one block, each with what it means. */
export function ColumnFields({
  block,
  pointed,
  onPoint,
}: {
  readonly block: PreviewBlock;
  readonly pointed: Pointed;
  readonly onPoint: (pointed: Pointed) => void;
}) {
  const styles = useStyles();
  const { texts, language } = useWork();
  const names = textsOf(language).recognition.columns;
  const offered = rolesOf[block.block];

  const say = (column: PreviewColumn, role: ColumnRole | null) => {
    // What was said of another column with this meaning holds no more: every meaning exists once.
    const others = pointed.columns.filter(
      (one) => one.block !== block.block || (one.column !== column.first && (one.role ?? '') !== role),
    );
    onPoint({ ...pointed, columns: [...others, { block: block.block, column: column.first, role }] });
  };

  return (
    <Disclosure title={texts.tables.columnsOf[block.block]} open={block.block === 'indicators'} size="small">
      <div className={styles.fields}>
        {block.columns.map((column) => (
          <Field
            key={column.first}
            label={texts.tables.column(
              columnLetters(column.first),
              column.text === '' ? texts.tables.noHeader : column.text.replace(/\s+/g, ''),
            )}
          >
            <Select
              size="small"
              value={column.role ?? ''}
              onChange={(_event, { value }) => {
                say(column, value === '' ? null : (value as ColumnRole));
              }}
            >
              <option value="">{texts.tables.nothing}</option>
              {[...new Set([...offered, ...(column.role ? [column.role] : [])])].map((role) => (
                <option key={role} value={role}>
                  {names[role]}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </Disclosure>
  );
}
