import { Field, Input } from '@fluentui/react-components';

/** A figure as it is typed; it counts when the field is left or Enter is pressed. */
export function FigureInput({
  label,
  hint,
  problem,
  typed,
  onType,
  onCommit,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Why what was typed is no answer; null where nothing is wrong. */
  readonly problem: string | null;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onCommit: () => void;
}) {
  return (
    <Field
      label={label}
      hint={hint}
      validationState={problem === null ? 'none' : 'error'}
      validationMessage={problem ?? undefined}
    >
      <Input
        value={typed}
        inputMode="decimal"
        autoComplete="off"
        onChange={(_event, { value }) => {
          onType(value);
        }}
        onBlur={onCommit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') onCommit();
        }}
      />
    </Field>
  );
}
