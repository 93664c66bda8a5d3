// The places in dispute on paper, from the same coastlines as the map: one colour for all land, both names of every place.
import { mapSheet } from '../../platform/map-sheet';
import { useNames } from '../shared/game-context';
import { textOrEmpty } from '../shared/labels';
import './places-map.css';

const { inset } = mapSheet;
const unit = inset.unitsPerPixel;

interface PlacesMapProps {
  readonly title: string;
  readonly mainland: string;
}

export function PlacesMap({ title, mainland }: PlacesMapProps) {
  const names = useNames();
  const places = Object.entries(inset.places).map(([id, place]) => ({
    ...place,
    id,
    own: textOrEmpty(names, `place.${id}.title`),
    other: textOrEmpty(names, `place.${id}.other`),
  }));
  const told = places.map(({ own, other }) => (other === '' || other === own ? own : `${own} (${other})`)).join(', ');
  return (
    <svg class="places-map" viewBox={`0 0 ${inset.width / unit} ${inset.height / unit}`} role="img" aria-label={`${title}: ${told}`}>
      <rect class="places-sea" width="100%" height="100%" />
      <g transform={`scale(${1 / unit})`}>
        <path class="places-land" d={inset.landPath} />
        {places.map(({ id, path }) => (
          <path key={id} class="places-four" d={path} />
        ))}
      </g>
      <text class="places-mainland" x={inset.mainlandName[0]} y={inset.mainlandName[1]}>
        {mainland}
      </text>
      {places.map(({ id, own, other, nameOnPaper: [x, y], align }) => (
        <text key={id} x={x} y={y} text-anchor={align === 'right' ? 'end' : 'start'}>
          <tspan class="places-own">{own}</tspan>
          {other !== own && (
            <tspan class="places-other" x={x} dy="13">
              {other}
            </tspan>
          )}
        </text>
      ))}
    </svg>
  );
}
