import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { ScoreCard } from '../../../workflow/scoreCard';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { usePrintStyles, useScoreStyles } from './scoreStyles';
import { TableScore } from './TableScore';

/**
 * The scores as they go on paper: dark on white whatever the pane looks like, beside the pane and never on the screen. The
 * window is printed once it stands there; `onDone` tells whether there was anything to print with.
 */
export function PrintScores({
  cards,
  onDone,
}: {
  readonly cards: readonly ScoreCard[];
  readonly onDone: (printed: boolean) => void;
}) {
  usePrintStyles();
  const styles = useStyles();
  const scoreStyles = useScoreStyles();
  const { texts } = useWork();
  const { workbook } = useAnalysis();
  useEffect(() => {
    document.body.setAttribute('data-perf-printing', '');
    const done = () => {
      onDone(true);
    };
    window.addEventListener('afterprint', done);
    // The paper is laid out first.
    const frame = requestAnimationFrame(() => {
      if (!printWindow()) onDone(false);
    });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', done);
      document.body.removeAttribute('data-perf-printing');
    };
  }, [onDone]);
  return createPortal(
    <FluentProvider theme={webLightTheme} data-perf-print="" className={scoreStyles.print}>
      <div className={styles.stack}>
        <h1 className={styles.title}>{texts.pair(texts.scores.title, workbook.name)}</h1>
        {cards.map((card) => (
          <TableScore key={card.key} card={card} printed />
        ))}
      </div>
    </FluentProvider>,
    document.body,
  );
}

/** False where the window of Office cannot print. */
function printWindow(): boolean {
  try {
    if (typeof window.print !== 'function') return false;
    window.print();
    return true;
  } catch {
    return false;
  }
}
