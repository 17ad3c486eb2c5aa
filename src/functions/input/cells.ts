import { isCellError } from "../../intake/values/intakeCell";

/** What a cell holds; an error is an object with its code. */
export type PlainValue = number | string | boolean | null | undefined | { code: string };

/**
 * Excel ends every call with an object about the call itself. While it still uses the metadata of an older version, which it keeps for a
 * day, that object arrives in the place of an argument that is new.
 */
function isInvocation(value: object): boolean {
  return !("type" in value) && ("functionName" in value || "onCanceled" in value || "setResult" in value);
}

/**
 * Cells with data types: a formatted number has its figure, an entity its text; an image or a thing unknown has neither and counts as the
 * error that Excel takes it for.
 */
function valueOfObject(value: object): PlainValue {
  const { type, basicType, text, basicValue, code } = value as Readonly<Record<string, unknown>>;
  if (typeof text === "string" && text !== "" && (type === "Entity" || type === "LinkedEntity")) return text;
  if (typeof basicValue === "number" || typeof basicValue === "boolean") return basicValue;
  if (typeof basicValue === "string") return type === "Error" || basicType === "Error" ? { code: basicValue } : basicValue;
  if (isInvocation(value)) return null;
  return { code: typeof code === "string" ? code : "#VALUE!" };
}

/** The plain value of what Excel hands over for a cell: data types arrive as objects, and so do errors. */
export function plainValue(value: unknown): PlainValue {
  return typeof value === "object" && value !== null ? valueOfObject(value) : (value as PlainValue);
}

/** An empty cell or an omitted argument: null in Excel, undefined in other hosts, "" from a formula that shows nothing. */
export function isBlankCell(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/** The error a cell shows, if it shows one: an object (Excel) or, in older clients, its text. */
export function errorText(value: unknown): string | undefined {
  if (typeof value === "string") return isCellError(value) ? value : undefined;
  return typeof value === "object" && value !== null && "code" in value ? String(value.code) : undefined;
}
