const CANDIDATES = [";", "\t", ",", "|"] as const;
/** Rows that are enough to see which sign divides them. */
const SAMPLE_ROWS = 200;
const SAMPLE_CHARACTERS = 65_536;
const LONGEST_LINE = 2 ** 20;
const STATED = /^sep=(.)\r?\n/i;

export interface Delimiter {
  sign: string;
  /** fields that most rows have */
  width: number;
  /** length of a first line such as "sep=;", which Excel writes and is no row */
  skip: number;
}

/** How many fields most rows have, and what share of the rows that is; rows that are blank do not count. */
function usualWidth(text: string, sign: string): { width: number; share: number } {
  const reader = new DelimitedRows(text, sign);
  const counts = new Map<number, number>();
  let rows = 0;
  for (let row = reader.next(); row !== undefined && rows < SAMPLE_ROWS; row = reader.next()) {
    if (row.every((field) => field.trim() === "")) continue;
    rows++;
    counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  }
  let width = 1;
  for (const [fields, count] of counts) if (fields > 1 && count > (counts.get(width) ?? 0) * (width > 1 ? 1 : 0)) width = fields;
  return { width, share: rows === 0 ? 0 : (counts.get(width) ?? 0) / rows };
}

/** A line longer than the sample; what is longer than any line of a table ends with the sample. */
function firstLine(text: string, from: number): string {
  const end = text.slice(from, from + LONGEST_LINE).indexOf("\n");
  return text.slice(from, from + (end < 0 ? SAMPLE_CHARACTERS : end + 1));
}

/** The sign that divides the rows of a text into columns: the one that a first line states, or that divides most rows alike. */
export function findDelimiter(text: string): Delimiter {
  const stated = STATED.exec(text);
  const skip = stated?.[0].length ?? 0;
  const sample = text.slice(skip, skip + SAMPLE_CHARACTERS);
  const whole = skip + SAMPLE_CHARACTERS < text.length ? sample.slice(0, sample.lastIndexOf("\n") + 1) || firstLine(text, skip) : sample;
  if (stated) return { sign: stated[1]!, width: usualWidth(whole, stated[1]!).width, skip };
  let best: Delimiter = { sign: ",", width: 1, skip };
  let most = 0;
  for (const sign of CANDIDATES) {
    const { width, share } = usualWidth(whole, sign);
    const score = width === 1 ? 0 : share * (1 - 1 / (width + 1));
    if (score > most + 1e-9) {
      best = { sign, width, skip };
      most = score;
    }
  }
  return best;
}

/** A quotation mark that does not do what the format wants of it. */
export interface DamagedQuote {
  /** line of the text, 1-based, in which its field begins */
  line: number;
  /** "inside": text follows the closing mark; "open": no closing mark, or only one that makes no sense lines below, so that the mark was read as a plain character */
  kind: "inside" | "open";
}

/** A line that no table has: more columns than a sheet, or a text that no cell holds. */
export class EndlessLineError extends Error {
  constructor(
    /** 1-based */
    readonly line: number,
    readonly of: "columns" | "letters",
  ) {
    super(`line ${line}`);
    this.name = "EndlessLineError";
  }
}

/** Columns of a sheet. */
export const MOST_COLUMNS = 16_384;
/** A cell holds 32,767 letters; what is so much longer is something else than a table. */
const MOST_LETTERS = 2 ** 20;

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

interface Field {
  value: string;
  /** place of the delimiter or line end behind it, or the end of the text */
  end: number;
  damaged?: "inside";
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === RETURN;
}

/** Reads fields of a text from a place on. */
class FieldReader {
  private readonly mark: number;

  constructor(
    private readonly text: string,
    delimiter: string,
  ) {
    this.mark = delimiter.charCodeAt(0);
  }

  /** A field in quotation marks; undefined where the closing one is missing. What follows the closing mark up to the delimiter belongs to the field, as Excel reads it. */
  quoted(from: number): Field | undefined {
    const { text } = this;
    let value = "";
    for (let start = from + 1; ;) {
      const close = text.indexOf('"', start);
      if (close < 0) return undefined;
      // what no cell holds is not put together, only its end is looked for
      if (value.length <= MOST_LETTERS) value += text.slice(start, close);
      if (text.charCodeAt(close + 1) !== QUOTE) {
        const end = this.endOfPlain(close + 1);
        return end === close + 1 ? { value, end } : { value: value + text.slice(close + 1, end), end, damaged: "inside" };
      }
      if (value.length <= MOST_LETTERS) value += '"';
      start = close + 2;
    }
  }

