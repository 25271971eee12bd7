import { useMemo } from 'react';
import { tableCards } from '../../model/tableCards';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { LongList } from '../LongList';
import { TableFacts } from './TableFacts';

/** What was recognised, table by table. */
export function TablesSection() {
  const styles = useStyles();
  const { texts } = useWork();
  const analysis = useAnalysis();
  const cards = useMemo(() => tableCards(analysis), [analysis]);
  if (cards.length === 0) return <p className={styles.text}>{texts.tables.none}</p>;
  return (
    <>
      <p className={styles.note}>{texts.tables.found(cards.length)}</p>
      <LongList entries={cards} keyOf={({ key }) => key}>
        {(card) => <TableFacts card={card} />}
      </LongList>
    </>
  );
}
