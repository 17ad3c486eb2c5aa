import "../../src/functions/runtime/customFunctionsShim";
import { chunkSizes } from "./chunkSizes";
import { customerBase } from "./customerBase";
import { financeCopyBench } from "./financeCopy";
import { functionSpeed, largeInputs } from "./functionSpeed";
import { machine } from "./machine";
import { realInput } from "./realInput";
import { segmentationSpeed } from "./segmentationSpeed";
import { slowestCalls } from "./slowest";
import { startUp } from "./startUp";
import { workbenchStart } from "./workbenchStart";

/** One JSON line a figure; the first names the machine. */
async function main(): Promise<void> {
  const print = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
  print(machine());
  for (const part of [
    chunkSizes(),
    functionSpeed(),
    largeInputs(),
    slowestCalls(),
    segmentationSpeed(),
    customerBase(),
    financeCopyBench(),
  ])
    for (const line of part) print(line);
  for (const part of [startUp(), workbenchStart(), realInput()]) for await (const line of part) print(line);
}

void main();
