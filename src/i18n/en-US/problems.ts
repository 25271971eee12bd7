import type { FileProblemTexts, WorkbookProblemTexts } from '../problemText';

/** Problems while working in Excel. */
export const workbookProblems: WorkbookProblemTexts = {
  'cell-edit': 'Press Enter to finish editing the cell, then try again.',
  protected: 'The sheet or workbook is protected and nothing was written. Unprotect it and try again.',
  'structure-protected':
    'The workbook structure is protected, so no sheet can be added or deleted and nothing was changed. On the Review tab turn “Protect Workbook” off and try again.',
  'too-large':
    'That is too much for one go and nothing was written. Keep only the sheets that have to be filled and try again.',
  gone: 'A sheet or cell is no longer there and nothing was written. Preview again, then fill.',
  unsupported: 'This Excel is too old for that. Update Excel, or use Excel on the web.',
  refused: 'Excel did not accept the change; the workbook is as before. Preview again and retry.',
  busy: 'Excel is busy and nothing was written. Wait a moment and try again.',
  'no-file-access':
    'The file of the workbook could not be read, so nothing was made. Save the workbook and try again.',
  restart: 'Excel has to be restarted. Save the workbook, close it, open it again and retry.',
  host: 'Excel did not complete this; the workbook is as before. Save the workbook, open it again and retry.',
  unexpected:
    'Something went wrong; the workbook is as before. Save it, open it again and retry; if it happens again, contact support.',
  changed: 'The workbook changed after the preview and nothing was written. Preview again, then fill.',
  'record-open': 'The last fill was not completed. Restore it first, then go on.',
  restored: 'The unfinished fill was taken back. You can preview and fill again.',
  'memory-newer':
    'A newer version wrote the fill record in this workbook, so it can only be viewed. Update the add-in, then fill.',
  'memory-damaged':
    'The fill record in this workbook is damaged, so nothing was written. Start again from a sound copy.',
  locked: 'Some cells are locked and nothing was written. Unprotect the sheet and preview again.',
  array:
    'Some cells belong to an array formula and cannot be filled one by one. Turn them into ordinary cells and preview again.',
  merged: 'Merged cells have changed and nothing was written. Preview again, then fill.',
  'table-header':
    'Some cells are headers of an Excel table and cannot be filled. Move the header row and preview again.',
  'rich-text':
    'Some cells hold text in several formats, which could not be restored, so nothing was written. Give the text one format and preview again.',
};

/** Problems with files. */
export const fileProblems: FileProblemTexts = {
  'not-xlsx': 'This is no Excel workbook (.xlsx). Open it in Excel, save it as .xlsx and try again.',
  'damaged-zip':
    'The file is damaged and cannot be opened. Repair it in Excel and save it as .xlsx, or use a backup.',
  'damaged-xml':
    'The contents of the file are damaged. Repair it in Excel and save it as .xlsx, or use a backup.',
  'too-large':
    'Unpacked, the file is too large to be opened safely. Keep only the sheets you need and try again.',
  'source-too-large':
    'The files are too large and nothing was put in (1.5 MB together at most). Delete sheets and pictures that are not needed, save and try again, or put them in one by one.',
  'too-deep':
    'The file is built in an unusual way and was not opened for safety. Open it in Excel, save it as .xlsx and try again.',
  encrypted: 'The file has a password. Remove it in Excel, save the file and try again.',
  'old-xls': 'This is an old .xls file. Open it in Excel, save it as .xlsx and try again.',
  'no-sheets': 'The file has no sheets. Check that it is the right file.',
  unsupported:
    'The file uses a format that is not supported. Open it in Excel, save it as an ordinary .xlsx and try again.',
  'empty-workbook': 'The workbook is empty. Check that it is the right file.',
  'no-table':
    'No self-evaluation table was found. Check that a sheet has one, with headers such as 指标值, 实际完成值, 分值 and 得分.',
  'no-file': 'The file was not found. Check its name and folder.',
  unreadable: 'The file cannot be read. Check that no other program holds it and that you may open it.',
  'not-writable':
    'The result cannot be saved. Check that the folder exists, that you may write there and that the file is not open.',
};
