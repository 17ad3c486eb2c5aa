/** Row with the largest entry in a column, from a row on downwards. */
function pivotRow(matrix: Float64Array[], column: number): number {
  let best = column;
  for (let row = column + 1; row < matrix.length; row++) if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[best]![column]!)) best = row;
  return best;
}

/**
 * Solves matrix * x = right by Gaussian elimination with partial pivoting. Relative error about 1e-15 times the condition of the matrix.
 *
 * @param matrix square, not singular; left as it is
 * @param right as many figures as the matrix has rows
 * Source: Golub & Van Loan (2013), Matrix computations, 4th edition, algorithm 3.4.1.
 */
export function solveLinear(matrix: readonly ArrayLike<number>[], right: ArrayLike<number>): Float64Array {
  const size = matrix.length;
  const rows = matrix.map((row, i) => Float64Array.from([...Array.from(row), right[i]!]));
  for (let column = 0; column < size; column++) {
    const pivot = pivotRow(rows, column);
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const head = rows[column]!;
    for (let row = column + 1; row < size; row++) {
      const target = rows[row]!;
      const factor = target[column]! / head[column]!;
      if (factor !== 0) for (let k = column; k <= size; k++) target[k]! -= factor * head[k]!;
    }
  }
  const solution = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    let rest = rows[row]![size]!;
    for (let k = row + 1; k < size; k++) rest -= rows[row]![k]! * solution[k]!;
    solution[row] = rest / rows[row]![row]!;
  }
  return solution;
}
