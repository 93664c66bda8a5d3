// The four islands on paper, from the same coastlines as the map: one colour for all land, both names of every place.
import { type IslandId, mapSheet } from '../../platform/map-sheet';
import { useView } from '../shared/game-context';
import { textOrEmpty } from '../shared/labels';

const { inset } = mapSheet;
const unit = inset.unitsPerPixel;

/** Where a name stands, in css pixels of the inset, and its anchor: where there is only sea. */
const namePlacements: readonly (readonly [id: IslandId, x: number, y: number, anchor: 'start' | 'end'])[] = [
  ['etorofu', 152, 72, 'end'],
  ['kunashiri', 118, 138, 'start'],
  ['shikotan', 158, 167, 'start'],
  ['habomai', 126, 205, 'start'],
];

interface IslandsMapProps {
  readonly title: string;
  readonly mainland: string;
}

export function IslandsMap({ title, mainland }: IslandsMapProps) {
  const session = useView();
  const both = namePlacements.map(
    ([id]) => [textOrEmpty(session, `place.${id}.title`), textOrEmpty(session, `place.${id}.other`)] as const,
  );
  const told = both.map(([own, other]) => (other === '' || other === own ? own : `${own} (${other})`)).join(', ');
  return (
    <svg class="islands-map" viewBox={`0 0 ${inset.width / unit} ${inset.height / unit}`} role="img" aria-label={`${title}: ${told}`}>
      <rect class="islands-sea" width="100%" height="100%" />
      <g transform={`scale(${1 / unit})`}>
        <path class="islands-land" d={inset.landPath} />
        {namePlacements.map(([id]) => (
          <path key={id} class="islands-four" d={inset.islands[id].path} />
        ))}
      </g>
      <text class="islands-mainland" x="10" y="198">
        {mainland}
      </text>
      {namePlacements.map(([id, x, y, anchor], i) => (
        <text key={id} x={x} y={y} text-anchor={anchor}>
          <tspan class="islands-own">{both[i][0]}</tspan>
          {both[i][1] !== both[i][0] && (
            <tspan class="islands-other" x={x} dy="13">
              {both[i][1]}
            </tspan>
          )}
        </text>
      ))}
    </svg>
  );
}
