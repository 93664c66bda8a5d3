// What stands on the historical path and did not come about when the record was played: nothing may be dropped without a word.
// Invariant: judged by what was told of the game, so that a deed counts only where it had its effect.
import type { GameEvent } from '../../engine/model/event';
import type { Turn } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { PathDeed } from '../../engine/model/table-def';
import { playHistory } from './history-game';

export interface UndoneEntry {
  readonly turn: Turn;
  /** As the path says it: `summit`, `accept river`, `move march`. */
  readonly entry: string;
}

/** Entries of the record that were left out, in its order; none where everything on it happened. */
export function undoneOnRecord(scenario: Scenario, seed: string): UndoneEntry[] {
  const told: GameEvent[] = [];
  playHistory(scenario, seed, { sink: told });
  return scenario.turns.flatMap((_, turn) => {
    const now = told.filter((event) => 'turn' in event && event.turn === turn);
    const acts = (scenario.path.history[turn] ?? []).filter(
      (id) => !now.some((e) => (e.type === 'acted' || e.type === 'lineDeclared') && e.id === id),
    );
    const deeds = (scenario.path.deeds[turn] ?? []).filter((deed) => !now.some((event) => isDone(scenario, deed, event)));
    return [...acts, ...deeds.map((deed) => nameOf(scenario, deed))].map((entry) => ({ turn, entry }));
  });
}

function isDone(scenario: Scenario, deed: PathDeed, event: GameEvent): boolean {
  if (deed.does === 'move') return event.type === 'moveMade' && event.id === elementAt(scenario.moves, deed.move).id;
  if (!('table' in event) || event.table !== elementAt(scenario.tables, deed.table).id) return false;
  switch (deed.does) {
    case 'offer':
      return (
        (event.type === 'textOffered' || event.type === 'textAnswered') && event.seat === deed.by && event.text.join() === deed.text.join()
      );
    case 'accept':
      // The seat that leads a session takes a text without a word of its own: it shows in what becomes of the text.
      if (event.type === 'textAnswered' || event.type === 'answerSealed') return event.seat === deed.by;
      return event.type === 'tableSigned' || event.type === 'textReferred' || event.type === 'consentAnswered';
    case 'sign':
      return event.type === 'tableSigned';
    case 'ratify':
      return event.type === (deed.isCarried ? 'textRatified' : 'ratificationFailed');
    default:
      return event.type === 'consentAnswered' && event.seat === deed.by && event.given === (deed.does === 'consent');
  }
}

function nameOf({ moves, tables, seats }: Scenario, deed: PathDeed): string {
  if (deed.does === 'move') return `move ${elementAt(moves, deed.move).id}`;
  const { id } = elementAt(tables, deed.table);
  return deed.does === 'ratify' ? `ratify ${id}` : `${elementAt(seats, deed.by).id} ${deed.does} ${id}`;
}
