import type { BarTone } from "./plot.types";

const TONES: readonly BarTone[] = ["first", "second", "third", "fourth", "fifth"];

/** How bars of a class are filled; `position` counts the classes from 0, the best first. Net returns behind five classes share the last. */
export function barTone(position: number): BarTone {
  return TONES[position] ?? "fifth";
}
