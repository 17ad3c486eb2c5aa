import { loadEngine } from "../loadEngine";
import type { CalcResult, FormulaCheck } from "../../workbench/evaluation";
import { type Asked, READY } from "./EngineProcess";

type Answer = FormulaCheck[] | CalcResult[] | typeof READY;

/** A process that answers its parent's questions about one copy. A fault ends it, which the parent sees. */
function serve(path: string): void {
  const loading = loadEngine().then(({ StoredCopy }) => new StoredCopy(path));
  const answer = async (asked: Asked): Promise<Answer> => {
    const copy = await loading;
    switch (asked.what) {
      case "checks":
        return copy.checks(asked.converted, asked.checksSheet);
      case "open":
        await copy.open();
        return READY;
      case "formulas":
        return copy.evaluate(asked.sheet, asked.formulas);
    }
  };
  process.on("message", (asked: Asked) => {
    void answer(asked).then((given) => process.send?.(given));
  });
}

serve(process.argv[2] ?? "");
