/** Column letters of a number counted from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

const DOLLAR = 36;

/** Place of a letter in the alphabet, counted from 1; 0 for any other character. */
function letterOf(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | 32) - 96;
  return letter >= 1 && letter <= 26 ? letter : 0;
}

/** Row and column of an address such as B5, counted from 1; undefined for anything else. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  let at = address.charCodeAt(0) === DOLLAR ? 1 : 0;
  const first = at;
  let column = 0;
  for (let letter = letterOf(address, at); letter > 0; letter = letterOf(address, ++at)) column = column * 26 + letter;
  const letters = at - first;
  if (address.charCodeAt(at) === DOLLAR) at++;
  const digits = address.length - at;
  if (letters < 1 || letters > 3 || digits < 1 || digits > 7) return undefined;
  let row = 0;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  return { row, column };
}

/** Rows and columns of a range such as B5:D9 or B5; undefined for anything else. */
export function rangeSize(range: string): { rows: number; columns: number } | undefined {
  if (parseAddress(range)) return { rows: 1, columns: 1 };
  const [first, last = first] = range.split(":").map(parseAddress);
  if (!first || !last) return undefined;
  return { rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}
