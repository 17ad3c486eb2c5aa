import type { Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { askFilteredRows } from "./askFilteredRows";
import { askHiddenRows } from "./askHiddenRows";
import type { CellMessageStore } from "./cellMessageStore";
import type { Engine } from "./engine.types";
import { followEdits } from "./followEdits";
import { holdCalculation } from "./holdCalculation";
import "./indexOfArrays";
import "./lightNumbers";
import "./lightTexts";
import "./longArrays";
import "./longCriteria";
import "./longRanges";
import "./plainComparisons";
import "./poissonOfAnyMean";
import "./readConstants";
import "./textsStayTexts";
import "./deepFormulas";
import { createSettle } from "./settle";
import "./skipAbsentRules";
import { installStructuredReferences } from "./structured/installStructuredReferences";

/** Puts the pieces that Node and the browser share round a Univer instance whose plugins are registered. */
export function assembleEngine(univer: Univer, messages: CellMessageStore): Engine {
  askHiddenRows(univer);
  askFilteredRows(univer);
  const calculated = createSettle(univer);
  const hold = holdCalculation(univer);
  const settle = async (timeoutMs?: number) => (hold.isHeld ? undefined : calculated(timeoutMs));
  const api = FUniver.newAPI(univer);
  const stopFollowing = followEdits(univer, messages);
  const structured = installStructuredReferences(univer);
  return {
    univer,
    api,
    messages,
    settle,
    holdCalculation: hold.set,
    calculate: () =>
      hold.lift(() => {
        api.getFormula().executeCalculation();
        return settle();
      }),
    references: structured.references,
    dispose() {
      structured.dispose();
      stopFollowing();
      univer.dispose();
    },
  };
}
