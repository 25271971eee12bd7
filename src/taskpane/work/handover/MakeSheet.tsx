import { Button } from '@fluentui/react-components';
import type { NewSheet } from '../../../workbook/newSheet';
import type { Analysis } from '../../../workflow/analyse';
import { useStyles } from '../../styles';
import { useWork } from '../context';
import { Disclosure } from '../Disclosure';
import { addingSheet } from './addingSheet';

/** A part that offers one sheet of ours; `make` loads what makes it, and answers null where there is nothing to make. */
export function MakeSheet({
  said,
  make,
}: {
  readonly said: { readonly title: string; readonly intro: string; readonly make: string };
  readonly make: (analysis: Analysis) => Promise<NewSheet | null>;
}) {
  const styles = useStyles();
  const { assistant, state } = useWork();
  return (
    <Disclosure title={said.title} level={3}>
      <p className={styles.note}>{said.intro}</p>
      <div className={styles.line}>
        <Button
          size="small"
          disabledFocusable={state.activity !== 'idle'}
          onClick={() => {
            void assistant.perform(addingSheet(make));
          }}
        >
          {said.make}
        </Button>
      </div>
    </Disclosure>
  );
}
