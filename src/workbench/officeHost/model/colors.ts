import { invalidArgument } from "../hostError";

/** The names most used; Excel takes all HTML colour names. */
const NAMES: Record<string, string> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  silver: "#C0C0C0",
  purple: "#800080",
  navy: "#000080",
  teal: "#008080",
  maroon: "#800000",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  pink: "#FFC0CB",
  cyan: "#00FFFF",
  magenta: "#FF00FF",
};

/**
 * "#4472c4", "4472C4" or a colour name as #RRGGBB.
 * @throws {HostError} InvalidArgument for anything else
 */
export function colorValue(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  const hex = /^#?([0-9a-f]{6})$/i.exec(value.trim());
  const color = hex ? `#${hex[1]}`.toUpperCase() : NAMES[value.trim().toLowerCase()];
  if (color === undefined) throw invalidArgument();
  return color;
}
