/** Names of the `{placeholders}` in a text. */
export type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

export type FillValues = Readonly<Record<string, string | number>>;

/** The values that a text needs, as far as the compiler knows the text. */
export type ValuesFor<S extends string> = string extends S ? FillValues : Readonly<Record<Placeholders<S>, string | number>>;

/**
 * Puts what `valueOf` gives in the place of each `{name}`; where it gives nothing, the placeholder stays visible, so that it is noticed.
 */
export function replacePlaceholders(text: string, valueOf: (name: string) => string | undefined): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => valueOf(name) ?? placeholder);
}

/** Fills the placeholders of a text of this room. @param number how numbers are written; in full where it is left out */
export function fillPlaceholders<S extends string>(text: S, values: ValuesFor<S>, number: (value: number) => string = String): string {
  const known: FillValues = values;
  return replacePlaceholders(text, (name) => {
    const value = known[name];
    return typeof value === "number" ? number(value) : value;
  });
}
