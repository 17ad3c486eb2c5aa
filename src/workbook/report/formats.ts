/** Number formats of the report. Zero shows as a dash; a minus sign marks what is below zero. */
export const FORMATS = {
  share: "0.0%",
  smallShare: "0.00%",
  count: '#,##0;-#,##0;"–"',
  whole: "#,##0",
  ratio: "0.00",
  oneDecimal: "#,##0.0",
  cents: '#,##0.00;-#,##0.00;"–"',
  money: '#,##0;-#,##0;"–"',
  power: "0.00E+00",
  /** built-in date 14: adapts to the reader's region */
  date: "m/d/yyyy",
  time: "yyyy-mm-dd hh:mm",
} as const;

/** Money in full, up to the 15 digits Excel has; two decimals where the largest account is below 1,000. */
export function moneyFormat(largest: number): string {
  if (Math.abs(largest) >= 1e15) return FORMATS.power;
  return Math.abs(largest) < 1000 ? FORMATS.cents : FORMATS.money;
}
