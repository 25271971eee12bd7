import type { Language } from '../../i18n/language';
import { paneTexts, type PaneTexts } from '../../i18n/pane/paneTexts';
import { renderProblem } from '../../i18n/render';
import type { AddSheetsResult, ApplyResult, UndoResult, WorkbookProblem } from '../../workbook/port';
import type { AssistantState, Notice } from '../../workflow/assistantState';
import type { Refusal } from '../../workflow/fill';
import { placesOf } from './places';

/** A message to the person: how grave it is, its sentences, and what can be done about it by a button. */
export type Message = {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly sentences: readonly string[];
  readonly action: 'restore' | 'read' | null;
};

type Context = { readonly state: AssistantState; readonly language: Language };

/** What the last command came to, in words. */
export function messageOf(notice: Notice, context: Context): Message {
  const { notices } = paneTexts(context.language);
  switch (notice.kind) {
    case 'filled':
      return filled(notice, context);
    case 'undone':
      return undone(notice.result, notices.undone, context);
    case 'restored':
      return undone(notice.result, () => notices.restored, context);
    case 'corrected':
      return corrected(notice.result, notices, context);
    case 'recognition': {
      const said = notice.what === 'kept' ? notices.recognitionKept : notices.recognitionWithdrawn;
      return { intent: 'success', sentences: [said], action: null };
    }
    case 'drafted':
      return corrected(notice.result, paneTexts(context.language).handover.drafts.written, context);
    case 'inserted':
      return corrected(notice.result, notices.inserted, context);
    case 'checked':
      return checked(context);
    case 'marked':
      return notice.cells === 0
        ? { intent: 'info', sentences: [notices.nothingMarked], action: null }
        : { intent: 'success', sentences: [notices.marked(notice.cells)], action: null };
    case 'cleared':
      return notice.cells === 0
        ? { intent: 'info', sentences: [notices.nothingCleared], action: null }
        : { intent: 'success', sentences: [notices.cleared], action: null };
    case 'sheets':
      return sheetsMade(notice.result, context);
    case 'pages':
      return pagesSet(notice, context);
    case 'not-kept':
      return { intent: 'warning', sentences: [notices.notKept], action: null };
    case 'problem':
      return failed(notice.problem, context);
  }
}

function filled({ outcome, refused }: Extract<Notice, { kind: 'filled' }>, context: Context): Message {
  const { notices } = paneTexts(context.language);
  const left = refusals(refused, context);
  switch (outcome.status) {
    case 'written': {
      const written = notices.filled(outcome.record.cells.length);
      return left.length === 0
        ? { intent: 'success', sentences: [written, notices.filledNext], action: null }
        : { intent: 'warning', sentences: [written, ...left], action: null };
    }
    case 'nothing':
      return {
        intent: left.length === 0 ? 'info' : 'warning',
        sentences: [notices.nothingFilled, ...left],
        action: null,
      };
    case 'changed': {
      const places = placesIn(context, outcome.cells);
      return { intent: 'warning', sentences: [notices.changed(places)], action: null };
    }
    case 'failed':
      return failed(outcome.problem, context);
    case 'open':
      return open(outcome.problem, context);
  }
}

/** What came of a correction, or of a formula, that was asked for. */
function corrected(
  result: ApplyResult,
  said: Pick<
    PaneTexts['notices'],
    'corrected' | 'nothingCorrected' | 'correctionChanged' | 'correctionRefused'
  >,
  context: Context,
): Message {
  switch (result.status) {
    case 'written':
      return { intent: 'success', sentences: [said.corrected(result.record.cells.length)], action: null };
    case 'nothing':
      return { intent: 'info', sentences: [said.nothingCorrected], action: null };
    case 'changed':
      return {
        intent: 'warning',
        sentences: [said.correctionChanged(placesIn(context, result.cells))],
        action: null,
      };
    case 'refused': {
      const reason = renderProblem({ code: result.why, hostCode: null, detail: null }, context.language);
      return {
        intent: 'warning',
        sentences: [said.correctionRefused(placesIn(context, result.cells)), reason],
        action: null,
      };
    }
    case 'failed':
      return failed(result.problem, context);
    case 'open':
      return open(result.problem, context);
  }
}

/** One sentence with the cells and one with the reason, for each reason. */
function refusals(
  refused: Extract<Notice, { kind: 'filled' }>['refused'],
  context: Context,
): readonly string[] {
  const { notices } = paneTexts(context.language);
  const reasons = [...new Set(refused.map(({ why }) => why))];
  return reasons.flatMap((why: Refusal) => {
    const cells = refused.filter((one) => one.why === why).map(({ change }) => change.target);
    const sentence = renderProblem({ code: why, hostCode: null, detail: null }, context.language);
    return [notices.refused(cells.length, placesIn(context, cells)), sentence];
  });
}

