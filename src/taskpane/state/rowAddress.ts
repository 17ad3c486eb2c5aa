/** The columns of `address` in one sheet row: A1:H90 and 17 give A17:H17. */
export function rowAddress(address: string, row: number): string {
  return address.replace(/\$/g, "").replace(/\d+/g, String(row));
}
