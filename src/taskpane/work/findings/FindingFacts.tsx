import type { Finding } from '../../../domain/findings/finding';
import { findingTitle, renderFinding } from '../../../i18n/render';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { Facts } from '../Facts';
import { FindingCells } from './FindingCells';
import { SetAside } from './SetAside';
import { SeverityWord } from './SeverityWord';
import { Suggestion } from './Suggestion';

/** One finding: what is wrong, where, what stands there, what should, and what has to be done. */
export function FindingFacts({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { texts, language } = useWork();
  const { workbook } = useAnalysis();
  const sheet = workbook.sheets.find(({ id }) => id === finding.sheetId);
  const title = findingTitle(finding.code, language);
  return (
    <article className={styles.tight} aria-label={`${finding.code} ${title}`}>
      <h3 className={styles.heading}>
        <span className={styles.line}>
          <SeverityWord severity={finding.severity} />
          {title}
        </span>
      </h3>
      <p className={styles.note}>
        {finding.code} · {sheet?.name}
      </p>
      <p className={styles.text}>{renderFinding(finding, language)}</p>
      <Facts
        facts={[
          [texts.findings.cells, finding.cells.length > 0 ? <FindingCells finding={finding} /> : null],
          [texts.findings.found, finding.found],
          [texts.findings.expected, finding.expected],
        ]}
      />
      <Suggestion finding={finding} title={title} />
      <SetAside finding={finding} title={title} />
    </article>
  );
}
