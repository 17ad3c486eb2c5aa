import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface BookSheet {
  name?: string;
  /** rows inside sheetData */
  rows: string;
  /** elements before and behind sheetData */
  before?: string;
  after?: string;
  /** relationships of the sheet, as elements */
  relationships?: string;
  state?: string;
}

export interface Book {
  sheets: BookSheet[];
  /** elements of the workbook part behind its sheets */
  afterSheets?: string;
  beforeSheets?: string;
  /** further parts, with their content type where they need one */
  parts?: { name: string; content: string | Uint8Array; type?: string }[];
  /** further relationships of the workbook, as elements */
  relationships?: string;
  /** of the package */
  packageRelationships?: string;
  extensions?: string;
  workbookType?: string;
}

/** A relationship as an element. */
export function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${RELATIONSHIPS}/${type}`}" Target="${target}"/>`;
}

function sheetXml({ rows, before = "", after = "" }: BookSheet): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The parts of a workbook put together by hand, in the manner of Excel. */
export function bookParts(book: Book): Record<string, Uint8Array> {
  const { sheets, parts = [], afterSheets = "", beforeSheets = "", relationships = "", packageRelationships = "" } = book;
  const overrides = [
    { name: "xl/workbook.xml", type: book.workbookType ?? `${SHEET_ML}.sheet.main+xml` },
    ...sheets.map((_sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, type: `${SHEET_ML}.worksheet+xml` })),
    ...parts.filter(({ type }) => type !== undefined),
  ].map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  const types = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${book.extensions ?? ""}${overrides.join("")}</Types>`;
  const list = sheets.map(
    ({ name = `Sheet${0}`, state }, i) =>
      `<sheet name="${name === "Sheet0" ? `Sheet${i + 1}` : name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="rId${i + 1}"/>`,
  );
  const links = (content: string): string => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
  const texts: Record<string, string> = {
    "[Content_Types].xml": types,
    "_rels/.rels": links(link("rId1", "officeDocument", "xl/workbook.xml") + packageRelationships),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${beforeSheets}<sheets>${list.join("")}</sheets>${afterSheets}</workbook>`,
    "xl/_rels/workbook.xml.rels": links(
      sheets.map((_sheet, i) => link(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("") + relationships,
    ),
  };
  sheets.forEach((sheet, i) => {
    texts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet);
    if (sheet.relationships) texts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = links(sheet.relationships);
  });
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
    ...Object.fromEntries(parts.map(({ name, content }) => [name, typeof content === "string" ? strToU8(content) : content])),
  };
}

export function makeBook(book: Book): Uint8Array {
  return zipSync(bookParts(book), { mtime: new Date("2026-01-02T03:04:06Z") });
}

/** A row of a sheet from its cells. */
export function row(number: number, ...cells: string[]): string {
  return `<row r="${number}">${cells.join("")}</row>`;
}

/** A cell as Excel stores a working formula of an add-in. */
export function liveCell(address: string, formula: string, value: number | string, ref = address): string {
  const type = typeof value === "string" ? ' t="str"' : "";
  return `<c r="${address}"${type} cm="1"><f t="array" ref="${ref}">${formula}</f><v>${value}</v></c>`;
}

export const METADATA = {
  name: "xl/metadata.xml",
  type: `${SHEET_ML}.sheetMetadata+xml`,
  content: `${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
};
/** Relationship to the part above. */
export const METADATA_LINK = link("rId90", "sheetMetadata", "metadata.xml");
