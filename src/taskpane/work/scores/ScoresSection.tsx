import { useStyles } from '../../styles';
import { useWork } from '../context';

export function ScoresSection() {
  const styles = useStyles();
  const { texts } = useWork();
  return <h2 className={styles.heading}>{texts.scores.title}</h2>;
}
