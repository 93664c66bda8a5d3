// A small line over turns, the second one dotted. Always shown beside a table or sentence with the same content.
import { formatPoints } from './format';
import './line-chart.css';

interface LineChartProps {
  readonly label: string;
  readonly values: readonly number[];
  readonly other?: readonly number[];
  /** Number of places along the line; the values may be fewer. */
  readonly pointCount: number;
  readonly low?: number;
  readonly high?: number;
  readonly tone?: string;
  readonly height?: number;
  /** Rules at the ends and the middle of the range, with their numbers. */
  readonly hasGrid?: boolean;
  /** Room left and right, in thousandths of the width. */
  readonly marginPerMille?: number;
}

const WIDTH = 1000;

export function LineChart({ hasGrid = false, low = 0, high = 1000, ...rest }: LineChartProps) {
  const drawing = <Drawing {...rest} hasGrid={hasGrid} low={low} high={high} />;
  if (!hasGrid) return drawing;
  return (
    <div class="curve-frame">
      <div class="curve-scale" aria-hidden="true">
        {[high, (low + high) / 2, low].map((value) => (
          <span key={value}>{high > 100 ? formatPoints(value) : value}</span>
        ))}
      </div>
      {drawing}
    </div>
  );
}

function Drawing({
  label,
  values,
  other = [],
  pointCount,
  low = 0,
  high = 1000,
  tone = 'home',
  height = 180,
  hasGrid,
  marginPerMille = 8,
}: LineChartProps) {
  const x = (index: number) => marginPerMille + (index * (WIDTH - 2 * marginPerMille)) / Math.max(1, pointCount - 1);
  const y = (value: number) => height - 6 - ((Math.min(high, Math.max(low, value)) - low) * (height - 12)) / (high - low);
  const path = (points: readonly number[]) =>
    points.map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  return (
    <svg class={`curve tone-${tone}`} viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {hasGrid &&
        [low, (low + high) / 2, high].map((value) => <line key={value} class="curve-grid" x1={0} x2={WIDTH} y1={y(value)} y2={y(value)} />)}
      {other.length > 1 && <path class="curve-other" d={path(other)} />}
      {values.length > 1 && <path class="curve-own" d={path(values)} />}
    </svg>
  );
}
