import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { startTexts } from '../../../i18n/pane/startTexts';
import { sheetOverview } from '../../model/sheetOverview';
import { tableCards } from '../../model/tableCards';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { LongList } from '../LongList';
import { ReadAgain } from '../ReadAgain';
import { foundId } from './foundId';
import { SaidOtherwiseList, Sources, UnknownSheets } from './OtherSheets';
import { TableFacts } from './TableFacts';

/** What was recognised: the tables to be filled, the tables that figures come from, and the sheets that say nothing. */
export function TablesSection() {
  const styles = useStyles();
  const { texts } = useWork();
  const analysis = useAnalysis();
  const cards = useMemo(() => tableCards(analysis), [analysis]);
  const { sources, unknown, said } = useMemo(() => sheetOverview(analysis), [analysis]);
  return (
    <>
      <p id={foundId} tabIndex={-1} className={cards.length === 0 ? styles.text : styles.note}>
        {cards.length === 0 ? texts.tables.none : texts.tables.found(cards.length)}
      </p>
      <ReadAgain />
      {cards.length === 0 && <TrySample />}
      <LongList entries={cards} keyOf={({ key }) => key} height={260}>
        {(card) => <TableFacts card={card} />}
      </LongList>
      <SaidOtherwiseList said={said} />
      <Sources sources={sources} />
      <UnknownSheets sheets={unknown} open={cards.length === 0} />
    </>
  );
}

/** A table to try the assistant on, where the workbook has none of its own. */
function TrySample() {
  const { assistant, state, language } = useWork();
  const insert = async () => {
    const { insertSample } = await import('../../../workflow/sampleSheet');
    await insertSample(assistant);
  };
  return (
    <div>
      <Button
        size="small"
        disabledFocusable={state.activity !== 'idle'}
        onClick={() => {
          void insert();
        }}
      >
        {startTexts(language).sample}
      </Button>
    </div>
  );
}
