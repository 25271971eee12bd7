import { Link } from '@fluentui/react-components';
import type { CellRef } from '../../domain/snapshot/snapshot';
import { useStyles } from '../styles';
import { useWork } from './context';

/** The address of a cell (or the name of a table) that selects it in the sheet. */
export function CellLink({ cell, children }: { readonly cell: CellRef; readonly children: string }) {
  const styles = useStyles();
  const { assistant, texts } = useWork();
  return (
    <Link
      as="button"
      className={styles.address}
      aria-label={texts.selectCell(children)}
      onClick={() => {
        void assistant.select(cell);
      }}
    >
      {children}
    </Link>
  );
}
