// What the scenario says of a place on the map: the map and its list in the page read the same words.
import type { GameView } from './game-view';

/** The scenario's words about a place; nothing when it has none. */
export function mapPlaceText(session: GameView, id: string, field: 'title' | 'other' | 'text'): string {
  const key = `place.${id}.${field}`;
  return session.hasText(key) ? session.text(key) : '';
}
