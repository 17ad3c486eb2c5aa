/** Column letters of a number counted from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Row and column of an address such as B5, counted from 1; undefined for anything else. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address);
  if (!found) return undefined;
  const column = [...found[1]!.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(found[2]), column };
}

/** Rows and columns of a range such as B5:D9 or B5; undefined for anything else. */
export function rangeSize(range: string): { rows: number; columns: number } | undefined {
  const [first, last = first] = range.split(":").map(parseAddress);
  if (!first || !last) return undefined;
  return { rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}
