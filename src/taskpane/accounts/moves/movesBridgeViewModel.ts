import type { Movement } from "../../../economics/segmentation/keyAccounts.types";
import { numbers, plural, t } from "../../../strings/pane";
import type { PlotBar, PlotModel } from "../../ui/plot.types";
import { plotAxis } from "../../ui/plotAxis";
import { largestAmount } from "../rankedAccounts";
import { withSign } from "./movesViewModel";

interface Step {
  name: string;
  /** what the step adds; the level itself for opening and closing */
  amount: number;
  accounts: number;
  level: boolean;
}

/** Value bridge from the value before to the value now: opening + new + grown - shrunk - lost = closing. */
export function movesBridgeViewModel(movement: Movement): PlotModel {
  const steps = stepsOf(movement);
  const largest = largestAmount(Object.values(movement.bridge));
  const bars = barsOf(steps);
  const ends = bars.flatMap((bar) => [bar.base ?? 0, bar.value]);
  const middle = (at: number) => (bars[at]!.from + bars[at]!.to) / 2;
  return {
    title: t("bridge.title"),
    answer: bridgeSentence(movement),
    legend: [t("bridge.legend")],
    bars,
    line: [],
    xTicks: steps.map(({ name }, at) => ({ value: middle(at), label: name })),
    xTitle: "",
    left: plotAxis([Math.min(0, ...ends), Math.max(0, ...ends)], numbers.compact),
    stops: steps.map((step, at) => ({ x: middle(at), y: bars[at]!.value, text: stepText(step, largest) })),
    firstStop: 0,
    table: {
      head: [t("bridge.step"), t("bridge.value"), t("plot.col.accounts")],
      rows: steps.map((step) => [step.name, amountText(step, largest), numbers.count(step.accounts)]),
    },
  };
}

/** The bridge as one sum, so that it can be checked by reading. */
export function bridgeSentence({ bridge }: Movement): string {
  const { opening, grown, shrunk, lost, closing } = bridge;
  const largest = largestAmount(Object.values(bridge));
  const x = (amount: number) => (amount === 0 ? "0" : numbers.amount(amount, largest));
  return t("bridge.sum", {
    opening: x(opening),
    new: x(bridge.new),
    grown: x(grown),
    shrunk: x(shrunk),
    lost: x(lost),
    closing: x(closing),
  });
}

function stepsOf({ bridge, counts }: Movement): Step[] {
  return [
    { name: t("bridge.opening"), amount: bridge.opening, accounts: counts.opening, level: true },
    { name: t("bridge.new"), amount: bridge.new, accounts: counts.new, level: false },
    { name: t("bridge.grown"), amount: bridge.grown, accounts: counts.grown, level: false },
    { name: t("bridge.shrunk"), amount: -bridge.shrunk, accounts: counts.shrunk, level: false },
    { name: t("bridge.lost"), amount: -bridge.lost, accounts: counts.lost, level: false },
    { name: t("bridge.closing"), amount: bridge.closing, accounts: counts.closing, level: true },
  ];
}

function barsOf(steps: readonly Step[]): PlotBar[] {
  let reached = 0;
  return steps.map(({ amount, level }, at): PlotBar => {
    const base = level ? 0 : reached;
    reached = base + amount;
    const tone = level ? "first" : amount < 0 ? "third" : "second";
    return { from: at / steps.length, to: (at + 1) / steps.length, base, value: reached, tone };
  });
}

function amountText({ amount, level }: Step, largest: number): string {
  return level ? numbers.amount(amount, largest) : withSign(amount, largest);
}

function stepText(step: Step, largest: number): string {
  return t("bridge.point", { name: step.name, x: amountText(step, largest), accounts: plural("accounts", step.accounts) });
}
