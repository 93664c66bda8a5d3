// Plot of a turn at a table: value to both sides of every frontier text, every offer and of leaving.
import type { TableTurn } from '../../analysis/debrief/table-turn';

const WIDTH = 320;
const HEIGHT = 180;
const EDGE = 10;

export function PayoffPlane({ talk, title }: { readonly talk: TableTurn; readonly title: string }) {
  const { frontier, walkAway, nash, offers } = talk;
  const points = [...frontier, walkAway, ...(nash ? [nash] : []), ...offers];
  const x = scaleOfValues(
    points.map(({ own }) => own),
    EDGE,
    WIDTH - EDGE,
  );
  const y = scaleOfValues(
    points.map(({ other }) => other),
    HEIGHT - EDGE,
    EDGE,
  );
  const path = frontier.map(({ own, other }, i) => `${i === 0 ? 'M' : 'L'}${x(own)} ${y(other)}`).join('');
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      <rect class="talk-ground" x="0" y="0" width={WIDTH} height={HEIGHT} rx="2" />
      <path class="talk-frontier" d={path} />
      <line class="talk-walk talk-own" x1={x(walkAway.own)} x2={x(walkAway.own)} y1={EDGE} y2={HEIGHT - EDGE} />
      <line class="talk-walk talk-theirs" x1={EDGE} x2={WIDTH - EDGE} y1={y(walkAway.other)} y2={y(walkAway.other)} />
      {offers.map((offer) => {
        const [cx, cy] = [x(offer.own), y(offer.other)];
        const key = `${offer.exchange}${offer.isOwn}`;
        // Told apart by shape too.
        return offer.isOwn ? (
          <circle key={key} class="talk-own" cx={cx} cy={cy} r="5" />
        ) : (
          <path key={key} class="talk-theirs" d={`M${cx} ${cy - 6}l6 11h-12z`} />
        );
      })}
      {nash && <rect class="talk-fair" x={x(nash.own) - 5} y={y(nash.other) - 5} width="10" height="10" />}
    </svg>
  );
}

function scaleOfValues(values: readonly number[], from: number, to: number): (value: number) => number {
  const low = Math.min(...values);
  const reach = Math.max(1, Math.max(...values) - low);
  return (value) => Math.round(from + ((value - low) * (to - from)) / reach);
}
