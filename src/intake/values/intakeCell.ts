/** A cell as files and sheets hand it over; an error value is its text. */
export type IntakeCell = string | number | boolean | null | undefined;

const ERROR_VALUES = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#BUSY!",
  "#PYTHON!",
  "#EXTERNAL!",
  "#TIMEOUT!",
]);

/** Is this text an Excel error value? Excel hands errors over as their text, e.g. "#N/A". */
export function isCellError(text: string): boolean {
  return text.charCodeAt(0) === 35 && ERROR_VALUES.has(text);
}
