/** Tells whether a value read from outside has the shape a type promises. */
export type Shape = (value: unknown) => boolean;

export const text: Shape = (value) => typeof value === "string";
export const flag: Shape = (value) => typeof value === "boolean";
export const number: Shape = (value) => typeof value === "number" && Number.isFinite(value);
/** a position, 0-based, or a count */
export const whole: Shape = (value) => Number.isInteger(value) && Number(value) >= 0;

export const oneOf =
  (...words: string[]): Shape =>
  (value) =>
    typeof value === "string" && words.includes(value);

export const listOf =
  (item: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(item);

/** @param fields shape of each field; a name that ends in "?" may be absent. Other fields are let through. */
export function record(fields: Record<string, Shape>): Shape {
  const known = Object.entries(fields).map(([name, shape]) => ({ name: name.replace(/\?$/, ""), isOptional: name.endsWith("?"), shape }));
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const entries = new Map<string, unknown>(Object.entries(value));
    return known.every(({ name, isOptional, shape }) => {
      const field = entries.get(name);
      return field === undefined ? isOptional : shape(field);
    });
  };
}

/** Values under names of any kind. */
export const mapOf =
  (item: Shape): Shape =>
  (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(item);

export const anyOf =
  (...shapes: Shape[]): Shape =>
  (value) =>
    shapes.some((shape) => shape(value));

export const allOf =
  (...shapes: Shape[]): Shape =>
  (value) =>
    shapes.every((shape) => shape(value));
