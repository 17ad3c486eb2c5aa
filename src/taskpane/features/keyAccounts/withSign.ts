import { numbers } from "../../../strings/pane";

/** A change in full: it carries its sign even when it is a rise. */
export function withSign(change: number, largest: number): string {
  const text = numbers.amount(change, largest);
  return change > 0 ? `+${text}` : text;
}
