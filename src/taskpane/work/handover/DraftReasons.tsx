import { Button, Checkbox, Dropdown, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { type Cause, causes } from '../../../domain/drafts/reasonDrafts';
import { cellAddress } from '../../../domain/snapshot/address';
import { type ChosenCauses, type OfferedDraft, offeredDrafts, writeDrafts } from '../../../workflow/drafts';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useAnalysis, useWork } from '../context';
import { Disclosure } from '../Disclosure';
import { LongList } from '../LongList';

/** 偏差原因: the facts of every row that deviates, with ticks; the person completes reason and measures. */
export function DraftReasons() {
  const styles = useStyles();
  const { assistant, state, texts } = useWork();
  const analysis = useAnalysis();
  const [causesByRow, setCauses] = useState<ChosenCauses>({});
  const [ticks, setTicks] = useState<Readonly<Record<string, boolean>>>({});
  const said = texts.handover.drafts;
  const drafts = offeredDrafts(analysis, causesByRow);
  const isTicked = ({ key, state: held, preselected }: OfferedDraft): boolean =>
    held === 'open' && (ticks[key] ?? preselected);
  const chosen = drafts.filter(isTicked).map(({ key }) => key);
  const write = () =>
    assistant.perform({
      changes: true,
      work: async ({ port, analysis: now }) => ({
        kind: 'drafted',
        result: await writeDrafts(port, now, chosen, causesByRow),
      }),
    });
  return (
    <Disclosure title={said.title(drafts.length)} level={3}>
      <p className={styles.note}>{drafts.length === 0 ? said.none : said.intro}</p>
      <LongList entries={drafts} keyOf={({ key }) => key}>
        {(entry) => (
          <Draft
            entry={entry}
            ticked={isTicked(entry)}
            onTick={(ticked) => {
              setTicks({ ...ticks, [entry.key]: ticked });
            }}
            cause={causesByRow[entry.key] ?? null}
            onCause={(cause) => {
              const rest = Object.entries(causesByRow).filter(([key]) => key !== entry.key);
              setCauses(Object.fromEntries(cause === null ? rest : [...rest, [entry.key, cause]]));
            }}
          />
        )}
      </LongList>
      {drafts.length > 0 && (
        <div className={styles.line}>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={state.activity !== 'idle' || chosen.length === 0}
            onClick={() => void write()}
          >
            {said.write(chosen.length)}
          </Button>
        </div>
      )}
    </Disclosure>
  );
}

function Draft({
  entry: { draft, text, state },
  ticked,
  onTick,
  cause,
  onCause,
}: {
  readonly entry: OfferedDraft;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
  readonly cause: Cause | null;
  readonly onCause: (cause: Cause | null) => void;
}) {
  const styles = useStyles();
  const { texts } = useWork();
  const said = texts.handover.drafts;
  const { row, column } = draft.target;
  return (
    <>
      <div className={styles.line}>
        {state === 'open' ? (
          <Checkbox
            label={draft.name}
            checked={ticked}
            onChange={(_event, { checked }) => {
              onTick(checked === true);
            }}
          />
        ) : (
          <span>{texts.pair(draft.name, state === 'kept' ? said.kept : said.blocked)}</span>
        )}
        <CellLink cell={draft.target}>{`${draft.sheetName} ${cellAddress(row, column)}`}</CellLink>
      </div>
      <p className={styles.text}>{text}</p>
      {state === 'open' && (
        <Dropdown
          size="small"
          aria-label={texts.pair(said.cause, draft.name)}
          value={cause === null ? said.noCause : said.causes[cause]}
          selectedOptions={[cause ?? '']}
          onOptionSelect={(_event, { optionValue }) => {
            onCause(causes.find((known) => known === optionValue) ?? null);
          }}
        >
          <Option value="">{said.noCause}</Option>
          {causes.map((known) => (
            <Option key={known} value={known}>
              {said.causes[known]}
            </Option>
          ))}
        </Dropdown>
      )}
    </>
  );
}
