import { ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { findingsBySeverity } from '../../model/findingGroups';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { Disclosure } from '../Disclosure';
import { LongList } from '../LongList';
import { DismissedFindings } from './DismissedFindings';
import { FindingFacts } from './FindingFacts';
import { FindingsCommands } from './FindingsCommands';

const icons = { error: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular } as const;

/** What does not add up, the most grave first. */
export function FindingsSection() {
  const styles = useStyles();
  const { texts } = useWork();
  const { findings } = useAnalysis();
  const groups = useMemo(() => findingsBySeverity(findings), [findings]);
  return (
    <>
      <FindingsCommands />
      <p className={styles.note}>
        {findings.length === 0 ? texts.findings.none : texts.findings.intro(findings.length)}
      </p>
      {groups.map(({ severity, findings: own }) => {
        const Icon = icons[severity];
        return (
          <Disclosure
            key={severity}
            level={2}
            open
            title={
              <span className={styles.line}>
                <Icon className={styles[severity]} aria-hidden />
                {texts.counted(texts.findings.severities[severity], own.length)}
              </span>
            }
          >
            <LongList entries={own} keyOf={({ key }) => key}>
              {({ finding }) => <FindingFacts finding={finding} />}
            </LongList>
          </Disclosure>
        );
      })}
      <DismissedFindings />
    </>
  );
}
