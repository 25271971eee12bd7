import { Button } from '@fluentui/react-components';
import type { SaidOtherwise, SourceTable, UnknownSheet } from '../../model/sheetOverview';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useWork } from '../context';
import { Disclosure } from '../Disclosure';
import { LongList } from '../LongList';
import { Correcting } from './Correcting';
import { useCorrecting } from './useCorrecting';

/** So many entries are shown without being asked for. */
const few = 5;

/** Tables around the self-evaluations that figures are taken from. */
export function Sources({ sources }: { readonly sources: readonly SourceTable[] }) {
  const styles = useStyles();
  const { texts, names } = useWork();
  if (sources.length === 0) return null;
  return (
    <Disclosure
      level={2}
      title={texts.counted(texts.tables.sources, sources.length)}
      open={sources.length <= few}
    >
      <LongList entries={sources} keyOf={({ key }) => key}>
        {(source) => (
          <div className={styles.line}>
            <CellLink cell={source.firstCell}>{texts.range(source.sheetName, source.range)}</CellLink>
            <span>{texts.tables.source(names.tableKinds[source.kind], source.unit ?? '')}</span>
            {source.hidden && <span className={styles.note}>{texts.hiddenSheet}</span>}
          </div>
        )}
      </LongList>
    </Disclosure>
  );
}

/** Sheets in which nothing was recognised, and how a person says that there is a table. */
export function UnknownSheets({
  sheets,
  open,
}: {
  readonly sheets: readonly UnknownSheet[];
  readonly open: boolean;
}) {
  const styles = useStyles();
  const { texts } = useWork();
  if (sheets.length === 0) return null;
  return (
    <Disclosure level={2} title={texts.counted(texts.tables.unknown, sheets.length)} open={open}>
      <p className={styles.note}>{texts.tables.unknownHint}</p>
      <LongList entries={sheets} keyOf={({ sheetId }) => sheetId}>
        {(sheet) => (
          <div className={styles.tight}>
            <CellLink cell={sheet.firstCell}>{sheet.sheetName}</CellLink>
            {sheet.hidden && <p className={styles.note}>{texts.hiddenSheet}</p>}
            {sheet.lacks && (
              <p className={styles.text}>
                {texts.tables.lacking(sheet.lacks.map((lack) => texts.tables.lacks[lack]))}
              </p>
            )}
            <Correcting
              label={texts.tables.declare}
              name={sheet.sheetName}
              corrected={{ sheetId: sheet.sheetId, table: null, before: null }}
            />
          </div>
        )}
      </LongList>
    </Disclosure>
  );
}

/** What a person said that makes no table: each can be taken back. */
export function SaidOtherwiseList({ said }: { readonly said: readonly SaidOtherwise[] }) {
  const styles = useStyles();
  const { texts } = useWork();
  if (said.length === 0) return null;
  return (
    <Disclosure level={2} title={texts.counted(texts.tables.saidOtherwise, said.length)} open>
      <LongList entries={said} keyOf={({ key }) => key}>
        {(one) => (
          <div className={styles.tight}>
            <div className={styles.line}>
              {one.firstCell ? (
                <CellLink cell={one.firstCell}>{one.sheetName}</CellLink>
              ) : (
                <span className={styles.strong}>{texts.tables.goneSheet}</span>
              )}
              <span>{one.outcome.recognised?.title ?? ''}</span>
            </div>
            <SaidEntry said={one} />
          </div>
        )}
      </LongList>
    </Disclosure>
  );
}

function SaidEntry({ said: { outcome, sheetName, firstCell } }: { readonly said: SaidOtherwise }) {
  const styles = useStyles();
  const { state, texts } = useWork();
  const { withdraw } = useCorrecting();
  const { status, correction, recognised } = outcome;
  const lacks = outcome.lacks.map((lack) => texts.tables.lacks[lack]);
  const label = status === 'gone' ? texts.tables.forget : texts.tables.withdraw;
  return (
    <>
      <p className={styles.text}>
        {status === 'refused'
          ? texts.tables.saidRefused(lacks)
          : status === 'gone'
            ? texts.tables.saidGone
            : texts.tables.saidNone}
      </p>
      <div>
        <Button
          size="small"
          disabledFocusable={state.activity !== 'idle'}
          aria-label={texts.pair(label, sheetName || texts.tables.goneSheet)}
          onClick={() => {
            void withdraw(correction);
          }}
        >
          {label}
        </Button>
      </div>
      {status === 'refused' && firstCell && !recognised && (
        <Correcting
          label={texts.tables.correct}
          name={sheetName}
          corrected={{ sheetId: correction.sheetId, table: null, before: outcome }}
        />
      )}
    </>
  );
}
