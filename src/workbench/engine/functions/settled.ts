/** Waits for a result that is a promise, or rows that hold promises. */
export async function settled(result: unknown): Promise<unknown> {
  const value = await result;
  if (!Array.isArray(value)) return value;
  return Promise.all((value as unknown[][]).map((row) => Promise.all(row)));
}
