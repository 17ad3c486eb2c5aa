import { CalcError } from "../CalcError";
import { RunningSum } from "../numeric/sum";

/**
 * Growth from each age to the next, weighted by volume: redemptions at the later age over redemptions at the earlier one, both added up over the
 * latest issues that have reached the later age.
 *
 * @param rows cumulative redemptions of each issue by age, as far as they have been observed; the oldest issue first
 * @param last how many of the latest issues count for each ratio
 * @returns one ratio for each step between ages
 * @throws {CalcError} no answer where nothing was redeemed at the earlier age
 * Source: Mack (1994), Measuring the variability of chain ladder reserve estimates, CAS Forum, Spring.
 */
export function linkRatios(rows: readonly ArrayLike<number>[], last: number): number[] {
  const ages = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const ratios: number[] = [];
  for (let age = 1; age < ages; age++) {
    const earlier = new RunningSum();
    const later = new RunningSum();
    let counted = 0;
    for (let i = rows.length - 1; i >= 0 && counted < last; i--) {
      const row = rows[i]!;
      if (row.length <= age) continue;
      counted++;
      earlier.add(row[age - 1]!);
      later.add(row[age]!);
    }
    if (!(earlier.value > 0)) throw new CalcError("noAnswer", "triangle", { rule: "nothingRedeemed", age });
    ratios.push(later.value / earlier.value);
  }
  return ratios;
}
