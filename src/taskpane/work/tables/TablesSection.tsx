import { useMemo } from 'react';
import { tableCards } from '../../model/tableCards';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { LongList } from '../LongList';
import { ReadAgain } from '../ReadAgain';
import { TableFacts } from './TableFacts';

/** What was recognised, table by table. */
export function TablesSection() {
  const styles = useStyles();
  const { texts } = useWork();
  const analysis = useAnalysis();
  const cards = useMemo(() => tableCards(analysis), [analysis]);
  return (
    <>
      <p className={cards.length === 0 ? styles.text : styles.note}>
        {cards.length === 0 ? texts.tables.none : texts.tables.found(cards.length)}
      </p>
      <ReadAgain />
      <LongList entries={cards} keyOf={({ key }) => key}>
        {(card) => <TableFacts card={card} />}
      </LongList>
    </>
  );
}
