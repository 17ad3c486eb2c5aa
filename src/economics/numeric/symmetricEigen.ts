const SWEEPS = 60;

/** Turns the plane of p and q so that the entry between them becomes 0. */
function rotate(matrix: number[][], vectors: number[][], p: number, q: number): void {
  const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * matrix[p]![q]!);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(t, 1);
  const sine = t * cosine;
  const turn = (rows: number[][], i: number, k: number, row: number): void => {
    const left = rows[row]![i]!;
    const right = rows[row]![k]!;
    rows[row]![i] = cosine * left - sine * right;
    rows[row]![k] = sine * left + cosine * right;
  };
  for (let row = 0; row < matrix.length; row++) turn(matrix, p, q, row);
  for (let column = 0; column < matrix.length; column++) {
    const upper = matrix[p]![column]!;
    const lower = matrix[q]![column]!;
    matrix[p]![column] = cosine * upper - sine * lower;
    matrix[q]![column] = sine * upper + cosine * lower;
  }
  for (let row = 0; row < vectors.length; row++) turn(vectors, p, q, row);
}

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix: column k of `vectors` belongs to `values[k]`, not sorted.
 * Absolute error about 1e-15 times the largest eigenvalue.
 *
 * Source: Jacobi's method, Golub & Van Loan (2013), Matrix computations, 4th edition, section 8.5.
 */
export function symmetricEigen(symmetric: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const size = symmetric.length;
  const matrix = symmetric.map((row) => [...row]);
  const vectors = symmetric.map((_, i) => symmetric.map((__, k) => (i === k ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let turned = false;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const scale = Math.sqrt(Math.abs(matrix[p]![p]! * matrix[q]![q]!));
        if (Math.abs(matrix[p]![q]!) <= Number.EPSILON * 0.01 * scale || matrix[p]![q] === 0) continue;
        rotate(matrix, vectors, p, q);
        turned = true;
      }
    if (!turned) break;
  }
  return { values: matrix.map((row, i) => row[i]!), vectors };
}
