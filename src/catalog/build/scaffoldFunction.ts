import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FAMILIES } from "../data/families";
import type { CatalogFunction } from "../data/catalog.types";

/** A file to be written: a new one, or an old one with something put in. */
export interface ScaffoldedFile {
  path: string;
  text: string;
}

/** Why no function of this id can be made, in a sentence. */
export class ScaffoldError extends Error {}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
const camelCase = (words: readonly string[]): string => words.map((word, i) => (i === 0 ? word.toLowerCase() : capitalised(word))).join("");

/** What is there already, as the catalogue has it. */
type Declared = readonly Pick<CatalogFunction, "id" | "file" | "background">[];

function checkId(id: string, functions: Declared): void {
  const refuse = (sentence: string): never => {
    throw new ScaffoldError(sentence);
  };
  if (id !== id.toUpperCase()) refuse(`An id is written in capitals: ${id.toUpperCase()}.`);
  if (!/^[A-Z][A-Z0-9]*(\.[A-Z][A-Z0-9]*)+$/.test(id))
    refuse(`"${id}" is no id: it is a family and a name of letters and digits with a dot between them, such as CLV.PEAK.`);
  const family = id.split(".")[0]!;
  const words = FAMILIES.flatMap(({ prefixes }) => prefixes);
  if (!words.includes(family))
    refuse(`${family} is the first word of no family; there are ${words.join(", ")}. A new one begins in src/catalog/data/families.ts.`);
  const same = functions.find((entry) => entry.id === id);
  if (same !== undefined) refuse(`${id} exists already, in src/functions/${same.file}.ts.`);
  const own = functions.filter((entry) => entry.id.startsWith(`${family}.`));
  if (own.length > 0 && own.every((entry) => entry.background))
    refuse(`${family} is answered in the background; see how src/functions/customerBase answers its functions.`);
}

/** Name and text of the files of a folder, in the order of their names. */
function filesIn(root: string, folder: string, ending: string): ScaffoldedFile[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), "utf8") }));
}

/** The shortest file that declares functions of the family. */
function adaptersOf(root: string, family: string): ScaffoldedFile {
  const declares = new RegExp(`@customfunction ${family}[.\\s]`);
  const files = filesIn(root, "src/functions", ".functions.ts").filter(({ text }) => declares.test(text));
  return files.reduce((shortest, file) => (file.text.length < shortest.text.length ? file : shortest));
}

function nativesOf(root: string, family: string): ScaffoldedFile {
  const file = filesIn(root, "src/native", ".natives.ts").find(({ text }) => new RegExp(`Family<[^>]*"${family}"`).test(text));
  if (file === undefined) throw new ScaffoldError(`src/native has no forms of ${family}; see src/native/README.md.`);
  return file;
}

