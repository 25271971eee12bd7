import { ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import type { Severity } from '../../../domain/findings/finding';
import { useStyles } from '../../styles';
import { useWork } from '../context';

const icons = { error: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular } as const;

/** How grave a finding is: an icon and the word. */
export function SeverityWord({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const { texts } = useWork();
  const Icon = icons[severity];
  return (
    <span className={styles.severity}>
      <Icon aria-hidden className={styles[severity]} />
      {texts.findings.severities[severity]}
    </span>
  );
}
