import type { CellPlace } from "./ShareServices";

/** A place as people read it: Sheet1!B5; the sheet or the name alone where there is no cell. */
export function placeText({ sheetName, address }: CellPlace): string {
  return [sheetName, address].filter((part) => part !== "").join("!");
}

/** Some places in words, with the number of those left out. @param more text for them */
export function placesText(places: readonly CellPlace[], most: number, more: (n: number) => string): string {
  const named = places.slice(0, most).map(placeText);
  return [...named, ...(places.length > most ? [more(places.length - most)] : [])].join(", ");
}