/** The folder below src/economics from which a file of adapters takes most of its models. */
function modelFolder(adapters: string): string {
  const counts = new Map<string, number>();
  for (const [, folder] of adapters.matchAll(/from "\.\.\/economics\/(.+)\/\w+"/g)) counts.set(folder!, (counts.get(folder!) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (most === undefined) throw new ScaffoldError("The functions of this family take no model from src/economics.");
  return most[0];
}

/** The text with an import of this name from this module, which may be there already. */
function withImport(text: string, name: string, from: string): string {
  const there = new RegExp(`^import \\{ ([^}]*) \\} from "${from.replaceAll(".", "\\.")}";$`, "m").exec(text);
  if (there === null) return `import { ${name} } from "${from}";\n${text}`;
  const names = there[1]!.split(", ");
  return names.includes(name) ? text : text.replace(there[0], `import { ${[...names, name].join(", ")} } from "${from}";`);
}

function modelText(model: string, folder: string): string {
  const up = "../".repeat(folder.split("/").length);
  return `import { finite } from "${up}guards";

/**
 * What the figure is, in a sentence and as a formula.
 *
 * @param amount what it is, with its unit and range
 * @returns unit of the figure
 * @throws {CalcError} argument out of range
 * Source: author (year), title, publication.
 */
export function ${model}(amount: number): number {
  finite("amount", amount);
  return amount;
}
`;
}

function adapterText(id: string, exportName: string, model: string): string {
  return `
/**
 * What the function gives, in words for the help in Excel.
 * @customfunction ${id}
 * @param amount What it is, with its unit and range
 * @returns Unit of the figure
 * @example =LOYALTY.${id}(100) // => 100
 * @source Author (year), title, publication
 */
export function ${exportName}(amount: unknown): number {
  return cell(() => ${model}(requiredNumber("amount", amount)));
}
`;
}

/** It fails until its author has put in the published figure: nothing is close to a figure that is none. */
function testText(id: string, model: string, folder: string): string {
  const tests = "../".repeat(folder.split("/").length + 1);
  return `import { ${model} } from "${tests}../src/economics/${folder}/${model}";
import { refusal } from "${tests}functions/adapters";

/** A figure that somebody published: the publication and its page, what went in and what came out. */
const PUBLISHED = { source: "", amount: 100, result: NaN };

describe("${id}", () => {
  it("gives the published figure", () => {
    expect(PUBLISHED.source).not.toBe("");
    expect(${model}(PUBLISHED.amount)).toBeCloseTo(PUBLISHED.result, 10);
  });

  it("refuses what is no amount", () => {
    expect(refusal("${id}", "much")).toContain("amount must be a number");
  });
});
`;
}

function expectedIdsText(text: string, id: string): string {
  const family = id.split(".")[0]!;
  const ofFamily = [...text.matchAll(new RegExp(`^ {2}"${family}[.\\w]*",\\n`, "gm"))].at(-1);
  const at = ofFamily === undefined ? text.indexOf("];") : ofFamily.index + ofFamily[0].length;
  return `${text.slice(0, at)}  "${id}",\n${text.slice(at)}`;
}

/** Behind the words of its family; the file is sorted by nothing but the catalogue's order of families. */
function searchWordsText(text: string, id: string): string {
  const family = id.split(".")[0]!;
  const ofFamily = [...text.matchAll(new RegExp(`^ {2}"?${family}[."][^]*?\\),\\n`, "gm"))].at(-1);
  const at = ofFamily === undefined ? text.indexOf("\n};") + 1 : ofFamily.index + ofFamily[0].length;
  return `${text.slice(0, at)}  "${id}": words("${id.toLowerCase().replaceAll(".", " ")}"),\n${text.slice(at)}`;
}

/**
 * Everything that a new function touches, as files to be written: model, adapter with the source of its help texts, native form, words by which it
 * is found, test, and its id among those promised. It compiles and runs as it is, and its test fails until the published figure is in.
 *
 * @param id such as CLV.PEAK
 * @param functions those of the catalogue
 * @param model name of the model where another than peakOfClv is wanted
 * @throws {ScaffoldError} in a sentence, why there can be no function of this id
 */
export function scaffoldFunction(root: string, id: string, functions: Declared, model?: string): ScaffoldedFile[] {
  checkId(id, functions);
  const [family, ...rest] = id.split(".") as [string, ...string[]];
  const name = model ?? `${camelCase(rest)}Of${capitalised(family)}`;
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) throw new ScaffoldError(`"${name}" is no name of a model: it begins small, such as peakValue.`);
  const exportName = camelCase([family, ...rest]);
  if (name === exportName) throw new ScaffoldError(`${name} is the name of the adapter; name the model after what it computes.`);
  const adapters = adaptersOf(root, family);
  const natives = nativesOf(root, family);
  const folder = modelFolder(adapters.text);
  const modelPath = `src/economics/${folder}/${name}.ts`;
  if (filesIn(root, `src/economics/${folder}`, ".ts").some(({ path }) => path === modelPath))
    throw new ScaffoldError(`${modelPath} exists already; name another model: npm run new:function ${id} peakValue.`);
  const imported = [
    [name, `../economics/${folder}/${name}`],
    ["requiredNumber", "./input/arguments"],
    ["cell", "./cell"],
  ].reduce((text, [what, from]) => withImport(text, what!, from!), adapters.text);
  const expected = "test/catalog/expectedIds.ts";
  const calledBy = "src/catalog/data/searchWords.ts";
  return [
    { path: modelPath, text: modelText(name, folder) },
    { path: adapters.path, text: imported + adapterText(id, exportName, name) },
    {
      path: natives.path,
      text: withImport(natives.text, "formula", "./formula").replace(
        /^\} satisfies/m,
        `  "${id}": formula\`\n    IF(ISNUMBER(amount),amount,#VALUE!)\n  \`,\n$&`,
      ),
    },
    { path: `test/economics/${folder}/${name}.test.ts`, text: testText(id, name, folder) },
    { path: calledBy, text: searchWordsText(readFileSync(join(root, calledBy), "utf8"), id) },
    { path: expected, text: expectedIdsText(readFileSync(join(root, expected), "utf8"), id) },
  ];
}
