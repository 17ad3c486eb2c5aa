import type { SpendRows } from "./spendRows";

/** Correlation (Pearson) between repeat purchases and mean spend, -1 to 1; 0 where either does not vary. */
export function spendCorrelation({ spend, class: classes, purchases }: SpendRows): number {
  const count = spend.length;
  let [meanX, meanM] = [0, 0];
  for (let i = 0; i < count; i++) {
    meanX += purchases[classes[i]!]! / count;
    meanM += spend[i]! / count;
  }
  let [xx, mm, xm] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const x = purchases[classes[i]!]! - meanX;
    const m = spend[i]! - meanM;
    xx += x * x;
    mm += m * m;
    xm += x * m;
  }
  return xx > 0 && mm > 0 ? xm / Math.sqrt(xx * mm) : 0;
}
