import { coreLabel } from '../tables/labels';
import { normaliseLabel } from '../snapshot/normalise';

/** The name of a project or department as it is compared: without spaces and the year before it. */
export function subjectKey(name: string): string {
  return normaliseLabel(name)
    .replace(/^20\d{2}年?度?/, '')
    .replace(/[·.。,，、:：;；]+$/, '');
}

/** The name of an indicator as it is compared: without spaces, numbering and remarks in brackets. */
export function indicatorKey(name: string): string {
  return coreLabel(name);
}
