import { createRoot } from 'react-dom/client';
import { Shell, type ShellProps } from './Shell';

/** Puts the pane in its place on the page. */
export function mount(place: HTMLElement, props: ShellProps): void {
  createRoot(place).render(<Shell {...props} />);
}
