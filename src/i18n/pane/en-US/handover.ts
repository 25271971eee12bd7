import type { handover as chinese } from '../zh-CN/handover';

export const handover: typeof chinese = {
  title: 'Reasons, summary, report and hand-in',
};
