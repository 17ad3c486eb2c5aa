// Univer has no manual calculation: here each calculation is stopped where it would start, and what changed is taken up later.
import { ICommandService, type Univer } from "@univerjs/core";
import { SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";

/** Excel's manual calculation: formulas keep what they show until a calculation is asked for. */
export interface CalculationHold {
  readonly isHeld: boolean;
  set(held: boolean): void;
  /** lets calculations through while the work runs */
  lift(work: () => Promise<void>): Promise<void>;
}

/**
 * Stops each calculation where Univer would start it. Univer gathers what has changed until a calculation has succeeded, so that the next one that is let
 * through takes all of it up.
 */
export function holdCalculation(univer: Univer): CalculationHold {
  const commands = univer.__getInjector().get(ICommandService);
  const execute = commands.executeCommand.bind(commands);
  let held = false;
  let lifted = 0;
  commands.executeCommand = <P extends object = object, R = boolean>(id: string, ...rest: unknown[]): Promise<R> => {
    if (held && lifted === 0 && id === SetFormulaCalculationStartMutation.id) return Promise.resolve(true as R);
    return execute<P, R>(id, ...(rest as [P]));
  };
  return {
    get isHeld() {
      return held && lifted === 0;
    },
    set(value) {
      held = value;
    },
    async lift(work) {
      lifted++;
      try {
        await work();
      } finally {
        lifted--;
      }
    },
  };
}
