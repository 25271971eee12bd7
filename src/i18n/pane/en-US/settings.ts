import type { settings as chinese } from '../zh-CN/settings';

export const settings: typeof chinese = {
  title: 'Settings',
};
