/** Arguments that are taken as they stand: tables of rows and columns, and ranges in whose shape the native form answers. Of any other range the native forms take a column. */
const TABLES = new Set([
  "CLV.MIGRATION transition",
  "POINTS.URR triangle",
  "PARETO.CLASS values",
  "PARETO.COSTTOSERVE drivers",
  "PARETO.COSTTOSERVE rates",
  "PARETO.KEYSCORE scores",
  "PARETO.KEYSCORE weights",
  "SURVEY.IPA importance",
  "SURVEY.IPA performance",
  "RFM.SEGMENT recency_score",
  "RFM.SEGMENT frequency_score",
]);

/** Families whose native forms take a range in any orientation and answer in the same one. */
const ANY_ORIENTATION = /^(?:BGNBD|MBGNBD|PNBD|BGBB|GG|SBG|BDW)\./;

export function isTrueMatrix(id: string, parameter: string): boolean {
  return ANY_ORIENTATION.test(id) || TABLES.has(`${id} ${parameter}`);
}
