const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;
const OTHER_BASIS = 0x9747b28c;

function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}

/** A short text that is the same for the same text and almost surely another for another: FNV-1a (Fowler, Noll & Vo 1991) over two bases. Not for secrets. */
export function textHash(text: string): string {
  return [BASIS, OTHER_BASIS].map((basis) => fnv1a(text, basis).toString(16).padStart(8, "0")).join("");
}
