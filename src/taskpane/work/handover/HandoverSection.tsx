import { useStyles } from '../../styles';
import { useWork } from '../context';
import { CleanCopy } from './CleanCopy';
import { PrintSetup } from './PrintSetup';
import { DraftReasons } from './DraftReasons';
import { Proofread } from './Proofread';
import { RepairFormulas } from './RepairFormulas';
import { ReviewSheet } from './ReviewSheet';
import { Sources } from './Sources';
import { ProjectSummary, SelfReport } from './SheetsAndReport';

export function HandoverSection() {
  const styles = useStyles();
  const { texts } = useWork();
  return (
    <>
      <h2 className={styles.heading}>{texts.handover.title}</h2>
      <Sources />
      <DraftReasons />
      <ProjectSummary />
      <SelfReport />
      <Proofread />
      <ReviewSheet />
      <RepairFormulas />
      <CleanCopy />
      <PrintSetup />
    </>
  );
}
