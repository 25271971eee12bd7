/** What Office answers a callback with. */
type Answer = { readonly status: 'succeeded' | 'failed'; readonly value?: unknown; readonly error?: unknown };
type Callback = (answer: Answer) => void;

/** Bytes of one slice; Office allows no more. */
const largestSlice = 4 * 2 ** 20;
/** Files that may be open at a time. */
const mostFiles = 2;

/**
 * `Office.context.document.getFileAsync` for the whole workbook (`compressed`), read in slices as a real host gives it:
 * two files at a time, and none of its slices after it was closed.
 */
export function documentFile(file: (() => Uint8Array) | undefined) {
  let open = 0;
  return {
    getFileAsync(type: string, options: { sliceSize?: number } | Callback, callback?: Callback): void {
      const answer = later(typeof options === 'function' ? options : callback);
      const size = typeof options === 'function' ? largestSlice : (options.sliceSize ?? largestSlice);
      const isSize = size >= 1 && size <= largestSlice;
      if (!file || type !== 'compressed' || !isSize) answer(failed(1000));
      else if (open >= mostFiles) answer(failed(5010));
      else {
        open += 1;
        answer({ status: 'succeeded', value: slices(file(), size, () => (open -= 1)) });
      }
    },
  };
}

function slices(bytes: Uint8Array, size: number, closed: () => void) {
  let isOpen = true;
  return {
    size: bytes.length,
    sliceCount: Math.ceil(bytes.length / size),
    getSliceAsync(index: number, callback: Callback): void {
      const part = bytes.subarray(index * size, (index + 1) * size);
      if (!isOpen || part.length === 0) later(callback)(failed(isOpen ? 1000 : 5009));
      else later(callback)({ status: 'succeeded', value: { index, size: part.length, data: [...part] } });
    },
    closeAsync(callback?: Callback): void {
      if (isOpen) closed();
      isOpen = false;
      later(callback)({ status: 'succeeded' });
    },
  };
}

/** Never before the call has come back. */
function later(callback: Callback | undefined): Callback {
  return (answer) => {
    void Promise.resolve().then(() => callback?.(answer));
  };
}

function failed(code: number): Answer {
  return { status: 'failed', error: { code, name: 'File', message: 'The file could not be read.' } };
}
