import { type SwitchingCost, switchingCost } from "../economics/switching/switchingCost";
import { requiredNumber, optionalNumber } from "./input/arguments";

/** The switching cost and its parts from the arguments that SWITCH.COST and SWITCH.COST.TABLE share. */
export function switchingCostOf(
  lost_balance: unknown,
  lost_benefit: unknown,
  discount: unknown,
  periods: unknown,
  setup: unknown,
  learning_hours: unknown,
  hour_value: unknown,
  termination: unknown,
  risk_probability: unknown,
  risk_loss: unknown,
): SwitchingCost {
  return switchingCost(
    requiredNumber("lost_balance", lost_balance),
    requiredNumber("lost_benefit", lost_benefit),
    requiredNumber("discount", discount),
    requiredNumber("periods", periods),
    {
      setup: optionalNumber("setup", setup, 0),
      learningHours: optionalNumber("learning_hours", learning_hours, 0),
      hourValue: optionalNumber("hour_value", hour_value, 0),
      termination: optionalNumber("termination", termination, 0),
      riskProbability: optionalNumber("risk_probability", risk_probability, 0),
      riskLoss: optionalNumber("risk_loss", risk_loss, 0),
    },
  );
}
