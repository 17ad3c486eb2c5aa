import { ShareError } from "../ShareError";
import { badCharacter, isBlank, TagReader } from "./TagReader";
import { NumberCell } from "./NumberCell";
import type { TextWindow, XmlHandler } from "./xml.types";

/** No tag, text or cell is longer in a part that is read in pieces; more would be held in memory at once. */
const LONGEST_WINDOW = 2 ** 26;
const [SLASH, MARK, QUESTION] = [47, 33, 63];
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d"|'1\.\d')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$/;

/** Reads XML that arrives in pieces, and keeps no more of it than what is being read. Refuses what is not well-formed. */
export class XmlReader implements TextWindow {
  private window = "";
  /** offset of the window in the part */
  private base = 0;
  /** in the window: what comes before has been read */
  private at = 0;
  private held: number | undefined;
  /** in the window: the next end of CDATA; -1 where it was not looked for */
  private dataEnd = -1;
  private readonly open: string[] = [];
  private hasRoot = false;
  /** where the part begins: behind the mark of its encoding */
  private first = 0;
  private readonly tag = new TagReader();
  private readonly number = new NumberCell();
  /** Bound, since engines compile a loop anew for every kind of object whose methods it calls. */
  private readonly onOpen: XmlHandler["open"];
  private readonly onClose: XmlHandler["close"];
  private readonly onNumberCell: XmlHandler["numberCell"];

  constructor(
    private readonly part: string,
    makeHandler: (window: TextWindow) => XmlHandler,
  ) {
    const handler = makeHandler(this);
    this.onOpen = handler.open?.bind(handler);
    this.onClose = handler.close?.bind(handler);
    this.onNumberCell = handler.numberCell?.bind(handler);
  }

  slice(start: number, end: number): string {
    return this.window.slice(start - this.base, end - this.base);
  }

  hold(start: number | undefined): void {
    this.held = start;
  }

  feed(piece: string): void {
    const from = Math.min(this.at, this.held === undefined ? this.at : this.held - this.base);
    this.window = from === this.window.length ? piece : this.window.slice(from) + piece;
    this.base += from;
    this.at -= from;
    this.dataEnd = -1;
    if (this.window.length - piece.length > LONGEST_WINDOW) throw new ShareError("tooLarge", this.part);
    while (this.readNext());
  }

  finish(): void {
    this.readText(this.window.length);
    if (this.at < this.window.length || this.open.length > 0 || !this.hasRoot) this.refuse("cut off");
  }

  private refuse(detail: string): never {
    throw new ShareError("badXml", this.part, `${detail}, character ${this.base + this.at}`);
  }

  /** @returns false when more text is needed */
  private readNext(): boolean {
    const { window } = this;
    const at = window.indexOf("<", this.at);
    if (at < 0) return false;
    this.readText(at);
    const code = window.charCodeAt(at + 1);
    if (code === SLASH) return this.readEndTag(at);
    if (code === MARK) return this.readMarked(at);
    if (code === QUESTION) return this.readInstruction(at);
    return at + 1 < window.length && this.readStartTag(at);
  }

  private readText(end: number): void {
    const { window } = this;
    if (this.open.length === 0) {
      // a mark of the encoding may come first
      if (this.base + this.at === 0 && window.charCodeAt(0) === 0xfeff) this.first = 1;
      let at = Math.max(this.at, this.first - this.base);
      while (at < end && isBlank(window.charCodeAt(at))) at++;
      if (at < end) this.refuse("text outside of the root");
    } else if (end > this.at) {
      if (badCharacter(window, this.at, end, true) >= 0) this.refuse("a character or reference that is not allowed");
      if (this.nextDataEnd() < end) this.refuse("the end of CDATA without its start");
    }
    this.at = end;
  }

  private nextDataEnd(): number {
    if (this.dataEnd < this.at) {
      const found = this.window.indexOf("]]>", this.at);
      this.dataEnd = found < 0 ? Infinity : found;
    }
    return this.dataEnd;
  }

  private readNumberCell(at: number): boolean {
    const { onNumberCell, number } = this;
    if (!onNumberCell || this.open.length === 0 || !number.read(this.window, at)) return false;
    this.at = number.end;
    onNumberCell(number, this.base);
    return true;
  }

  private readStartTag(at: number): boolean {
    if (this.readNumberCell(at)) return true;
    const { tag, open } = this;
    const read = tag.read(this.window, at, this.base);
    if (read === "cutOff") return false;
    if (read === "bad" || (open.length === 0 && this.hasRoot)) this.refuse("a tag that cannot be read");
    this.hasRoot = true;
    this.at = tag.end - this.base;
    this.onOpen?.(tag);
    if (tag.selfClosing) this.onClose?.(tag.name, tag.end, tag.end);
    else open.push(tag.name);
    return true;
  }

  private readEndTag(at: number): boolean {
    const { window } = this;
    const name = this.open.at(-1);
    const close = window.indexOf(">", at);
    if (close < 0) return false;
    let end = at + 2 + (name?.length ?? 0);
    if (name === undefined || !window.startsWith(name, at + 2)) this.refuse("an end tag without its start");
    while (isBlank(window.charCodeAt(end))) end++;
    if (end !== close) this.refuse("an end tag that cannot be read");
    this.open.pop();
    this.at = close + 1;
    this.onClose?.(name, this.base + at, this.base + close + 1);
    return true;
  }

  /** Comments, CDATA and document types; no workbook has the last, and it could name external entities. */
  private readMarked(at: number): boolean {
    const { window } = this;
    if (window.startsWith("<!--", at)) return this.skip(at + 4, "-->", (end) => window.indexOf("--", at + 4) === end);
    if (window.startsWith("<![CDATA[", at)) return this.skip(at + 9, "]]>", () => this.open.length > 0);
    if (window.startsWith("<!DOCTYPE", at)) throw new ShareError("externalEntities", this.part);
    if (window.length - at >= 9) this.refuse("markup that cannot be read");
    return false;
  }

  private readInstruction(at: number): boolean {
    const { window } = this;
    const end = window.indexOf("?>", at);
    if (end < 0) return false;
    const written = window.slice(at, end + 2);
    const isDeclaration = /^<\?xml[\s?]/i.test(written);
    if (
      isDeclaration
        ? this.base + at !== this.first || !DECLARATION.test(written)
        : !/^<\?[\p{L}_:][\p{L}\p{N}_:.-]*(?:\s|\?>)/u.test(written)
    )
      this.refuse("an instruction that cannot be read");
    return this.skip(at + 2, "?>", () => true);
  }

  private skip(from: number, mark: string, isRight: (end: number) => boolean): boolean {
    const end = this.window.indexOf(mark, from);
    if (end < 0) return false;
    if (!isRight(end) || badCharacter(this.window, from, end, false) >= 0) this.refuse("markup that is not allowed");
    this.at = end + mark.length;
    return true;
  }
}
