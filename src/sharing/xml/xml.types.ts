import type { NumberCell } from "./NumberCell";

/**
 * An element whose start tag was read. Offsets count code units of the part. It is only valid while the handler runs: take from it what is
 * needed.
 */
export interface XmlStart {
  /** as written, with prefix */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** one of them, which is faster than all */
  attribute(name: string): string | undefined;
  /** of the "<" */
  readonly start: number;
  /** behind the ">" */
  readonly end: number;
  readonly selfClosing: boolean;
}

export interface XmlHandler {
  open?(tag: XmlStart): void;
  /** @param start of the "</", or the end of a self-closing tag; @param end behind the ">" */
  close?(name: string, start: number, end: number): void;
  /** takes cells that hold a number alone, which are then not told as elements; its offsets count from `base` */
  numberCell?(cell: NumberCell, base: number): void;
}

/** The stretch of a part that is in memory: the tag being read, and what is held. */
export interface TextWindow {
  /** text between two offsets of the part. It may keep a long text alive: copy what is kept. */
  slice(start: number, end: number): string;
  /** keeps everything from an offset on until another one is told; undefined lets go */
  hold(start: number | undefined): void;
}
