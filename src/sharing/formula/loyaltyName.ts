/**
 * A function of ours under any of the names files use for it. Excel puts _xludf. before a name it could not make out; the numbered link is
 * a COM add-in's.
 */
const OURS = /^(?:\[\d+\]!)?(?:_xludf\.|_xlfn\.)?(?:_xldudf_LOYALTY[._]|LOYALTY\.)(.+)$/i;

/**
 * The id of one of our functions from its name in a formula: LOYALTY.CLV.TABLE, loyalty.clv.table, _xldudf_LOYALTY_CLV_TABLE; undefined for
 * any other name. LOYALTY_CLV without the prefix is a name of the user's own. Ids hold no underscore, so every one stands for a dot.
 */
export function loyaltyId(name: string): string | undefined {
  const found = OURS.exec(name)?.[1];
  return found?.replace(/_/g, ".").toUpperCase();
}

/** How Excel writes a function of an add-in into a file. */
export function storedName(id: string): string {
  return `_xldudf_LOYALTY_${id.replace(/\./g, "_")}`;
}
