// What panels and the map may read of a game: the player's SeatView and what follows from it, never the state.
// Invariant: everything in a view follows from the seat's view and the visible events, except the ending, when nothing is secret any more.

import type { PlayedGame } from '../../analysis/debrief/game';
import { gradeOf } from '../../analysis/grade';
import { playHistory } from '../../analysis/simulation/history-game';
import { lastPageKey } from '../../analysis/text/telling';
import { candidateCommands } from '../../engine/commands/legal-commands';
import type { GameEvent, LedgerEntry } from '../../engine/model/event';
import type { TypeIndex } from '../../engine/model/indices';
import type { GameMode } from '../../engine/model/scenario';
import { isMandateMet } from '../../engine/turn/mandate';
import { hiddenTypeIds, hiddenTypeOf, totalScore } from '../../engine/turn/result';
import { type Scorecard, scorecard } from '../../engine/turn/scorecard';
import { type CrisisForecast, forecastCrisis } from '../../engine/visibility/crisis-forecast';
import { type CardForecast, forecastCard } from '../../engine/visibility/forecast';
import { type CandidateCommand, viewSeat } from '../../engine/visibility/seat-view';
import { type RecordMark, seatsOfPeople } from '../../replay/record';
import type { ShownScenes } from '../../story/director';
import { type BeliefViewModel, viewBelief } from './belief-view';
import { cardDef } from './definitions';
import { type ForkOrigin, type Game, undoableCommands } from './game';
import { seatHolders, seatingOf } from './record';
import type { SeatContext, Wording } from './text';

/** A game as the player's seat sees it: the live one, or an earlier turn of it. Parts that a command left equal stay the same objects. */
export interface GameView extends SeatContext, Wording {
  readonly id: string;
  readonly seed: string;
  readonly mode: GameMode;
  /** The hidden type on which the past is played in history mode; null in free play. */
  readonly historical: TypeIndex | null;
  /** Who sits where, as the record says it: `person`, or an agent as `name@version`. */
  readonly seatHolders: readonly string[];
  /** What may be read of the belief about the hidden type; null where there is nothing to wonder about. */
  readonly belief: BeliefViewModel | null;
  /** What each answer to the open crisis would lead to; null when none is open. */
  readonly crisisForecast: CrisisForecast | null;
  /** Every act, line and ladder answer of the seat: legal or with the reason why not. */
  readonly choices: readonly CandidateCommand[];
  /** By mandate of the scenario: what it promises holds as things stand. */
  readonly mandatesKept: readonly boolean[];
  /** By open card (index): what a setback would change unanswered, and a chance if it is taken, at the weakest and the strongest, as gauges stand now. */
  readonly cardRanges: Readonly<Record<number, readonly CardForecast[]>>;
  /** Every visible change of the whole game, oldest first. The sum of a slot's entries is its value minus its start. */
  readonly ledger: readonly LedgerEntry[];
  /** Every visible event of the whole game, oldest first (ledger entries included). */
  readonly events: readonly GameEvent[];
  /** Index in `events` where the latest news (since the last end of turn) begins. */
  readonly newsStart: number;
  /** What the turns so far were about. */
  readonly scenes: ShownScenes;
  /** Value of every slot at the start of the game and at the start of the current turn, as seen. */
  readonly startValues: readonly number[];
  readonly turnStartValues: readonly number[];
  /** Scores now with what each is made of. */
  readonly scorecard: Scorecard;
  /** Scores now, in scenario order, then the total. */
  readonly scores: readonly number[];
  readonly canUndo: boolean;
  /** What the record says was done to the game besides playing it forward. */
  readonly marks: readonly RecordMark[];
  /** Taken back after it had shown something, forked from another game, or edited: marked in record and grade. */
  readonly isMarked: boolean;
  /** Seats people have held at some time, as the record says. */
  readonly seatsOfPeople: readonly number[];
  /** Set when the game is over. */
  readonly ending: Ending | null;
  /** History plays the player's seat, turn by turn as it is asked to. */
  readonly isWatched: boolean;
  /** Where it left another game; null where it began at the beginning. */
  readonly fork: ForkOrigin | null;
}

