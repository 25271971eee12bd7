import { useStyles } from '../../styles';
import { useWork } from '../context';

export function SettingsSection() {
  const styles = useStyles();
  const { texts } = useWork();
  return <h2 className={styles.heading}>{texts.settings.title}</h2>;
}
