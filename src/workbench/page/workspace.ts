import { areaAddress, cellAddress } from '../book/address';
import type { BookSheet } from '../book/book';
import { numfmtText } from '../host/numfmtText';
import { connectCellMenu, connectShortcuts } from './commandKeys';
import { download } from './files';
import type { Frame } from './frame';
import { createCellInput } from './grid/cellInput';
import type { Grid, GridSelection } from './grid/grid';
import { createHands } from './grid/hands';
import type { TypedCell } from './grid/hands';
import { changedSince, shownNow } from './grid/journal';
import type { Shown } from './grid/journal';
import { nextSheet, nothingSelected, selectCell } from './grid/navigation';
import { summaryOf } from './grid/summary';
import type { Messages } from './messages';
import type { Addin } from './office/addinFiles';
import type { RibbonButton } from './office/manifest';
import { connectNameBox } from './nameBox';
import { openingProblem, typingProblem } from './problemTexts';
import { openSession } from './session';
import type { Session } from './session';
import { createSheetTabs } from './sheetTabs';
import type { Texts } from './texts/texts';

/** Everything around one opened workbook. */
export type Workspace = {
  readonly session: Session | null;
  /** False where the file could not be read; the page has said why. */
  readonly open: (bytes: Uint8Array, name: string) => Promise<boolean>;
  readonly unsaved: boolean;
  readonly save: () => Uint8Array;
  readonly saveToDisk: () => void;
  readonly press: (button: Pressed) => Promise<void>;
};

/** What a click or a key asks of the add-in. */
type Pressed = Pick<RibbonButton, 'id' | 'label' | 'action'>;

type Tools = {
  readonly frame: Frame;
  readonly grid: Grid;
  readonly messages: Messages;
  readonly texts: Texts;
  readonly addin: Addin;
  readonly language: string;
};

