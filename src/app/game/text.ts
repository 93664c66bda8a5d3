// Words of the scenario that more than one room reads: a place on the map, and the name of a command.
import type { Command } from '../../engine/model/command';
import type { GameView, Translate } from './game-view';

/** The scenario's words about a place; nothing when it has none. */
export function mapPlaceText(session: GameView, id: string, field: 'title' | 'other' | 'text'): string {
  const key = `place.${id}.${field}`;
  return session.hasText(key) ? session.text(key) : '';
}

/** What the player calls a command that can be taken back: an act and a line by their title, all else is the answer to a crisis. */
export function commandName(command: Command, text: Translate): string {
  switch (command.type) {
    case 'act':
      return text(`action.${command.id}.title`);
    case 'declare':
      return text(`line.${command.id}.title`);
    default:
      return text('undo.crisisAnswer');
  }
}