function sheetsMade(result: AddSheetsResult, context: Context): Message {
  const { notices } = paneTexts(context.language);
  switch (result.status) {
    case 'written': {
      const names = (anew: boolean) => quoted(result.sheets.filter((sheet) => sheet.anew === anew));
      const sentences = [
        ...(names(false) === '' ? [] : [notices.sheetsMade(names(false))]),
        ...(names(true) === '' ? [] : [notices.sheetsRenewed(names(true))]),
      ];
      return { intent: 'success', sentences, action: null };
    }
    case 'nothing':
      return { intent: 'info', sentences: [notices.sheetsSame(quoted(result.sheets))], action: null };
    case 'failed':
      return failed(result.problem, context);
    case 'open':
      return open(result.problem, context);
  }
}

function pagesSet({ result, sheets }: Extract<Notice, { kind: 'pages' }>, context: Context): Message {
  const { print } = paneTexts(context.language);
  switch (result.status) {
    case 'written':
      return { intent: 'success', sentences: [print.done(sheets.join('、'))], action: null };
    case 'nothing':
      return { intent: 'info', sentences: [print.nothing], action: null };
    case 'failed':
      return failed(result.problem, context);
    case 'open':
      return open(result.problem, context);
  }
}

function pagesUndone(
  { restored, kept }: { readonly restored: readonly string[]; readonly kept: readonly string[] },
  context: Context,
): Message {
  const { print } = paneTexts(context.language);
  const sentences = [
    ...(restored.length > 0 || kept.length === 0 ? [print.undone(restored.join('”“'))] : []),
    ...(kept.length > 0 ? [print.kept(kept.join('”“'))] : []),
  ];
  return { intent: kept.length > 0 ? 'warning' : 'success', sentences, action: null };
}

function quoted(sheets: readonly { readonly name: string }[]): string {
  return sheets.map(({ name }) => name).join('”“');
}

function undone(result: UndoResult, said: (cells: number) => string, context: Context): Message {
  const { notices } = paneTexts(context.language);
  switch (result.status) {
    case 'undone': {
      if (result.pages) return pagesUndone(result.pages, context);
      if (result.sheets && result.restored.length + result.kept.length === 0) {
        return sheetsUndone(result.sheets, context);
      }
      const kept = result.kept.map(({ cell }) => cell);
      return kept.length === 0
        ? { intent: 'success', sentences: [said(result.restored.length)], action: null }
        : {
            intent: 'warning',
            sentences: [said(result.restored.length), notices.kept(kept.length, placesIn(context, kept))],
            action: null,
          };
    }
    case 'nothing':
      return { intent: 'info', sentences: [notices.nothingToUndo], action: null };
    case 'failed':
      return failed(result.problem, context);
    case 'open':
      return open(result.problem, context);
  }
}

function sheetsUndone(
  { removed, kept }: { readonly removed: readonly string[]; readonly kept: readonly string[] },
  context: Context,
): Message {
  const { notices } = paneTexts(context.language);
  const sentences = [
    ...(removed.length > 0 || kept.length === 0 ? [notices.sheetsUndone(removed.join('”“'))] : []),
    ...(kept.length > 0 ? [notices.sheetsKept(kept.join('”“'))] : []),
  ];
  return { intent: kept.length > 0 ? 'warning' : 'success', sentences, action: null };
}

function checked({ state, language }: Context): Message {
  const { notices } = paneTexts(language);
  const findings = state.analysis?.findings ?? [];
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return findings.length === 0
    ? { intent: 'success', sentences: [notices.checkedClean], action: null }
    : {
        intent: errors > 0 ? 'warning' : 'info',
        sentences: [notices.checked(errors, findings.length - errors)],
        action: null,
      };
}

/** Codes after which the workbook has to be read again before anything else makes sense. */
const needReading = new Set(['gone', 'changed', 'refused', 'merged', 'array']);

function failed(problem: WorkbookProblem, { language }: Context): Message {
  const action = problem.code === 'record-open' ? 'restore' : needReading.has(problem.code) ? 'read' : null;
  return { intent: 'error', sentences: [renderProblem(problem, language)], action };
}

/** The request failed half way and could not be put back: what happened, and the way out. */
function open(problem: WorkbookProblem, { language }: Context): Message {
  const left = renderProblem({ code: 'record-open', hostCode: null, detail: null }, language);
  return {
    intent: 'error',
    sentences: [openCause(problem, language), left].filter(Boolean),
    action: 'restore',
  };
}

/**
 * Most sentences for a failure promise that nothing was written, which does not hold here; only those that
 * tell the person to do something in Excel first are said.
 */
function openCause({ code }: WorkbookProblem, language: Language): string {
  const toDo = code === 'cell-edit' || code === 'restart';
  return toDo ? renderProblem({ code, hostCode: null, detail: null }, language) : '';
}

function placesIn({ state, language }: Context, cells: Parameters<typeof placesOf>[1]): string {
  const workbook = state.analysis?.workbook ?? { name: '', sheets: [] };
  return placesOf(workbook, cells, paneTexts(language));
}
