import type { scores as chinese } from '../zh-CN/scores';

export const scores: typeof chinese = {
  title: 'Scores',
};
