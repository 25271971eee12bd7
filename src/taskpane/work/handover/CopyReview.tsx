import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { personalKinds } from '../../../i18n/personalKinds';
import { findingTitle } from '../../../i18n/render';
import { cellAddress } from '../../../domain/snapshot/address';
import { sheetById } from '../../../domain/snapshot/cells';
import type { PersonalItem } from '../../../workbook/package/personalItems';
import type { CopyChoices, CopyReview as Review, OpenQuestion } from '../../../workflow/cleanCopy';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useAnalysis, useWork } from '../context';
import { LongList } from '../LongList';

/** What a person looks at, and decides, before a copy is made. */
export function CopyReview({
  review: { open, workingSheets, personal },
  forPublic,
  again,
  name,
  onBack,
  onConfirm,
}: {
  readonly review: Review;
  readonly forPublic: boolean;
  /** The list was longer than the one that was confirmed. */
  readonly again: boolean;
  readonly name: string;
  readonly onBack: () => void;
  readonly onConfirm: (choices: CopyChoices) => void;
}) {
  const styles = useStyles();
  const { state, texts } = useWork();
  const said = texts.cleanCopy;
  const [removed, setRemoved] = useState<ReadonlySet<string>>(() => new Set(personal.map(({ id }) => id)));
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(() => new Set(workingSheets));
  const busy = state.activity !== 'idle';
  return (
    <>
      {again && <p className={styles.text}>{said.changed}</p>}
      <p className={styles.text}>{open.length === 0 ? said.nothingOpen : said.open(open.length)}</p>
      <LongList
        entries={open.map((question, index) => ({ question, index }))}
        keyOf={({ index }) => String(index)}
      >
        {({ question }) => <Question question={question} />}
      </LongList>
      {workingSheets.length > 0 && (
        <div role="group" aria-label={said.workingSheets} className={styles.tight}>
          <p className={styles.heading}>{said.workingSheets}</p>
          <p className={styles.note}>{said.workingSheetsNote}</p>
          <LongList entries={workingSheets} keyOf={(sheet) => sheet} height={32} unlined>
            {(sheet) => (
              <Checkbox
                label={sheet}
                checked={leftOut.has(sheet)}
                onChange={(_event, { checked }) => {
                  setLeftOut(withOne(leftOut, sheet, checked === true));
                }}
              />
            )}
          </LongList>
        </div>
      )}
      {forPublic && (
        <div role="group" aria-label={said.personal} className={styles.tight}>
          <p className={styles.heading}>{said.personal}</p>
          <p className={styles.note}>{personal.length === 0 ? said.noPersonal : said.personalNote}</p>
          {personal.length > 1 && (
            <div className={styles.line}>
              <Button
                size="small"
                onClick={() => {
                  setRemoved(new Set(personal.map(({ id }) => id)));
                }}
              >
                {said.all}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  setRemoved(new Set());
                }}
              >
                {said.none}
              </Button>
            </div>
          )}
          <LongList entries={personal} keyOf={({ id }) => id}>
            {(item) => (
              <Personal
                item={item}
                checked={removed.has(item.id)}
                onChange={(checked) => {
                  setRemoved(withOne(removed, item.id, checked));
                }}
              />
            )}
          </LongList>
        </div>
      )}
      <div className={styles.line}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            onConfirm({ sheetsLeftOut: [...leftOut], removed: [...removed] });
          }}
        >
          {said.confirm(name)}
        </Button>
        <Button size="small" onClick={onBack}>
          {said.back}
        </Button>
      </div>
    </>
  );
}

function withOne(all: ReadonlySet<string>, one: string, isIn: boolean): ReadonlySet<string> {
  const changed = new Set(all);
  if (isIn) changed.add(one);
  else changed.delete(one);
  return changed;
}

function Question({ question }: { readonly question: OpenQuestion }) {
  const styles = useStyles();
  const { texts, language } = useWork();
  const { workbook } = useAnalysis();
  const { cell, kind } = question;
  const words =
    question.kind === 'finding'
      ? findingTitle(question.code, language)
      : question.kind === 'error-value'
        ? question.text
        : question.item?.kind === 'named'
          ? question.item.name
          : texts.changes.total;
  return (
    <span className={styles.line}>
      <span>{texts.pair(texts.cleanCopy.kinds[kind], words)}</span>
      {cell && (
        <CellLink cell={cell}>
          {`${sheetById(workbook, cell.sheetId).name} ${cellAddress(cell.row, cell.column)}`}
        </CellLink>
      )}
    </span>
  );
}

function Personal({
  item: { kind, sheet, address, text },
  checked,
  onChange,
}: {
  readonly item: PersonalItem;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const { texts, language } = useWork();
  const said = texts.cleanCopy;
  const name = personalKinds[language][kind];
  const isSheet = kind === 'hidden-sheet' || kind === 'very-hidden-sheet';
  const place = [sheet, address].filter((part) => part !== null).join(' ');
  const label = isSheet ? said.hiddenSheet(name, sheet ?? '', text) : said.item(name, place, text);
  return (
    <Checkbox
      label={label}
      checked={checked}
      onChange={(_event, { checked: now }) => {
        onChange(now === true);
      }}
    />
  );
}
