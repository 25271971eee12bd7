import type { zhCN } from '../zhCN';

export const handover: typeof zhCN.handover = {
  title: 'Reasons, summary, report and handing in',
  drafts: {
    title: (count) => `Reasons for deviations (${String(count)})`,
    intro:
      'For rows that deviate, the figures are written first; the reason and the measures are yours to add. Text that stands in a cell is never changed.',
    none: 'No row needs a reason.',
    cause: 'Kind of cause',
    noCause: 'None',
    causes: {
      policy: 'Change of policy',
      'funds-late': 'Money came late',
      procurement: 'Procurement took longer',
      'target-low': 'Target was set too low',
      'target-high': 'Target was set too high',
      demand: 'Demand changed',
      conditions: 'Weather or site',
      partner: 'Partners were late',
      saving: 'Savings',
      other: 'Other',
    },
    kept: 'Holds text, stays as it is',
    blocked: 'The cell is locked',
    write: (count) => `Write ${String(count)}`,
    written: {
      corrected: (cells) =>
        `Written: ${String(cells)}. Please add the reasons and measures; “Undo” takes them back.`,
      nothingCorrected: 'Nothing was written. Tick the rows to write first.',
      correctionChanged: (places) =>
        `Cells were changed in the meantime (${places}), so nothing was written. The workbook was read again; please look once more.`,
      correctionRefused: (places) => `Not written (${places}).`,
    },
  },
  summary: {
    title: 'Summary of the projects',
    intro:
      'Makes a sheet that follows the tables: budget, spending, score, grade, indicators below their marks and the main reasons.',
    make: 'Make the summary',
  },
  report: {
    title: 'Report',
    intro:
      'Writes the report from the figures of the tables, in Chinese. Duties, process, benefits and experience are left for you.',
    sheet: 'Make a report sheet',
    download: 'Download for Word',
    copy: 'Copy for Word',
    copied: 'The report is copied. Paste it into Word.',
    notCopied: 'Copying is not allowed here. Use “Download for Word” instead.',
  },
  proofread: {
    title: 'Check the text of a report',
    intro: 'Paste a finished report here; every number in it is compared with the workbook.',
    field: 'Text of the report',
    check: 'Check the numbers',
    result: (agrees, differs, unknown) =>
      `Agree: ${String(agrees)}. Differ: ${String(differs)}. Not in the workbook: ${String(unknown)}.`,
    noNumbers: 'There is no number in the text.',
    verdicts: { agrees: 'Agrees', differs: 'Differs', unknown: 'Not in the workbook' },
    nearest: (figure) => `The workbook says ${figure}`,
    showAgreeing: 'Show those that agree',
  },
  review: {
    title: 'Review sheet',
    intro:
      'For a reviewer: every self score beside the recomputed one; the reviewer fills in reviewed score and reason. The tables are not changed.',
    make: 'Make the review sheet',
  },
};
