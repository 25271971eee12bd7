const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Gives the bytes of a workbook to the browser as a download. */
export function downloadWorkbook(bytes: Uint8Array, name: string): void {
  downloadFile(bytes, name, workbookType);
}

/** Gives bytes of a kind to the browser as a download. */
export function downloadFile(bytes: Uint8Array, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click has come back.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
