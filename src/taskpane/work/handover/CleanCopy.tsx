import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CleanReport } from '../../../workbook/package/cleanPackage';
import type { CopyChoices, CopyReview as Review } from '../../../workflow/cleanCopy';
import { downloadWorkbook } from '../../download';
import { useStyles } from '../../styles';
import { useAnalysis, useWork } from '../context';
import { CopyReview } from './CopyReview';

type Made = { readonly bytes: Uint8Array; readonly report: CleanReport; readonly isOpen: boolean };

type Step =
  | { readonly step: 'begin' }
  | { readonly step: 'review'; readonly forPublic: boolean; readonly review: Review; readonly again: boolean }
  | { readonly step: 'made'; readonly forPublic: boolean; readonly made: Made };

/** The copy to hand in and the one for the public: what is open is shown first, and the person confirms. */
export function CleanCopy() {
  const styles = useStyles();
  const { assistant, state, texts } = useWork();
  const { workbook } = useAnalysis();
  const [now, setNow] = useState<Step>({ step: 'begin' });
  const busy = state.activity !== 'idle';
  const said = texts.cleanCopy;
  const nameOf = (forPublic: boolean) => (forPublic ? said.publicName : said.handInName);

  const look = (forPublic: boolean, again = false) =>
    assistant.perform({
      changes: false,
      work: async ({ port, analysis }) => {
        const { reviewCopy } = await import('../../../workflow/cleanCopy');
        const review = reviewCopy(await port.file(), analysis, forPublic);
        setNow({ step: 'review', forPublic, review, again });
        return null;
      },
    });

  const make = (forPublic: boolean, review: Review, choices: CopyChoices) =>
    assistant.perform({
      changes: false,
      work: async ({ port, analysis }) => {
        const { hasMore, makeCopy, reviewCopy } = await import('../../../workflow/cleanCopy');
        const file = await port.file();
        const fresh = reviewCopy(file, analysis, forPublic);
        if (hasMore(review, fresh)) {
          setNow({ step: 'review', forPublic, review: fresh, again: true });
          return null;
        }
        const { bytes, report } = await makeCopy(file, analysis, choices);
        // Where Excel opens nothing (an older one, a file that is too large) the download is left.
        const isOpen = await port.openBeside(bytes).then(
          () => true,
          () => false,
        );
        setNow({ step: 'made', forPublic, made: { bytes, report, isOpen } });
        return null;
      },
    });

  const begin = () => {
    setNow({ step: 'begin' });
  };

  return (
    <section className={styles.card} aria-label={said.title}>
      <h3 className={styles.heading}>{said.title}</h3>
      {now.step === 'begin' && (
        <>
          <p className={styles.text}>{said.intro}</p>
          <div className={styles.line}>
            <Button size="small" disabledFocusable={busy} onClick={() => void look(false)}>
              {said.handIn}
            </Button>
            <Button size="small" disabledFocusable={busy} onClick={() => void look(true)}>
              {said.forPublic}
            </Button>
          </div>
        </>
      )}
      {now.step === 'review' && (
        <CopyReview
          key={now.review.personal.length}
          review={now.review}
          forPublic={now.forPublic}
          again={now.again}
          name={nameOf(now.forPublic)}
          onBack={begin}
          onConfirm={(choices) => void make(now.forPublic, now.review, choices)}
        />
      )}
      {now.step === 'made' && (
        <>
          <MadeText made={now.made} name={nameOf(now.forPublic)} />
          <div className={styles.line}>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                const file = workbook.name.replace(/\.[^.]*$/u, '');
                downloadWorkbook(now.made.bytes, `${file}-${nameOf(now.forPublic)}.xlsx`);
              }}
            >
              {said.download}
            </Button>
            <Button size="small" onClick={begin}>
              {said.back}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function MadeText({ made, name }: { readonly made: Made; readonly name: string }) {
  const styles = useStyles();
  const { texts } = useWork();
  const said = texts.cleanCopy;
  const { cells } = made.report;
  const count = (wanted: string) => cells.filter(({ became }) => became === wanted).length;
  const wrong = cells.filter(({ became }) => became === 'error');
  const places = texts.listed(wrong.slice(0, 5).map(({ sheet, address }) => `${sheet} ${address}`));
  return (
    <p className={styles.text} role="status">
      {texts.sentences([
        said.made(name, count('formula'), count('value')),
        ...(wrong.length === 0 ? [] : [said.stillWrong(places)]),
        made.isOpen ? said.opened : said.notOpened,
      ])}
    </p>
  );
}
