import { parseCell } from "../../address/a1";

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const SHAPE_TYPE = "_x0000_t202";
const FIRST_SHAPE = 1025;
/** Size of a note in columns and rows. */
const COLUMNS = 4;
const ROWS = 6;

export const EMPTY_NOTE_SHAPES =
  `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>` +
  `<v:shapetype id="${SHAPE_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

function shape(address: string, number: number): string {
  const { row, column } = parseCell(address) ?? { row: 0, column: 0 };
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 1 + COLUMNS, 15, Math.max(0, row - 1) + ROWS, 4].join(", ");
  return (
    `<v:shape ${NAMESPACES} id="_x0000_s${number}" type="#${SHAPE_TYPE}" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/**
 * The drawing of a sheet's notes with a box added for each cell. The drawings that Excel writes are not always well-formed XML, so nothing is read but the numbers of
 * their shapes. A drawing without a known end is given back as it is.
 */
export function withNoteShapes(text: string, addresses: readonly string[]): string {
  const end = text.lastIndexOf("</xml>");
  if (end < 0) return text;
  const last = [...text.matchAll(/_x0000_s(\d+)/g)].reduce((most, found) => Math.max(most, Number(found[1])), FIRST_SHAPE - 1);
  const shapes = addresses.map((address, i) => shape(address, last + 1 + i)).join("");
  const type = text.includes(`id="${SHAPE_TYPE}"`) ? "" : /<v:shapetype.*<\/v:shapetype>/.exec(EMPTY_NOTE_SHAPES)![0];
  return text.slice(0, end) + type.replace("<v:shapetype", `<v:shapetype ${NAMESPACES}`) + shapes + text.slice(end);
}
