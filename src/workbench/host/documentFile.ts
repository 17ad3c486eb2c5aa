/** Slices of the saved workbook, for `Office.context.document.getFileAsync`. */
export interface DocumentFiles {
  open(bytes: Uint8Array, sliceSize: number): { handle: number; size: number };
  slice(handle: number, index: number): number[] | undefined;
  close(handle: number): boolean;
}

export function createDocumentFiles(): DocumentFiles {
  const open = new Map<number, { bytes: Uint8Array; sliceSize: number }>();
  let last = 0;
  return {
    open(bytes, sliceSize) {
      open.set(++last, { bytes, sliceSize });
      return { handle: last, size: bytes.length };
    },
    slice(handle, index) {
      const file = open.get(handle);
      if (!file) return undefined;
      return [...file.bytes.subarray(index * file.sliceSize, (index + 1) * file.sliceSize)];
    },
    close: (handle) => open.delete(handle),
  };
}
