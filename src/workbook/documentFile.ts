import { ownProblem, problemOf, WorkbookFailure } from './problem';
import type { ExcelRunner } from './run';

/** The part of `Office` that reads the file that is open. */
export type OfficeDocument = Pick<Office.Document, 'getFileAsync'>;

const sliceBytes = 4 * 2 ** 20;

/** Office's own value of `Office.FileType.Compressed`: the whole workbook as an .xlsx. */
const wholeFile = 'compressed' as unknown as Office.FileType;

/** The open workbook as the bytes of an .xlsx, as it stands now, saved or not. Throws `WorkbookFailure`. */
export async function readDocument(document: OfficeDocument): Promise<Uint8Array> {
  const file = await answered<Office.File>((callback) => {
    document.getFileAsync(wholeFile, { sliceSize: sliceBytes }, callback);
  });
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await answered<Office.Slice>((callback) => {
        file.getSliceAsync(index, callback);
      });
      const data = slice.data as ArrayLike<number>;
      bytes.set(data, at);
      at += data.length;
    }
    return bytes.subarray(0, at);
  } finally {
    // Office keeps two files open at most.
    file.closeAsync();
  }
}

function answered<T>(ask: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      // Compared as text: the enumeration belongs to a script that is not ours.
      if (String(result.status) === 'succeeded') resolve(result.value);
      else reject(new WorkbookFailure(ownProblem('no-file-access', String(result.error.code))));
    });
  });
}

/** Opens the bytes of an .xlsx as a new workbook (ExcelApi 1.8). Throws `WorkbookFailure`. */
export async function openBeside(excel: ExcelRunner, bytes: Uint8Array): Promise<void> {
  try {
    await excel.createWorkbook(toBase64(bytes));
  } catch (error) {
    throw new WorkbookFailure(problemOf(error));
  }
}

/** Bytes in base64, a piece at a time: an argument list has an end. */
function toBase64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += piece) {
    binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return btoa(binary);
}
