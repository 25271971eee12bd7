import { Tab, TabList } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useMemo, useSyncExternalStore } from 'react';
import { changesBySheet, type SheetChanges } from '../model/changeGroups';
import type { Section, SectionStore } from '../sections';
import { useStyles } from '../styles';
import { ChangesSection } from './changes/ChangesSection';
import { useAnalysis, useWork } from './context';
import { FindingsSection } from './findings/FindingsSection';
import { HandoverSection } from './handover/HandoverSection';
import { ScoresSection } from './scores/ScoresSection';
import { SettingsSection } from './settings/SettingsSection';
import { TablesSection } from './tables/TablesSection';

const order: readonly Section[] = ['tables', 'changes', 'scores', 'findings', 'handover', 'settings'];

/** The parts of the pane, one shown at a time. */
export function Sections({ store }: { readonly store: SectionStore }) {
  const styles = useStyles();
  const id = useId();
  const { texts, state } = useWork();
  const analysis = useAnalysis();
  const sheets = useMemo(() => changesBySheet(analysis), [analysis]);
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  const shown = useSyncExternalStore(subscribe, () => store.shown());
  const noticed = state.notice?.kind;
  useEffect(() => {
    if (noticed === 'checked') store.show('findings');
  }, [noticed, store]);
  const counts: Readonly<Record<Section, number>> = {
    tables: analysis.tables.length,
    changes: sheets.reduce((sum, { open }) => sum + open, 0),
    findings: analysis.findings.length,
    scores: 0,
    handover: 0,
    settings: 0,
  };
  return (
    <>
      <TabList
        selectedValue={shown}
        onTabSelect={(_event, { value }) => {
          store.show(value as Section);
        }}
        size="small"
        className={styles.tabs}
        aria-label={texts.sectionNames}
      >
        {order.map((section) => (
          <Tab
            key={section}
            value={section}
            className={styles.tab}
            id={`${id}-${section}`}
            aria-controls={`${id}-panel`}
          >
            {counts[section] > 0
              ? texts.counted(texts.sections[section], counts[section])
              : texts.sections[section]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`} className={styles.stack}>
        <Shown section={shown} sheets={sheets} />
      </div>
    </>
  );
}

function Shown({ section, sheets }: { readonly section: Section; readonly sheets: readonly SheetChanges[] }) {
  switch (section) {
    case 'tables':
      return <TablesSection />;
    case 'changes':
      return <ChangesSection sheets={sheets} />;
    case 'scores':
      return <ScoresSection />;
    case 'findings':
      return <FindingsSection />;
    case 'handover':
      return <HandoverSection />;
    case 'settings':
      return <SettingsSection />;
  }
}
