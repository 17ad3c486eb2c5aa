/** Names of the `{placeholders}` in a text. */
export type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

export type FillValues = Readonly<Record<string, string | number>>;

/** Replaces `{name}` by its value; a name without a value stays visible, so that a missing one is noticed. */
export function fillPlaceholders(text: string, values: FillValues, number: (value: number) => string): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? number(value) : value;
  });
}
