import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProofreadFigure } from '../../../domain/proofread/proofread';
import { cellAddress } from '../../../domain/snapshot/address';
import { sheetById } from '../../../domain/snapshot/cells';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useAnalysis, useWork } from '../context';
import { Disclosure } from '../Disclosure';
import { LongList } from '../LongList';

/** 校对报告文字: a pasted report, number by number, beside the workbook. */
export function Proofread() {
  const styles = useStyles();
  const { assistant, state, texts } = useWork();
  const [text, setText] = useState('');
  const [figures, setFigures] = useState<readonly ProofreadFigure[] | null>(null);
  const [all, setAll] = useState(false);
  const said = texts.handover.proofread;
  const check = () =>
    assistant.perform({
      changes: false,
      work: async ({ analysis }) => {
        const { proofreadReport } = await import('../../../workflow/report/proofreading');
        setFigures(proofreadReport(analysis, text));
        return null;
      },
    });
  const count = (wanted: ProofreadFigure['verdict']) =>
    figures?.filter(({ verdict }) => verdict === wanted).length ?? 0;
  const order = ['differs', 'unknown', 'agrees'] as const;
  const shown = (figures ?? [])
    .filter(({ verdict }) => all || verdict !== 'agrees')
    .sort(
      (one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict) || one.start - other.start,
    );
  return (
    <Disclosure title={said.title} level={3}>
      <p className={styles.note}>{said.intro}</p>
      <Field label={said.field}>
        <Textarea
          value={text}
          rows={6}
          resize="vertical"
          onChange={(_event, { value }) => {
            setText(value);
            setFigures(null);
          }}
        />
      </Field>
      <div className={styles.line}>
        <Button
          size="small"
          disabledFocusable={state.activity !== 'idle' || text.trim() === ''}
          onClick={() => void check()}
        >
          {said.check}
        </Button>
      </div>
      {figures && (
        <>
          <p className={styles.text} role="status">
            {figures.length === 0
              ? said.noNumbers
              : said.result(count('agrees'), count('differs'), count('unknown'))}
          </p>
          {count('agrees') > 0 && (
            <Checkbox
              label={said.showAgreeing}
              checked={all}
              onChange={(_event, { checked }) => {
                setAll(checked === true);
              }}
            />
          )}
          <LongList entries={shown} keyOf={({ start }) => String(start)} height={50}>
            {(figure) => <Figure figure={figure} />}
          </LongList>
        </>
      )}
    </Disclosure>
  );
}

function Figure({ figure }: { readonly figure: ProofreadFigure }) {
  const styles = useStyles();
  const { texts } = useWork();
  const { workbook } = useAnalysis();
  const said = texts.handover.proofread;
  const { verdict, before, printed, expected, known } = figure;
  const cell = known?.cell ?? null;
  const unit = printed.replace(/^[-\d.,，\s]+/u, '');
  return (
    <>
      <p className={styles.text}>
        {texts.pair(said.verdicts[verdict], `${before.slice(-16)}${printed}`)}
        {verdict === 'differs' && expected ? ` ${said.nearest(`${expected.toFixed()}${unit}`)}` : ''}
      </p>
      {cell && (
        <CellLink cell={cell}>
          {`${sheetById(workbook, cell.sheetId).name} ${cellAddress(cell.row, cell.column)}`}
        </CellLink>
      )}
    </>
  );
}
