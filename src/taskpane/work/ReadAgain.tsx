import { Button } from '@fluentui/react-components';
import { useWork } from './context';

/** Reads the workbook again, keeping the answers: for figures that were filled in or corrected in the sheet. */
export function ReadAgain() {
  const { assistant, state, texts } = useWork();
  return (
    <div>
      <Button
        size="small"
        disabledFocusable={state.activity !== 'idle'}
        onClick={() => {
          void assistant.read();
        }}
      >
        {texts.readAgain}
      </Button>
    </div>
  );
}
