import { parseRect } from "../../../address/a1";
import type { Package } from "../../package/Package";
import { targetPart } from "../../package/relationships";
import type { SheetEntry } from "../../package/WorkbookPart";
import { scanXml } from "../../xml/scanXml";
import { localName } from "../../xml/startTag";
import { areaOfRect } from "./area";
import type { BookTable } from "./book.types";

/** The tables of a sheet: name, place and columns. */
export function readTables(file: Package, { name: sheetName, part }: SheetEntry): BookTable[] {
  return file
    .relationships(part)
    .filter(({ type, external }) => type.endsWith("/table") && !external)
    .map(({ target }) => targetPart(part, target))
    .filter((table) => file.has(table))
    .flatMap((table) => readTable(file.text(table), table, sheetName) ?? []);
}

function readTable(text: string, part: string, sheetName: string): BookTable | undefined {
  let table: BookTable | undefined;
  scanXml(text, part, {
    open({ name, attributes }) {
      const tag = localName(name);
      if (tag === "table") table = toTable(attributes, sheetName);
      else if (tag === "tableColumn") table?.columns.push(attributes.name ?? "");
    },
  });
  return table;
}

function toTable(attributes: Readonly<Record<string, string>>, sheetName: string): BookTable | undefined {
  const cells = parseRect(attributes.ref ?? "");
  if (!cells) return undefined;
  return {
    name: attributes.displayName ?? attributes.name ?? "",
    area: areaOfRect(sheetName, cells),
    headerRows: Number(attributes.headerRowCount ?? 1),
    totalsRows: Number(attributes.totalsRowCount ?? 0),
    columns: [],
  };
}
