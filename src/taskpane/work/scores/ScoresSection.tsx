import { Button } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { useCallback, useMemo, useState } from 'react';
import { scoreCards } from '../../../workflow/scoreCard';
import type { Analysis } from '../../../workflow/analyse';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { addingSheet } from '../handover/addingSheet';
import { LongList } from '../LongList';
import { PrintScores } from './PrintScores';
import { TableScore } from './TableScore';

/** What each table scores, what was lost and why, and what another reading of the rules would give. */
export function ScoresSection() {
  const styles = useStyles();
  const { assistant, state, texts, language } = useWork();
  const analysis = useAnalysis();
  const cards = useMemo(() => scoreCards(analysis), [analysis]);
  const [printing, setPrinting] = useState<'no' | 'now' | 'cannot'>('no');
  const done = useCallback((printed: boolean) => {
    setPrinting(printed ? 'no' : 'cannot');
  }, []);
  const words = texts.scores;
  const make = async (now: Analysis) => {
    const { scoresSheet } = await import('../../../workflow/scoresSheet');
    return scoresSheet(now, language);
  };
  if (cards.length === 0) return <p className={styles.text}>{words.none}</p>;
  return (
    <>
      <div className={styles.line}>
        <Button
          size="small"
          icon={<PrintRegular />}
          onClick={() => {
            setPrinting('now');
          }}
        >
          {words.print}
        </Button>
        <Button
          size="small"
          disabledFocusable={state.activity !== 'idle'}
          onClick={() => void assistant.perform(addingSheet(make))}
        >
          {words.sheet}
        </Button>
      </div>
      <p role="status" className={styles.note}>
        {printing === 'cannot' ? words.cannotPrint : words.intro(cards.length)}
      </p>
      <LongList entries={cards} keyOf={({ key }) => key} height={480}>
        {(card) => <TableScore card={card} />}
      </LongList>
      {printing === 'now' && <PrintScores cards={cards} onDone={done} />}
    </>
  );
}
