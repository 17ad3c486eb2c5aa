import { FAMILIES } from "../data/families";
import type { Catalog, CatalogFunction, CatalogParameter } from "../data/catalog.types";
import { signature } from "./markdown";

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; margin: 0 auto; max-width: 56rem; padding: 1.5rem; }
h2 { border-bottom: 1px solid; margin-top: 2.5rem; }
h3 { font-size: 1.1rem; margin-top: 2rem; scroll-margin-top: 1rem; }
pre { background: color-mix(in srgb, CanvasText 7%, Canvas); overflow-x: auto; padding: 0.75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid color-mix(in srgb, CanvasText 25%, Canvas); padding: 0.3rem 0.6rem 0.3rem 0; text-align: left; vertical-align: top; }
.source { font-size: 0.9rem; }`;

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function argumentRow({ name, optional, description }: CatalogParameter): string {
  const shown = optional ? `[${name}]` : name;
  return `<tr><th scope="row"><code>${escapeHtml(shown)}</code></th><td>${escapeHtml(description)}</td></tr>`;
}

function nativePart({ native, nativeReason, parameters }: CatalogFunction): string {
  if (native === null) return `<p>In plain Excel: none. ${escapeHtml(nativeReason ?? "")}</p>`;
  const lambda = `=LAMBDA(${[...parameters.map(({ name }) => name), native].join(", ")})`;
  return `<details><summary>In plain Excel</summary><pre>${escapeHtml(lambda)}</pre></details>`;
}

function section(entry: CatalogFunction): string {
  const examples = entry.examples.map(({ formula, expected }) => `${formula}\n${expected}`).join("\n\n");
  return [
    `<h3 id="${entry.anchor}">${escapeHtml(signature(entry))}</h3>`,
    `<p>${escapeHtml(entry.description)}</p>`,
    `<p class="source">Also called: ${escapeHtml(entry.keywords.join(", "))}</p>`,
    `<table>${entry.parameters.map(argumentRow).join("")}</table>`,
    `<p>Result: ${escapeHtml(entry.returns)}</p>`,
    `<pre>${escapeHtml(examples)}</pre>`,
    nativePart(entry),
    `<p class="source">Source: ${escapeHtml(entry.source)}</p>`,
  ].join("\n");
}

/** The page behind "Help on this function" in Excel: one anchor a function, readable without the add-in, no script. */
export function renderHelpPage(catalog: Catalog): string {
  const families = FAMILIES.map(({ id, title }) => ({ title, functions: catalog.functions.filter((entry) => entry.family === id) }))
    .filter(({ functions }) => functions.length > 0)
    .map(({ title, functions }) => [`<h2>${escapeHtml(title)}</h2>`, ...functions.map(section)].join("\n"));
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Loyalty Economics: functions</title>`;
  const introduction = `<h1>Loyalty Economics: functions</h1>
<p>Rates are fractions: 0.8 means 80%. Arguments in square brackets may be left out. An argument that cannot be used gives #VALUE! and a sentence that says
what to change; data that have no answer give #N/A and the reason. Everything is calculated on your computer; nothing is sent.</p>`;
  return `<!doctype html>\n<html lang="en"><head>${head}<style>${STYLE}</style></head>\n<body>\n${introduction}\n${families.join("\n")}\n</body></html>\n`;
}
