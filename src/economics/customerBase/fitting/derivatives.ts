/** A log-likelihood with its slope and second derivatives by the model's parameters or by their logarithms. */
export interface Derivatives {
  value: number;
  gradient: number[];
  hessian: number[][];
}

/** Room for the derivatives of four parameters, all 0. */
export function noDerivatives(size: number): Derivatives {
  const zeros = (): number[] => Array.from({ length: size }, () => 0);
  return { value: 0, gradient: zeros(), hessian: zeros().map(zeros) };
}

/** From derivatives by the parameters to those by their logarithms: d/d ln p = p d/dp. */
export function byLogParameters({ value, gradient, hessian }: Derivatives, parameters: readonly number[]): Derivatives {
  return {
    value,
    gradient: gradient.map((slope, i) => slope * parameters[i]!),
    hessian: hessian.map((row, i) =>
      row.map((bend, k) => bend * parameters[i]! * parameters[k]! + (i === k ? gradient[i]! * parameters[i]! : 0)),
    ),
  };
}
