// What can be pointed at on the map, by the names a reader sees: capitals, relations, the ring and the places it stands for.
import { seatDef } from '../../app/game/definitions';
import { mapPlaceText, type NameContext } from '../../app/game/text';
import type { PlaceId } from '../../app/ports';
import type { Seat } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { mapSheet } from '../../platform/map-sheet';
import { seatTitle } from './labels';

export interface MapPlace {
  readonly id: PlaceId;
  readonly label: string;
}

export function relationId(session: NameContext, seat: Seat): PlaceId {
  const { scenario } = session;
  return `${seatDef(scenario, scenario.player).id}-${seatDef(scenario, seat).id}`;
}

/** Everything on the map, in reading order: capitals, relations, the ring and the places it stands for. */
export function mapPlaces(session: NameContext): MapPlace[] {
  const { seats, player } = session.scenario;
  const capitals = seats.map(({ id }, seat) => ({ id, label: seatTitle(session, seat) }));
  const relations = seats.flatMap((_, seat) =>
    seat === player
      ? []
      : [{ id: relationId(session, seat), label: t('stage.relation', { from: seatTitle(session, player), to: seatTitle(session, seat) }) }],
  );
  const drawn = session.scenario.places.filter(({ id }) => id === mapSheet.ring || Object.hasOwn(mapSheet.inset.places, id));
  return [...capitals, ...relations, ...drawn.map(({ id }) => ({ id, label: placeLabel(session, id) }))];
}

/** Both names of a place, the second in brackets where it differs. */
function placeLabel(session: NameContext, id: PlaceId): string {
  const title = mapPlaceText(session, id, 'title');
  const other = mapPlaceText(session, id, 'other');
  return other === '' || other === title ? title : `${title} (${other})`;
}
