import { useAnalysis, useWork } from '../context';
import { MakeSheet } from './MakeSheet';

/** Makes the sheet for a reviewer; nothing where there is no table to review. */
export function ReviewSheet() {
  const { texts, language } = useWork();
  const { assessments } = useAnalysis();
  if (assessments.length === 0) return null;
  return (
    <MakeSheet
      said={texts.handover.review}
      make={async (analysis) => {
        const { reviewSheet } = await import('../../../workflow/reviewSheet');
        return reviewSheet(analysis, language);
      }}
    />
  );
}
