/** The first of "Base", "Base 2", "Base 3" that is not taken; capitals do not count, as in Excel. */
export function uniqueName(base: string, taken: readonly string[], separator = " "): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = base;
  for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base}${separator}${n}`;
  return name;
}
