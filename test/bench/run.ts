import { execFileSync } from "node:child_process";
import path from "node:path";
import "../../src/functions/runtime/customFunctionsShim";
import { chunkSizes } from "./chunkSizes";
import { customerBase } from "./customerBase";
import { financeCopyBench } from "./financeCopy";
import { functionSpeed, largeInputs } from "./functionSpeed";
import { functionsView } from "./functionsView";
import { intakeSpeed } from "./intakeSpeed";
import { loop } from "./loop";
import { machine } from "./machine";
import { realInput } from "./realInput";
import { reportSpeed } from "./reportSpeed";
import { segmentationSpeed } from "./segmentationSpeed";
import { slowestCalls } from "./slowest";
import { startUp } from "./startUp";
import { workbenchStart } from "./workbenchStart";

type Lines = Iterable<object> | AsyncIterable<object>;

const WEBPACK = path.resolve(__dirname, "../../node_modules/webpack/bin/webpack.js");

/** Builds the add-in as it is hosted. */
function build(): void {
  execFileSync(process.execPath, [WEBPACK, "--mode", "production", "--stats=errors-only"], { stdio: "inherit" });
}

/** What is measured, by the name by which it is asked for: `npm run bench -- loop`. */
const PARTS: Record<string, () => Lines[]> = {
  functions: () => [functionSpeed(), largeInputs(), slowestCalls()],
  segmentation: () => [segmentationSpeed()],
  base: () => [customerBase()],
  copy: () => [financeCopyBench()],
  build: () => {
    build();
    return [chunkSizes(), startUp()];
  },
  start: () => [workbenchStart()],
  real: () => [realInput()],
  report: () => [reportSpeed()],
  intake: () => [intakeSpeed()],
  form: () => [functionsView()],
  loop: () => [loop()],
};

/** One JSON line a figure; the first names the machine. All parts, or those that are named. */
async function main(): Promise<void> {
  const print = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => PARTS[name] === undefined);
  if (unknown !== undefined) throw new Error(`no part "${unknown}": there are ${Object.keys(PARTS).join(", ")}`);
  print(machine());
  for (const name of asked.length > 0 ? asked : Object.keys(PARTS))
    for (const lines of PARTS[name]!()) for await (const line of lines) print(line);
}

void main();
