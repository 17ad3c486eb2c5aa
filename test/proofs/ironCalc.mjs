/**
 * Calculates sheets in IronCalc, a spreadsheet engine that has nothing in common with ours.
 *
 * Standard input: a JSON array of { name, lambda, cells, formulas }: a defined name and the LAMBDA it holds, what is typed into the first sheet,
 * and formulas for the second one, the latter two as [row, column, text] counted from 1.
 * Standard output: for each of them the results of its formulas, each as rows of [type, text], the types as Excel's TYPE has them.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";

initSync({ module: readFileSync(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm")) });

const DATA = 0;
const RESULTS = 1;

/** Shows a number with the 15 digits a spreadsheet keeps. */
const ALL_DIGITS = "0.00000000000000E+00";

function resultAt(model, [row, column]) {
  const { DynamicAnchor: size = [1, 1] } = model.getCellArrayStructure(RESULTS, row, column);
  const [width, height] = size;
  model.updateRangeStyle({ sheet: RESULTS, row, column, width, height }, "num_fmt", ALL_DIGITS);
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_, c) => [
      model.getCellType(RESULTS, row + r, column + c),
      model.getFormattedCellValue(RESULTS, row + r, column + c),
    ]),
  );
}

function calculate({ name, lambda, cells, formulas }) {
  const model = new Model("book", "en", "UTC", "en");
  model.newSheet();
  model.pauseEvaluation();
  model.newDefinedName(name, undefined, lambda);
  for (const [row, column, text] of cells) model.setUserInput(DATA, row, column, text);
  for (const [row, column, text] of formulas) model.setUserInput(RESULTS, row, column, text);
  model.resumeEvaluation();
  model.evaluate();
  const results = formulas.map((formula) => resultAt(model, formula));
  model.free();
  return results;
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(calculate)));
