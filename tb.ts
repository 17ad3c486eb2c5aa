import "./src/workbench/engine/customFunctionsShim";
import { customerBase } from "./test/bench/customerBase";
for (const l of customerBase()) console.log(JSON.stringify(l));
