import { Button } from '@fluentui/react-components';
import { findingTitle, renderFinding } from '../../../i18n/render';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { Disclosure } from '../Disclosure';
import { LongList } from '../LongList';

/** What was set aside with its reason; each can be taken back. */
export function DismissedFindings() {
  const styles = useStyles();
  const { assistant, state, texts, language } = useWork();
  const { dismissed } = useAnalysis();
  if (dismissed.length === 0) return null;
  const entries = dismissed.map((entry, index) => ({
    ...entry,
    key: `${entry.finding.code} ${String(index)}`,
  }));
  return (
    <Disclosure level={2} open={false} title={texts.counted(texts.findings.dismissed, dismissed.length)}>
      <LongList entries={entries} keyOf={({ key }) => key}>
        {({ finding, reason }) => {
          const title = findingTitle(finding.code, language);
          return (
            <article className={styles.tight} aria-label={`${finding.code} ${title}`}>
              <h3 className={styles.heading}>{title}</h3>
              <p className={styles.text}>{renderFinding(finding, language)}</p>
              <p className={styles.note}>{texts.pair(texts.findings.reason, reason)}</p>
              <div className={styles.line}>
                <Button
                  size="small"
                  disabledFocusable={state.activity !== 'idle'}
                  aria-label={texts.pair(texts.findings.reopen, title)}
                  onClick={() => {
                    void assistant.reopen(finding);
                  }}
                >
                  {texts.findings.reopen}
                </Button>
              </div>
            </article>
          );
        }}
      </LongList>
    </Disclosure>
  );
}
