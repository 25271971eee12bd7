import { useStyles } from '../../styles';
import { useWork } from '../context';
import { CleanCopy } from './CleanCopy';
import { PrintSetup } from './PrintSetup';
import { RepairFormulas } from './RepairFormulas';

export function HandoverSection() {
  const styles = useStyles();
  const { texts } = useWork();
  return (
    <>
      <h2 className={styles.heading}>{texts.handover.title}</h2>
      <RepairFormulas />
      <CleanCopy />
      <PrintSetup />
    </>
  );
}
