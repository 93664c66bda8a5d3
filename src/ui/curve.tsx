// A line over turns, drawn small: yours solid, a second one dotted. Always beside a table or a sentence that says the same.

interface CurveProps {
  readonly label: string;
  readonly values: readonly number[];
  readonly other?: readonly number[];
  /** Number of places along the line; the values may be fewer. */
  readonly places: number;
  readonly low?: number;
  readonly high?: number;
  readonly tone?: string;
  readonly height?: number;
  readonly hasGrid?: boolean;
}

const WIDTH = 1000;
const EDGE = 24;

export function xAt(index: number, places: number): number {
  return EDGE + (index * (WIDTH - 2 * EDGE)) / Math.max(1, places - 1);
}

export function Curve({ label, values, other = [], places, low = 0, high = 1000, tone = 'home', height = 180, hasGrid = false }: CurveProps) {
  const y = (value: number) => height - 10 - ((Math.min(high, Math.max(low, value)) - low) * (height - 20)) / (high - low);
  const path = (points: readonly number[]) => points.map((value, index) => `${index === 0 ? 'M' : 'L'}${xAt(index, places).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  return (
    <svg class={`curve tone-${tone}`} viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {hasGrid && [low, (low + high) / 2, high].map((value) => <line key={value} class="curve-grid" x1={EDGE} x2={WIDTH - EDGE} y1={y(value)} y2={y(value)} />)}
      {other.length > 1 && <path class="curve-other" d={path(other)} />}
      {values.length > 1 && <path class="curve-own" d={path(values)} />}
    </svg>
  );
}
