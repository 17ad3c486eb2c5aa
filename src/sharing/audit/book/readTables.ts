import { parseRect } from "../../../address/a1";
import type { Package } from "../../package/Package";
import { tableParts } from "../../package/scanTable";
import type { SheetEntry } from "../../package/WorkbookPart";
import { scanXml } from "../../xml/scanXml";
import { localName } from "../../xml/xmlText";
import { areaOfRect } from "./AreaSet";
import type { BookTable } from "./book.types";

/** The tables of a sheet: name, place and columns. */
export function readTables(file: Package, entry: SheetEntry): BookTable[] {
  return tableParts(file, entry).flatMap((table) => readTable(file.text(table), table, entry.name) ?? []);
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
