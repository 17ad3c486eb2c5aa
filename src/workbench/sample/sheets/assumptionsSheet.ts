import { replacePlaceholders } from "../../../strings/fillPlaceholders";
import type { ModelPage } from "../../../models/page/page.types";
import { PageDraft } from "../../../models/page/PageDraft";
import { assumptionSections } from "./assumptionLines";
import type { SheetFigure } from "../../../models/page/figure";

const SHEET = "Assumptions";
const FIRST_ROW = 5;
const addresses = new Map<string, string>();
placeLines();

/** Every section starts with its title; a blank row follows it. */
function placeLines(): void {
  let row = FIRST_ROW;
  for (const { lines } of assumptionSections) {
    for (const { key } of lines) addresses.set(key, `B${++row}`);
    row += 2;
  }
}

function addressOf(key: string): string {
  const address = addresses.get(key);
  if (!address) throw new Error(`The sample has no assumption ${key}.`);
  return address;
}

/** An assumption, to be called up on another sheet. */
export function assumption(key: string): SheetFigure {
  const found = assumptionSections.flatMap(({ lines }) => lines).find((one) => one.key === key);
  if (!found) throw new Error(`The sample has no assumption ${key}.`);
  const { label, unit, style } = found;
  return { label, unit, style, formula: `=${SHEET}!${addressOf(key)}` };
}

/** Every figure the other sheets start from, with unit and source; shaded ones are to be changed. */
export function assumptionsSheet(): ModelPage {
  const draft = new PageDraft(SHEET, {
    columnWidths: { 0: 50, 1: 14, 2: 24, 3: 38 },
    rowHeights: { 0: 26 },
    freeze: { rows: 4, columns: 0 },
    gridlines: false,
  })
    .put("A1", ["Assumptions"], "title")
    .put("A2", ["Change a shaded figure: every sheet follows. The others are counted or calculated."], "note")
    .put("A4", ["Figure"], "header")
    .put("B4", ["Value"], "headerRight")
    .put("C4", ["Unit", "Source"], "header");
  for (const { title, lines } of assumptionSections) {
    const first = Number(addressOf(lines[0]?.key ?? "").slice(1));
    draft.put(`A${first - 1}`, [title], "heading");
    for (const one of lines) {
      const row = addressOf(one.key).slice(1);
      const value = typeof one.value === "string" ? replacePlaceholders(one.value, addressOf) : one.value;
      draft.put(`A${row}`, [one.label]).put(`B${row}`, [value], one.style).put(`C${row}`, [one.unit]).put(`D${row}`, [one.source], "note");
    }
  }
  return draft.finish();
}
