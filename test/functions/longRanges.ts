/**
 * The arguments with their ranges as long as a real list, so that they still fit together; those of one row or one cell stay. Names become
 * different ones.
 */
export function lengthened(args: readonly unknown[], rowCount: number): unknown[] {
  return args.map((arg) => {
    if (!Array.isArray(arg) || arg.length < 2) return arg;
    const rows = arg as unknown[][];
    return Array.from({ length: rowCount }, (_, row) =>
      rows[row % rows.length]!.map((cell) => (typeof cell === "string" ? `${cell} ${row}` : cell)),
    );
  });
}
