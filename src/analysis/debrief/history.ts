// How history went, turn by turn, beside what was done in this game: its acts, its news, what the powers did, its scores.
// Invariant: history's own column is the record on the game's own hidden type; what is told of the game is what its player could see.

import type { GameEvent } from '../../engine/model/event';
import type { ByScore, Seat, Turn } from '../../engine/model/indices';
import { hiddenTypeOf } from '../../engine/turn/result';
import { playHistory } from '../simulation/history-game';
import { type Decision, decisionsOf } from './decisions';
import type { DebriefGame } from './game';

export interface NewsItem {
  /** Id of the event. */
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `otherwise`: the event went the other way, because its condition did not hold. */
  readonly variant: 'text' | 'otherwise';
}

export interface ObservedMove {
  readonly seat: Seat;
  readonly id: string;
  readonly answered: boolean;
}

export interface HistoryTurn {
  readonly turn: Turn;
  /** Acts and answers of the historical path, by id, as they were played. */
  readonly acts: readonly string[];
  readonly news: readonly NewsItem[];
  /** Scores in scenario order, then the total, at the end of the turn. */
  readonly scores: ByScore<number>;
  /** The same turn of this game. */
  readonly own: {
    readonly decisions: readonly Decision[];
    readonly news: readonly NewsItem[];
    readonly moves: readonly ObservedMove[];
    /** Cards that struck, and whether they had been answered. */
    readonly cards: readonly { readonly id: string; readonly answered: boolean }[];
    readonly scores: ByScore<number>;
  };
}

export function historyTurnsOf(debrief: DebriefGame): HistoryTurn[] {
  const { scenario, game, final, events } = debrief;
  const told: GameEvent[] = [];
  const { byTurn } = playHistory(scenario, game.seed, { type: hiddenTypeOf(scenario, final), sink: told });
  const decisions = decisionsOf(debrief);
  return scenario.turns.map((_, turn) => ({
    turn,
    acts: told.flatMap((e) => (e.type === 'acted' && e.turn === turn && e.seat === scenario.player ? [e.id] : [])),
    news: newsIn(debrief, told, turn),
    scores: byTurn[turn] ?? [],
    own: {
      decisions: decisions.filter((d) => d.turn === turn),
      news: newsIn(debrief, events, turn),
      moves: events.flatMap((e) => (e.type === 'moveMade' && e.turn === turn ? [{ seat: e.seat, id: e.id, answered: e.answered }] : [])),
      cards: events.flatMap((e) => (e.type === 'cardStruck' && e.turn === turn ? [{ id: e.id, answered: e.answered }] : [])),
      scores: final.scoreHistory[turn] ?? [],
    },
  }));
}

function newsIn({ scenario }: DebriefGame, events: readonly GameEvent[], turn: Turn): NewsItem[] {
  return events.flatMap((e) => {
    if (e.type !== 'newsBroke' || e.turn !== turn) return [];
    return [{ id: e.id, date: scenario.events.find(({ id }) => id === e.id)?.date ?? '', variant: e.variant }];
  });
}
