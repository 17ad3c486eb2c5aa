const DAY = 86_400_000;
/** Day 0 of the 1900 date system, right from 1 March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The Excel serial number of a date written 2024-03-31. */
export function serial(text: string): number {
  return (Date.parse(`${text}T00:00:00Z`) - DAY_ZERO) / DAY;
}

/** The date of a serial number, in UTC. */
export function dateOf(day: number): Date {
  return new Date(DAY_ZERO + day * DAY);
}
