import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { SchemeProposal } from '../../../domain/schemes/chooseScheme';
import type { Scheme } from '../../../domain/schemes/scheme';
import { schemeWarnings } from '../../../domain/schemes/schemeWarnings';
import {
  renderSchemeProblem,
  renderSchemeReason,
  renderSchemeWarning,
  renderSource,
} from '../../../i18n/schemeText';
import { exportScheme, importScheme } from '../../../workflow/schemes';
import { afterChoosing, schemeTables, withoutForm, type SchemeTable } from '../../model/schemeTables';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { Disclosure } from '../Disclosure';
import { Facts } from '../Facts';
import { LongList } from '../LongList';
import { ExportText } from './ExportText';
import { ImportFile, type Imported } from './ImportFile';

/** Which scheme holds for each table and why, what else fits, and schemes from and to files. */
export function SchemeSettings() {
  const styles = useStyles();
  const { assistant, texts, language } = useWork();
  const analysis = useAnalysis();
  const words = texts.settings;
  const tables = schemeTables(analysis);
  const importText = async (text: string): Promise<Imported> => {
    const reading = importScheme(text, analysis.memory);
    if ('problem' in reading) {
      return { intent: 'wrong', sentences: [renderSchemeProblem(reading.problem, language)] };
    }
    const { scheme } = reading;
    const others = analysis.kept.chosen.filter(({ id }) => id !== scheme.id);
    await assistant.useSchemes([scheme, ...others]);
    if (assistant.state().notice?.kind === 'problem')
      return { intent: 'wrong', sentences: [words.notImported] };
    const warnings = schemeWarnings(scheme).map((warning) => renderSchemeWarning(warning, language));
    return { intent: 'done', sentences: [words.schemeImported(scheme.name[language]), ...warnings] };
  };
  return (
    <>
      <p className={styles.note}>{words.schemesIntro}</p>
      {analysis.kept.problems.map(({ id, problem }) => (
        <p key={id} className={styles.text}>
          {renderSchemeProblem(problem, language)}
        </p>
      ))}
      <LongList entries={tables} keyOf={({ key }) => key} height={140}>
        {(table) => <TableScheme table={table} />}
      </LongList>
      <ImportFile label={words.importScheme} onText={importText} />
    </>
  );
}

function TableScheme({ table }: { readonly table: SchemeTable }) {
  const styles = useStyles();
  const { assistant, state, texts, language } = useWork();
  const { kept } = useAnalysis();
  const words = texts.settings;
  const { applied, offered, others, form, isChosen } = table;
  const [picked, setPicked] = useState('');
  const busy = state.activity !== 'idle';
  const name = (scheme: Scheme) => scheme.name[language];
  const choose = (scheme: Scheme) => {
    void assistant.useSchemes(afterChoosing(kept.chosen, scheme, form));
  };
  const why = ({ reasons }: SchemeProposal) =>
    texts.sentences(reasons.map((reason) => renderSchemeReason(reason, language)));
  return (
    <article className={styles.tight} aria-label={table.title}>
      <h3 className={styles.heading}>{table.title}</h3>
      <p className={styles.note}>{table.place}</p>
      <Facts
        facts={[
          [words.inForce, name(applied.scheme)],
          [texts.tables.certainty, words.certainty[table.certainty]],
          [texts.tables.why, why(applied) || null],
        ]}
      />
      <p className={styles.note}>{renderSource(applied.scheme.source, language)}</p>
      {offered.map((offer) => (
        <div key={offer.scheme.id} className={styles.suggestion}>
          <span>{texts.pair(words.alsoFits, name(offer.scheme))}</span>
          <span className={styles.note}>{why(offer)}</span>
          <div>
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={texts.pair(words.useScheme, name(offer.scheme))}
              onClick={() => {
                choose(offer.scheme);
              }}
            >
              {words.useScheme}
            </Button>
          </div>
        </div>
      ))}
      <Disclosure size="small" title={words.more} name={texts.pair(words.more, table.place)}>
        <div className={styles.pairOfFields}>
          <Field label={words.otherSchemes} size="small">
            <Select
              size="small"
              value={picked}
              onChange={(_event, { value }) => {
                setPicked(value);
              }}
            >
              <option value="">{words.pick}</option>
              {others.map((scheme) => (
                <option key={scheme.id} value={scheme.id}>
                  {name(scheme)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <div className={styles.line}>
          <Button
            size="small"
            disabledFocusable={busy || picked === ''}
            onClick={() => {
              const scheme = others.find(({ id }) => id === picked);
              setPicked('');
              if (scheme) choose(scheme);
            }}
          >
            {words.usePicked}
          </Button>
          {isChosen && (
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => {
                void assistant.useSchemes(withoutForm(kept.chosen, form));
              }}
            >
              {words.recogniseScheme}
            </Button>
          )}
        </div>
        <ExportText
          label={words.exportScheme}
          file={`${applied.scheme.id}.json`}
          write={() => exportScheme(applied.scheme)}
        />
      </Disclosure>
    </article>
  );
}
