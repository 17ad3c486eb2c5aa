const ERROR_TEXT = /^#(VALUE!|N\/A|NUM!|DIV\/0!|REF!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!|GETTING_DATA)$/;

/** A formatted number or an entity reaches a function as an object; its plain value counts. */
export function plainValue(value: unknown): unknown {
  return typeof value === "object" && value !== null && "basicValue" in value ? value.basicValue : value;
}

/** An empty cell or an omitted argument: null in Excel, undefined in other hosts, "" from a formula that shows nothing. */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/** The error a cell shows, if it shows one: an object (Excel) or, in older clients, its text. */
export function errorText(value: unknown): string | undefined {
  if (typeof value === "string") return value.startsWith("#") && ERROR_TEXT.test(value) ? value : undefined;
  return typeof value === "object" && value !== null && "code" in value ? String(value.code) : undefined;
}