export interface Ending {
  readonly outcome: string;
  /** Text key of the last front page: `<key>.headline` where it has one, and `<key>.text`. */
  readonly pageKey: string;
  /** Id of the standing the share earns. */
  readonly standing: string;
  /** Percent of the gap between the same seed's history and the best known play. */
  readonly sharePercent: number;
  readonly scores: readonly number[];
  /** The same seed and hidden type played as history did: scores then total, by turn, and at the end. */
  readonly historyByTurn: readonly (readonly number[])[];
  readonly historyScores: readonly number[];
  readonly scoresByTurn: readonly (readonly number[])[];
  /** The hidden type, shown now. */
  readonly type: string;
  readonly typeIndex: TypeIndex;
  /** The game itself, for its debrief: everything of it may be known now. */
  readonly game: PlayedGame;
}

export function viewGame(game: Game, wording: Wording): GameView {
  const { scenario } = game;
  const view = viewSeat(scenario, game.state, scenario.player);
  const card = scorecard(scenario, view);
  return {
    ...wording,
    id: game.id,
    scenario,
    seed: game.seed,
    mode: game.mode,
    historical: game.mode === 'history' ? readingOf(game) : null,
    seatHolders: seatHolders(game),
    view,
    belief: viewBelief(scenario, view, game.events),
    crisisForecast: view.crisis && forecastCrisis(scenario, view),
    choices: candidateCommands(scenario, game.state, scenario.player),
    mandatesKept: scenario.mandates.map((_, mandate) => isMandateMet(scenario, view, mandate)),
    cardRanges: Object.fromEntries(
      view.openCards.map((card) => [card, forecastCard(scenario, view, card, cardDef(scenario, card).kind === 'opening')]),
    ),
    ledger: game.events.filter((e): e is LedgerEntry => e.type === 'changed'),
    events: game.events,
    newsStart: game.newsStart,
    scenes: game.scenes,
    startValues: game.startValues,
    turnStartValues: game.turnStartValues,
    scorecard: card,
    scores: [...card.scores.map((s) => s.value), card.total],
    canUndo: undoableCommands(game).length > 0,
    marks: game.marks,
    isMarked: game.marks.some((mark) => mark !== 'repeated'),
    seatsOfPeople: seatsOfPeople(seatingOf(game)),
    ending: game.state.isOver ? endingOf(game) : null,
    isWatched: game.isWatched,
    fork: game.fork,
  };
}

/** As chosen, or the scenario's own. */
function readingOf({ scenario, historical = '' }: Game): TypeIndex {
  const chosen = hiddenTypeIds(scenario).indexOf(historical);
  return chosen < 0 ? scenario.types.historical : chosen;
}

function playedOf(game: Game): PlayedGame {
  const { seed, mode, historical, commands } = game;
  return { seed, mode, ...(historical === undefined ? {} : { historical }), seats: seatHolders(game), commands };
}

function endingOf(game: Game): Ending {
  const { scenario, state } = game;
  const type = hiddenTypeOf(scenario, state);
  const card = scorecard(scenario, state);
  const past = playHistory(scenario, game.seed, { type });
  const { share: sharePercent, standing } = gradeOf(scenario, card.total, totalScore(past.final), type);
  const ended = game.events.findLast((e) => e.type === 'gameEnded');
  const outcome = ended?.type === 'gameEnded' ? ended.outcome : '';
  return {
    outcome,
    pageKey: lastPageKey(scenario, state, outcome),
    standing,
    sharePercent,
    scores: [...card.scores.map((s) => s.value), card.total],
    historyByTurn: past.byTurn,
    historyScores: past.final,
    scoresByTurn: state.scoreHistory,
    type: scenario.variables[scenario.slots.type]?.states[type] ?? '',
    typeIndex: type,
    game: playedOf(game),
  };
}
