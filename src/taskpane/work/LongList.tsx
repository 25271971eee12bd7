import { createContext, useContext, type ReactNode } from 'react';
import { useStyles } from '../styles';
import { VirtualList } from './list/VirtualList';

/** So many entries are drawn all, wherever they stand. */
const few = 40;
/** In so many lists at most. */
const fewLists = 5;

/** Entries of the lists around. */
const Around = createContext(1);

export type LongListProps<T> = {
  readonly entries: readonly T[];
  readonly keyOf: (entry: T) => string;
  /** How high an entry is likely to be, in pixels, before one was seen. */
  readonly height?: number;
  /** Without lines between the entries, where each has a heading of its own. */
  readonly unlined?: boolean;
  readonly children: (entry: T) => ReactNode;
};

/** A list of any length: a short one is drawn as it is, of a long one what is near the window. */
export function LongList<T>({
  entries,
  keyOf,
  height = 100,
  unlined = false,
  children,
}: LongListProps<T>) {
  const styles = useStyles();
  const around = useContext(Around);
  if (entries.length === 0) return null;
  const isShort = entries.length <= few && around <= fewLists;
  const item = unlined ? styles.unlined : styles.item;
  const list = isShort ? (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <li key={keyOf(entry)} className={item}>
          {children(entry)}
        </li>
      ))}
    </ul>
  ) : (
    <VirtualList
      entries={entries}
      keyOf={keyOf}
      height={height}
      drawnWhole={few}
      classes={{ list: styles.list, item }}
    >
      {children}
    </VirtualList>
  );
  return <Around value={entries.length * around}>{list}</Around>;
}
