import { existsSync } from "node:fs";
import { extname } from "node:path";
import { models } from "../models/modelList";
import { UsageError } from "./calcArguments";
import { writeWhole } from "./financeCopyResult";
import { loadEngine } from "./loadEngine";

export const MODEL_USAGE = `npm run --silent model -- MODEL OUT.xlsx
npm run --silent model -- --list [--json]

Writes a whole model as a workbook: inputs, answer, chart, checks and sources in live formulas, with their results.

  --list    the models, one a line
  --json    the answer as JSON
  --help    this text

Exit status: 0 when the file was written, 2 otherwise; a file that is there is never written over.`;

interface Chosen {
  list: boolean;
  json: boolean;
  help: boolean;
  words: string[];
}

function chosenOf(given: readonly string[]): Chosen {
  const unknown = given.find((word) => word.startsWith("-") && !["--list", "--json", "--help"].includes(word));
  if (unknown !== undefined) throw new UsageError(`There is no option ${unknown}.`);
  const has = (option: string): boolean => given.includes(option);
  return { list: has("--list"), json: has("--json"), help: has("--help"), words: given.filter((word) => !word.startsWith("-")) };
}

function listing(json: boolean): string {
  if (json) return JSON.stringify(models.map(({ id, title, what }) => ({ id, title, what })));
  return models.map(({ id, what }) => `${id.padEnd(14)}${what}`).join("\n");
}

async function write([id, path, ...more]: readonly string[], json: boolean): Promise<string> {
  if (id === undefined || path === undefined || more.length > 0) throw new UsageError("Give the name of a model and a file.");
  const model = models.find((one) => one.id === id);
  if (!model) throw new UsageError(`There is no model ${id}; there are ${models.map((one) => one.id).join(", ")}.`);
  if (extname(path).toLowerCase() !== ".xlsx") throw new UsageError(`${path}: the file's name must end in .xlsx.`);
  if (existsSync(path)) throw new Error(`${path} is there already. Give another name, or remove it first.`);
  const page = model.page();
  const { modelFile } = await loadEngine();
  writeWhole(path, await modelFile(page));
  const inputs = page.inputs.map(({ key, address }) => ({ key, address }));
  if (json) return JSON.stringify({ model: id, file: path, sheet: page.name, inputs, outputs: page.outputs });
  return `${model.title} is in ${path}, on the sheet ${page.name}. Change its ${inputs.length} shaded inputs: everything else follows.`;
}

/** What the words of the command ask for. @throws an Error with a sentence where there is none */
export async function modelCommand(given: readonly string[]): Promise<string> {
  const { list, json, help, words } = chosenOf(given);
  if (help) return MODEL_USAGE;
  return list ? listing(json) : write(words, json);
}