export function createWorkspace({ frame, grid, messages, texts, addin, language }: Tools): Workspace {
  let session: Session | null = null;
  /** The session whose workbook the grid has drawn: before that there is nothing to select or to draw again. */
  let drawn: Session | null = null;
  let opening: Promise<unknown> = Promise.resolve();
  let selection = nothingSelected;
  let shown: Shown | null = null;
  let unsaved = false;

  const sheet = (): BookSheet => {
    const found = session?.book.sheets.find(({ id }) => id === session?.book.activeSheetId);
    if (!found) throw new Error('No sheet is in front.');
    return found;
  };

  const hands = createHands({
    text: numfmtText,
    help: texts.leaveGrid,
    sheet,
    selection: () => selection,
    select: (wanted) => {
      choose(wanted);
    },
    turnSheet(next) {
      const to = session && nextSheet(session.book, next ? 1 : -1);
      if (to) chooseSheet(to.id);
    },
    write,
    setEditing(editing) {
      if (editing) session?.host.editMode.enter();
      else session?.host.editMode.leave();
      frame.mode.textContent = editing ? texts.editing : texts.ready;
    },
    label: texts.cell,
  });
  const input = createCellInput(frame.layer, frame.bar, grid, {
    ...hands,
    label: () => (session ? hands.label() : ''),
    editText: () => (session ? hands.editText() : ''),
  });
  const tabs = createSheetTabs(frame.tabs, texts, chooseSheet);
  connectCellMenu(frame.layer, texts.cellMenu, addin.manifest.cellMenu, {
    press: (item) => press(item),
    isOpen: () => session !== null,
    finishEdit: () => {
      input.finish();
    },
    active: () => grid.boxOf(selection.active.row, selection.active.column),
  });
  connectShortcuts(addin.shortcuts, (key) => {
    void press({ id: key.action, label: key.name, action: { kind: 'function', name: key.action } });
  });

  /** The person selects: the host learns it, the grid shows it. */
  function choose(wanted: GridSelection): void {
    selection = wanted;
    session?.host.select(wanted.sheetId, wanted.area);
    grid.select(wanted);
    showSelection();
  }

  function chooseSheet(sheetId: string): void {
    const wanted = session?.book.sheets.find(({ id }) => id === sheetId);
    if (!wanted) return;
    input.finish();
    choose(selectCell(wanted, 0, 0));
    if (session) tabs.show(session.book);
  }

  /** The add-in may have selected cells, changed the sheet in front, or shown or hidden its pane. */
  function followHost(): void {
    if (!session || session !== drawn) return;
    const { host, book } = session;
    const [area] = host.selection.areas;
    const { sheetId } = host.selection;
    const same = sheetId === selection.sheetId && area && areaAddress(area) === areaAddress(selection.area);
    if (area && !same) {
      selection = { sheetId, area, active: { row: area.row, column: area.column } };
      grid.select(selection);
      showSelection();
    }
    tabs.show(book);
    frame.pane.hidden = !host.runtime.visible;
  }

  function showSelection(): void {
    if (!session) return;
    const { area, active } = selection;
    const one = areaAddress(selectCell(sheet(), active.row, active.column).area) === areaAddress(area);
    frame.nameBox.value = one ? cellAddress(active.row, active.column) : areaAddress(area);
    frame.spoken.textContent = hands.label();
    frame.summary.textContent = summaryOf(sheet(), area, texts.summary);
    input.follow();
  }

  function drawChanges(): void {
    if (!session || session !== drawn || !shown) return;
    const changed = changedSince(session.book, shown);
    shown = shownNow(session.book);
    if (changed === 'all') {
      grid.refresh('all');
      grid.select(selection);
    } else if (changed.length > 0) grid.refresh(changed);
    tabs.show(session.book);
    showSelection();
  }

  async function press({ id, label, action }: Pressed): Promise<void> {
    if (!session) return;
    input.finish();
    if (action.kind === 'pane') {
      session.host.showPane(true);
      followHost();
      frame.paneContent.querySelector('iframe')?.focus();
      return;
    }
    await session.ready;
    const result = await session.run(action.name, id);
    if (result === 'unknown') messages.show('error', texts.noCommand(label));
    if (result === 'failed') messages.show('error', texts.commandFailed(label));
  }

  async function write(cells: readonly TypedCell[]): Promise<boolean> {
    if (!session || cells.length === 0) return true;
    const { host } = session;
    const { sheetId } = selection;
    try {
      await Promise.all(cells.map(({ row, column, text }) => host.type(sheetId, row, column, text)));
      messages.clear();
      return true;
    } catch (error) {
      messages.show('error', typingProblem(error, texts));
      return false;
    }
  }

  grid.onSelect((wanted) => {
    selection = wanted;
    session?.host.select(wanted.sheetId, wanted.area);
    showSelection();
  });

  connectNameBox(frame.nameBox, {
    book: () => session?.book ?? null,
    sheet,
    goTo(target, area) {
      const one = area.rowCount === 1 && area.columnCount === 1;
      const active = { row: area.row, column: area.column };
      choose(one ? selectCell(target, area.row, area.column) : { sheetId: target.id, area, active });
      if (session) tabs.show(session.book);
      input.focus();
    },
    refuse(typed) {
      messages.show('error', texts.noSuchCell(typed));
    },
    giveUp() {
      showSelection();
      input.focus();
    },
  });
  frame.closePane.addEventListener('click', () => {
    session?.host.showPane(false);
    followHost();
    input.focus();
  });

  const setUnsaved = (value: boolean): void => {
    unsaved = value;
    frame.changed.textContent = value ? texts.changed : '';
  };

  /** One after the other: of two files that are dropped, the second stays. */
  async function openNow(bytes: Uint8Array, name: string): Promise<boolean> {
    let opened: Session;
    frame.mode.textContent = texts.starting;
    try {
      opened = await openSession(bytes, name, {
        addin,
        language,
        place: frame.paneContent,
        afterRequest: (from) => {
          if (from === session) followHost();
        },
        onWorkbook: (from, made) => {
          if (from !== session) return;
          const copy = texts.newWorkbook(from.book.fileName.replace(/\.[^.]*$/u, ''));
          download(made, copy);
          messages.show('info', texts.created(copy));
        },
        onChange: (from) => {
          if (from !== session) return;
          setUnsaved(true);
          drawChanges();
        },
      });
    } catch (error) {
      frame.mode.textContent = texts.ready;
      messages.show('error', texts.notRead(name, openingProblem(error, texts)));
      return false;
    }
    input.cancel();
    session?.close();
    session = opened;
    setUnsaved(false);
    messages.clear();
    frame.fileName.textContent = name;
    document.title = `${name} – ${texts.title}`;
    shown = shownNow(opened.book);
    await grid.show(opened.book);
    drawn = opened;
    drawChanges();
    choose(selectCell(sheet(), 0, 0));
    followHost();
    input.focus();
    void opened.ready.then((problem) => {
      if (session !== opened) return;
      frame.mode.textContent = texts.ready;
      if (problem)
        messages.show('error', problem === 'addin-missing' ? texts.addinMissing : texts.functionsMissing);
    });
    return true;
  }

  return {
    get session() {
      return session;
    },
    get unsaved() {
      return unsaved;
    },
    open(bytes, name) {
      const done = opening.then(() => openNow(bytes, name));
      opening = done.catch(() => undefined);
      return done;
    },
    save() {
      if (!session) throw new Error('No workbook is open.');
      return session.save();
    },
    saveToDisk() {
      if (!session) return;
      input.finish();
      download(session.save(), session.book.fileName);
      setUnsaved(false);
      messages.show('info', texts.saved(session.book.fileName));
    },
    press,
  };
}
