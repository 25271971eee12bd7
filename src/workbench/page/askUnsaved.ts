import { element } from './dom';
import type { Texts } from './texts/texts';

/** Asks what to do with unsaved changes before another file is opened; Escape means cancel. */
export function askUnsaved({ unsaved }: Texts): Promise<'save' | 'discard' | 'cancel'> {
  return new Promise((resolve) => {
    const answer = (value: string, kind: string) =>
      element('button', { type: 'submit', value, class: kind }, unsaved[value as 'save']);
    const dialog = element(
      'dialog',
      { 'aria-labelledby': 'unsaved-question' },
      element(
        'form',
        { method: 'dialog' },
        element('p', { id: 'unsaved-question' }, unsaved.question),
        element(
          'div',
          { class: 'answers' },
          answer('save', 'primary'),
          answer('discard', ''),
          answer('cancel', ''),
        ),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(
        dialog.returnValue === 'save' || dialog.returnValue === 'discard' ? dialog.returnValue : 'cancel',
      );
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
