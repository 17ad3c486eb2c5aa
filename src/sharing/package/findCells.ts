import { type PartText, scanXml } from "../xml/scanXml";
import { localName } from "../xml/startTag";
import type { Stretch } from "./scannedSheet.types";

/** A cell without a formula of its own. */
export interface PlainCell extends Stretch {
  /** where its start tag ends and a formula can be put */
  startTagEnd: number;
  selfClosing: boolean;
  hasFormula: boolean;
}

/** Finds cells of a worksheet part by their addresses; cells that are not stored are missing in the answer. */
export function findCells(text: PartText, part: string, addresses: ReadonlySet<string>): Map<string, PlainCell> {
  const found = new Map<string, PlainCell>();
  let open: PlainCell | undefined;
  scanXml(text, part, {
    open({ name, attributes, start, end, selfClosing }) {
      const tag = localName(name);
      if (tag === "f" && open) open.hasFormula = true;
      if (tag !== "c" || attributes.r === undefined || !addresses.has(attributes.r)) return;
      open = { start, end, startTagEnd: end, selfClosing, hasFormula: false };
      found.set(attributes.r, open);
    },
    close(name, _start, end) {
      if (!open || localName(name) !== "c") return;
      open.end = end;
      open = undefined;
    },
  });
  return found;
}