  /** How many fields a row has from the end of one of them on, that one included. */
  countFrom(end: number): number {
    let count = 1;
    for (let at = end; this.text.charCodeAt(at) === this.mark; count++) {
      const quoted = this.text.charCodeAt(at + 1) === QUOTE ? this.quoted(at + 1) : undefined;
      at = quoted?.end ?? this.endOfPlain(at + 1);
    }
    return count;
  }

  /** Place of the delimiter or line end behind a field without quotation marks. */
  endOfPlain(from: number): number {
    const { text, mark } = this;
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === mark || isLineEnd(code)) break;
    }
    return at;
  }
}

/** Reads the rows of a delimited text one by one (RFC 4180), and what people's programs make of it: a mark in the middle of a field, one that is never closed, any kind of line end. */
export class DelimitedRows {
  readonly damaged: DamagedQuote[] = [];
  private at: number;
  private line: number;
  private readonly fields: FieldReader;

  /**
   * @param width fields of a usual row: tells a field of many lines from a stray mark
   * @param skip length of a first line that is no row
   */
  constructor(
    private readonly text: string,
    private readonly delimiter: string,
    private readonly width?: number,
    skip = 0,
  ) {
    this.at = skip;
    this.line = skip > 0 ? 2 : 1;
    this.fields = new FieldReader(text, delimiter);
  }

  /** Place in the text of the next row. */
  get position(): number {
    return this.at;
  }

  /** Line of the text, 1-based, in which the next row begins. */
  get nextLine(): number {
    return this.line;
  }

  /**
   * @returns undefined at the end of the text
   * @throws {EndlessLineError} a line that is no row of a table
   */
  next(): string[] | undefined {
    const { text } = this;
    if (this.at >= text.length) return undefined;
    const row: string[] = [];
    for (;;) {
      const field = text.charCodeAt(this.at) === QUOTE ? this.quoted(row.length) : this.plain();
      this.add(row, field);
      if (this.at >= text.length) return row;
      const code = text.charCodeAt(this.at++);
      if (!isLineEnd(code)) {
        if (this.at < text.length) continue;
        this.add(row, "");
        return row;
      }
      if (code === RETURN && text.charCodeAt(this.at) === LINE_FEED) this.at++;
      this.line++;
      return row;
    }
  }

  private add(row: string[], field: string): void {
    if (field.length > MOST_LETTERS) throw new EndlessLineError(this.line, "letters");
    if (row.length === MOST_COLUMNS) throw new EndlessLineError(this.line, "columns");
    row.push(field);
  }

  private plain(): string {
    const from = this.at;
    this.at = this.fields.endOfPlain(from);
    return this.text.slice(from, this.at);
  }

  private quoted(place: number): string {
    const from = this.at;
    const quoted = this.fields.quoted(from);
    const lines = quoted === undefined ? 0 : linesIn(this.text, from, quoted.end);
    if (quoted === undefined || (lines > 0 && this.isStray(place, from, quoted))) {
      this.damaged.push({ line: this.line, kind: "open" });
      return this.plain();
    }
    if (quoted.damaged) this.damaged.push({ line: this.line, kind: quoted.damaged });
    this.line += lines;
    this.at = quoted.end;
    return quoted.value;
  }

  /** The mark was none: with it the row has not its usual width, read plainly its line has the usual width, and the text up to the closing mark is made of lines of that width too, or the closing mark is followed by text. */
  private isStray(place: number, from: number, quoted: Field): boolean {
    if (this.width === undefined || this.width < 2) return quoted.damaged !== undefined;
    if (quoted.damaged === undefined && place + this.fields.countFrom(quoted.end) === this.width) return false;
    const lineEnd = endOfLine(this.text, from);
    const plain = this.text.slice(from, lineEnd).split(this.delimiter).length + place;
    if (plain !== this.width) return false;
    const second = this.text.slice(lineEnd, endOfLine(this.text, lineEnd + 1)).split(this.delimiter).length;
    return quoted.damaged !== undefined || second === this.width;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function linesIn(text: string, from: number, end: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
