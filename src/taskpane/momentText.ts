import { numbers, t } from "../strings/pane";
import { serialOfDay } from "./state/days";

/** When something happened, in the person's own time zone. @param at milliseconds since 1970 */
export function momentText(at: number): string {
  const moment = new Date(at);
  const day = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  return t("moment", { date: numbers.date(serialOfDay(day) ?? NaN), time: numbers.time(moment) });
}
