import { useDeferredValue, useMemo, useState } from 'react';
import {
  filtered,
  findingsByAction,
  listedFindings,
  noFilter,
  severities,
  severityCounts,
} from '../../model/findingGroups';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { Disclosure } from '../Disclosure';
import { RepairFormulas } from '../handover/RepairFormulas';
import { LongList } from '../LongList';
import { DismissedFindings } from './DismissedFindings';
import { FindingFacts } from './FindingFacts';
import { FindingsCommands } from './FindingsCommands';
import { FindingsFilter } from './FindingsFilter';

/** What does not add up, by what the person has to do about it. */
export function FindingsSection() {
  const styles = useStyles();
  const { texts, language } = useWork();
  const { findings, workbook } = useAnalysis();
  const [filter, setFilter] = useState(noFilter);
  // Typing goes on while a long list is being searched.
  const wanted = useDeferredValue(filter);
  const listed = useMemo(() => listedFindings(findings, workbook, language), [findings, workbook, language]);
  const shown = useMemo(() => filtered(listed, wanted), [listed, wanted]);
  const groups = useMemo(() => findingsByAction(shown), [shown]);
  const counts = severityCounts(listed);
  const told = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => texts.counted(texts.findings.severities[severity], counts[severity]));
  const sheets = workbook.sheets.filter(({ id }) => findings.some(({ sheetId }) => sheetId === id));
  return (
    <>
      <RepairFormulas />
      <FindingsCommands />
      <p className={styles.note}>
        {findings.length === 0 ? texts.findings.none : texts.findings.intro(texts.listed(told))}
      </p>
      {findings.length > 1 && (
        <FindingsFilter
          filter={filter}
          sheets={sheets}
          shown={shown.length}
          all={findings.length}
          onChange={setFilter}
        />
      )}
      {findings.length > 0 && shown.length === 0 && <p className={styles.text}>{texts.findings.noMatch}</p>}
      {groups.map(({ action, findings: own }) => (
        <Disclosure
          key={action}
          level={2}
          open
          title={texts.counted(texts.findings.actions[action], own.length)}
        >
          <p className={styles.note}>{texts.findings.actionNotes[action]}</p>
          <LongList entries={own} keyOf={({ key }) => key}>
            {({ finding }) => <FindingFacts finding={finding} />}
          </LongList>
        </Disclosure>
      ))}
      <DismissedFindings />
    </>
  );
}
