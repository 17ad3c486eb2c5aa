const CANDIDATES = [";", "\t", ",", "|"] as const;
/** Rows that are enough to see which sign divides them. */
const SAMPLE_ROWS = 200;
const SAMPLE_CHARACTERS = 65_536;
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

/** The sign that divides the rows of a text into columns: the one that a first line states, or that divides most rows alike. */
export function findDelimiter(text: string): Delimiter {
  const stated = STATED.exec(text);
  const skip = stated?.[0].length ?? 0;
  const sample = text.slice(skip, skip + SAMPLE_CHARACTERS);
  const whole = skip + SAMPLE_CHARACTERS < text.length ? sample.slice(0, sample.lastIndexOf("\n") + 1) || sample : sample;
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

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

/** A field that goes over more lines than this, and makes a row of another length than its neighbours, began with a mark that is no quotation mark. */
const FEW_LINES = 1;

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
  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {}

  plain(from: number): Field {
    const end = this.endOfPlain(from);
    return { value: this.text.slice(from, end), end };
  }

  /** A field in quotation marks; undefined where the closing one is missing. What follows the closing mark up to the delimiter belongs to the field, as Excel reads it. */
  quoted(from: number): Field | undefined {
    const { text } = this;
    let value = "";
    for (let start = from + 1; ;) {
      const close = text.indexOf('"', start);
      if (close < 0) return undefined;
      value += text.slice(start, close);
      if (text.charCodeAt(close + 1) !== QUOTE) {
        const end = this.endOfPlain(close + 1);
        return end === close + 1 ? { value, end } : { value: value + text.slice(close + 1, end), end, damaged: "inside" };
      }
      value += '"';
      start = close + 2;
    }
  }

  private endOfPlain(from: number): number {
    const { text, delimiter } = this;
    const mark = delimiter.charCodeAt(0);
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
  private at = 0;
  private line = 1;
  private readonly fields: FieldReader;

  /** @param width fields of a usual row: tells a field of many lines from a stray mark */
  constructor(
    private readonly text: string,
    private readonly delimiter: string,
    private readonly width?: number,
  ) {
    this.fields = new FieldReader(text, delimiter);
  }

  /** Place in the text of the next row. */
  get position(): number {
    return this.at;
  }

  /** undefined at the end of the text */
  next(): string[] | undefined {
    const { text } = this;
    if (this.at >= text.length) return undefined;
    const row: string[] = [];
    for (;;) {
      const field = this.field(row.length);
      row.push(field.value);
      this.at = field.end;
      if (this.at >= text.length) return row;
      const code = text.charCodeAt(this.at++);
      if (!isLineEnd(code)) {
        if (this.at < text.length) continue;
        row.push("");
        return row;
      }
      if (code === RETURN && text.charCodeAt(this.at) === LINE_FEED) this.at++;
      this.line++;
      return row;
    }
  }

  private field(place: number): Field {
    const from = this.at;
    if (this.text.charCodeAt(from) !== QUOTE) return this.fields.plain(from);
    const quoted = this.fields.quoted(from);
    const lines = quoted === undefined ? 0 : linesIn(this.text, from, quoted.end);
    if (quoted === undefined || (lines > FEW_LINES && this.isStray(place, from, quoted))) {
      this.damaged.push({ line: this.line, kind: "open" });
      return this.fields.plain(from);
    }
    if (quoted.damaged) this.damaged.push({ line: this.line, kind: quoted.damaged });
    this.line += lines;
    return quoted;
  }

  /** The mark was none: with it the row has not its usual width, read plainly its line has the usual width, and the text up to the closing mark is made of lines of that width too, or the closing mark is followed by text. */
  private isStray(place: number, from: number, quoted: Field): boolean {
    if (this.width === undefined || this.width < 2) return quoted.damaged !== undefined;
    const rest = this.text.slice(quoted.end, endOfLine(this.text, quoted.end)).split(this.delimiter).length;
    if (quoted.damaged === undefined && place + rest === this.width) return false;
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
