import { Button, Select } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { roleByName } from '../../../domain/sources/roleByName';
import { sourceRoles, type SourceRole } from '../../../domain/sources/source';
import { renderProblem } from '../../../i18n/render';
import { sourceLabels } from '../../../i18n/sourceText';
import type { SourceFile } from '../../../workbook/port';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useAnalysis, useWork } from '../context';
import { Disclosure } from '../Disclosure';

type Chosen = { readonly file: File; readonly role: SourceRole | null };

/** Chooses files, says what each of them is, puts their sheets in, and lists those that are there. */
export function Sources() {
  const styles = useStyles();
  const { assistant, state, texts, language } = useWork();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [wrong, setWrong] = useState<string | null>(null);
  const said = texts.sources;
  const busy = state.activity !== 'idle';
  const isReady = chosen.every(({ role }) => role !== null);

  const change = (changed: readonly Chosen[]) => {
    setChosen(changed);
    setWrong(null);
  };

  const insert = () =>
    assistant.perform({
      changes: true,
      work: async ({ port }) => {
        const files: SourceFile[] = [];
        for (const { file, role } of chosen) {
          const bytes = await bytesOf(file);
          if (!bytes || !role) {
            setWrong(said.unreadable(file.name));
            return null;
          }
          files.push({ bytes, name: file.name, role, label: sourceLabels[language][role] });
        }
        const result = await port.insertSources(files);
        if (result.status === 'refused') {
          setWrong(said.refused(result.file, renderProblem({ code: result.code }, language)));
          return null;
        }
        if (result.status === 'nothing') return null;
        if (result.status !== 'written') return { kind: 'sheets', result };
        change([]);
        const sheets = result.sheets.map((sheet) => ({ ...sheet, anew: false }));
        return { kind: 'sheets', result: { ...result, sheets } };
      },
    });

  return (
    <Disclosure title={said.title} level={3}>
      <p className={styles.note}>{said.intro}</p>
      <div className={styles.line}>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            input.current?.click();
          }}
        >
          {said.choose}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          accept=".xlsx,.xlsm"
          hidden
          aria-label={said.choose}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // The same file chosen again is read again.
            currentTarget.value = '';
            const others = chosen.filter(({ file }) => !files.some(({ name }) => name === file.name));
            change([...others, ...files.map((file) => ({ file, role: roleByName(file.name) }))]);
          }}
        />
      </div>
      {chosen.length > 0 && (
        <>
          <ul className={styles.list} aria-label={said.chosen}>
            {chosen.map((one) => (
              <ChosenFile
                key={one.file.name}
                chosen={one}
                onRole={(role) => {
                  change(chosen.map((other) => (other === one ? { ...one, role } : other)));
                }}
                onRemove={() => {
                  change(chosen.filter((other) => other !== one));
                }}
              />
            ))}
          </ul>
          <div className={styles.line}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={busy || !isReady}
              onClick={() => void insert()}
            >
              {said.insert(chosen.length)}
            </Button>
          </div>
        </>
      )}
      <p role="status" className={wrong ? styles.text : styles.note}>
        {wrong ?? (isReady ? '' : said.unpicked)}
      </p>
      <SourcesThere />
    </Disclosure>
  );
}

function ChosenFile({
  chosen: { file, role },
  onRole,
  onRemove,
}: {
  readonly chosen: Chosen;
  readonly onRole: (role: SourceRole | null) => void;
  readonly onRemove: () => void;
}) {
  const styles = useStyles();
  const { state, texts } = useWork();
  const said = texts.sources;
  return (
    <li>
      <span className={styles.text}>{file.name}</span>
      <div className={styles.line}>
        <Select
          size="small"
          aria-label={said.role(file.name)}
          value={role ?? ''}
          onChange={(_, { value }) => {
            onRole(sourceRoles.find((each) => each === value) ?? null);
          }}
        >
          <option value="">{said.pick}</option>
          {sourceRoles.map((each) => (
            <option key={each} value={each}>
              {said.roles[each]}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          disabledFocusable={state.activity !== 'idle'}
          aria-label={said.remove(file.name)}
          onClick={onRemove}
        >
          {said.removeShort}
        </Button>
      </div>
    </li>
  );
}

/** The sheets that were put in, with what they are and a way to them. */
function SourcesThere() {
  const styles = useStyles();
  const { texts } = useWork();
  const { sources } = useAnalysis();
  const said = texts.sources;
  if (sources.length === 0) return null;
  return (
    <>
      <p className={styles.text}>{said.there}</p>
      <ul className={styles.list} aria-label={said.there}>
        {sources.map(({ role, fileName, sheet }) => (
          <li key={sheet.id} className={styles.line}>
            <CellLink
              cell={{ sheetId: sheet.id, row: sheet.area?.row ?? 0, column: sheet.area?.column ?? 0 }}
            >
              {sheet.name}
            </CellLink>
            <span className={styles.note}>{said.one(said.roles[role], fileName)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The bytes of a file; null where it is gone or cannot be read. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
