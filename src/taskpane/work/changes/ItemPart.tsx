import { useId } from 'react';
import { tickable, type ItemChanges } from '../../model/changeGroups';
import { useStyles } from '../../styles';
import { useWork } from '../context';
import { ChangeRow } from './ChangeRow';
import { FigureField } from './FigureField';
import { TickBox } from './TickBox';

/** One indicator with its cells: the figure that is asked for, and each cell with now, new and why. */
export function ItemPart({ item }: { readonly item: ItemChanges }) {
  const styles = useStyles();
  const id = useId();
  const { texts } = useWork();
  const { name, cells, figure } = item;
  const title = name.kind === 'total' ? texts.changes.total : name.name;
  const ticks = tickable(cells);
  // Asked for where the words stand in the way, and taken back where the figure is.
  const asked =
    cells.find(({ change }) => change.identity.column === 'actual') ??
    cells.find(({ change }) => change.identity.column === 'score');
  return (
    <div role="group" aria-labelledby={id} className={styles.tight}>
      <div className={styles.line}>
        <span id={id} className={styles.strong}>
          {title}
        </span>
        {ticks.length > 1 && <TickBox changes={ticks} label={texts.changes.tickItem(ticks.length)} />}
      </div>
      {figure && !asked && <FigureField question={figure} />}
      <ul className={styles.list}>
        {cells.map((listed) => (
          <li key={listed.key}>
            <ChangeRow listed={listed} title={title} figure={listed === asked ? figure : null} />
          </li>
        ))}
      </ul>
    </div>
  );
}
