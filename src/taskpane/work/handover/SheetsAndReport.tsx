import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { downloadFile } from '../../download';
import { useStyles } from '../../styles';
import { useWork } from '../context';
import { Disclosure } from '../Disclosure';
import { addingSheet } from './addingSheet';
import { MakeSheet } from './MakeSheet';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 项目自评汇总表 as a sheet of live links. */
export function ProjectSummary() {
  const { texts } = useWork();
  return (
    <MakeSheet
      said={texts.handover.summary}
      make={async (analysis) => {
        const { summarySheet } = await import('../../../workflow/report/summarySheet');
        return summarySheet(analysis);
      }}
    />
  );
}

/** 自评报告: as a sheet of live sentences, as a Word file, and on the clipboard. */
export function SelfReport() {
  const styles = useStyles();
  const { assistant, state, texts } = useWork();
  const [copied, setCopied] = useState<boolean | null>(null);
  const said = texts.handover.report;
  const busy = state.activity !== 'idle';
  const sheet = () =>
    assistant.perform(
      addingSheet(async (analysis) => {
        const [{ reportParts }, { reportSheet }] = await Promise.all([
          import('../../../workflow/report/parts'),
          import('../../../workflow/report/reportSheet'),
        ]);
        const parts = reportParts(analysis);
        return parts && reportSheet(parts);
      }),
    );
  const download = () =>
    assistant.perform({
      changes: false,
      work: async ({ analysis }) => {
        const [{ reportParts }, { reportDocument }] = await Promise.all([
          import('../../../workflow/report/parts'),
          import('../../../workflow/report/reportDocument'),
        ]);
        const parts = reportParts(analysis);
        if (parts) downloadFile(await reportDocument(parts), `${parts.title}.docx`, wordType);
        return null;
      },
    });
  const copy = () =>
    assistant.perform({
      changes: false,
      work: async ({ analysis }) => {
        const [{ reportParts, reportText }, { reportHtml }, { copyRich }] = await Promise.all([
          import('../../../workflow/report/parts'),
          import('../../../workflow/report/reportHtml'),
          import('../../copyRich'),
        ]);
        const parts = reportParts(analysis);
        setCopied(parts ? await copyRich(reportHtml(parts), reportText(parts)) : null);
        return null;
      },
    });
  return (
    <Disclosure title={said.title} level={3}>
      <p className={styles.note}>{said.intro}</p>
      <div className={styles.line}>
        <Button size="small" disabledFocusable={busy} onClick={() => void sheet()}>
          {said.sheet}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void download()}>
          {said.download}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void copy()}>
          {said.copy}
        </Button>
      </div>
      {copied !== null && (
        <p className={styles.text} role="status">
          {copied ? said.copied : said.notCopied}
        </p>
      )}
    </Disclosure>
  );
}
