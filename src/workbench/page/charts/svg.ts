type Attributes = Record<string, string | number | undefined>;

/** An SVG element; `text` is set as text, never as markup. */
export function svg<K extends keyof SVGElementTagNameMap>(name: K, attributes: Attributes, text?: string): SVGElementTagNameMap[K] {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) node.setAttribute(key, String(value));
  if (text !== undefined) node.textContent = text;
  return node;
}
