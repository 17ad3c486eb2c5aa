/**
 * A formula of an amount rounded to 12 significant digits, as numeric/amountKey: ranks, classes and moves go by it, so that the binary noise of decimal money
 * decides none of them.
 */
export const keyOf = (amount: string): string => `IF(${amount}=0,0,ROUND(${amount},11-INT(LOG10(ABS(${amount})))))`;
