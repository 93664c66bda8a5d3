// Integer arithmetic of the rules. Invariant: whole numbers in, whole numbers out, the same on every machine.

/** Quotient truncated towards zero; 0 when the divisor is 0. */
export function idiv(n: number, d: number): number {
  if (d === 0) return 0;
  const r = n % d;
  return (n - r) / d;
}

/** x held between lo and hi. */
export function clamp(x: number, lo: number, hi: number): number {
  return x < lo ? lo : x > hi ? hi : x;
}
