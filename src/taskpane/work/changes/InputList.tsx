import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { ExplainedInput } from '../../../workflow/explainCell';
import { nextText } from '../../model/display';
import { placeOf } from '../../model/places';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useAnalysis, useWork, type Work } from '../context';

const shownAtFirst = 12;

/** The cells that a figure comes from: where (a click selects), what, and what they hold now. */
export function InputList({
  inputs,
  spokenOf,
}: {
  readonly inputs: readonly ExplainedInput[];
  /** The sheet that is spoken of: its own cells are named without it. */
  readonly spokenOf: string;
}) {
  const styles = useStyles();
  const work = useWork();
  const { workbook } = useAnalysis();
  const [all, setAll] = useState(false);
  const shown = all ? inputs : inputs.slice(0, shownAtFirst);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((input) => {
          const place = placeOf(workbook, input.cell, spokenOf);
          const name = inputName(input, work);
          return (
            <li key={place} className={styles.line}>
              <CellLink cell={input.cell}>{place}</CellLink>
              {name !== '' && <span>{name}</span>}
              <span className={styles.strong}>{shownText(input, work)}</span>
            </li>
          );
        })}
      </ul>
      {shown.length < inputs.length && (
        <Button
          size="small"
          onClick={() => {
            setAll(true);
          }}
        >
          {work.texts.explain.moreInputs(inputs.length - shown.length)}
        </Button>
      )}
    </>
  );
}

/** What the cell shows, and what it will show after the fill where that is something else. */
function shownText({ text, next }: ExplainedInput, { texts }: Work): string {
  const now = text.trim() || texts.explain.blank;
  const then = next && nextText(next);
  return then ? texts.explain.becomes(now, then) : now;
}

/** What a cell is called: the figure that a table around the form names, else row and column of the form. */
export function inputName({ role, fact }: Pick<ExplainedInput, 'role' | 'fact'>, work: Work): string {
  const { texts, names } = work;
  if (fact) return [fact.label, fact.header].map(oneLine).filter(Boolean).join(' ');
  if (!role) return '';
  const column = role.role === 'grade' ? names.columns.grade : names.recognition.columns[role.role];
  return texts.explain.itemAnd(role.item ?? texts.explain.total, column);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
