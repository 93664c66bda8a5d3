// From a game to its record and back: a re-run says whether the record still holds, and what can be shown is shown.
// Invariant: reopening never changes the record; a record from other rules shows as far as its commands are still legal.
import type { Agent } from '../../agents/agent';
import { announcer } from '../../agents/powers/announcer';
import { history } from '../../agents/strategies/history';
import type { Scenario, ScenarioTexts } from '../../engine/model/scenario';
import { createFactsContext, scoresOf } from '../../engine/turn/scorecard';
import { formatRecord, type GameRecord, rulesVersion } from '../../replay/record';
import { formatSeatName, type ReplayDifference, replayRecord } from '../../replay/replay-result';
import { advanceToPerson, type ForkOrigin, foldGame, type Game } from './game';
import type { Translate, Verification } from './game-view';

/** The game's record; equal to the one made by folding its commands again. */
export function recordGame(game: Game): GameRecord {
  const { scenario, seed, mode, commands, hashes, marks, state } = game;
  return {
    format: 1,
    rules: rulesVersion,
    scenario: { id: scenario.id, rulesHash: scenario.rulesHash },
    seed,
    mode,
    seats: seatHolders(game),
    commands,
    hashes,
    score: scoresOf(createFactsContext(scenario, state)),
    marks,
  };
}

/** Who sits where, as records say it. */
export function seatHolders({ scenario, people, isWatched }: Game): string[] {
  return scenario.seats.map((_, seat) => {
    if (isWatched && seat === scenario.player) return formatSeatName(history);
    return formatSeatName(people.includes(seat) ? null : announcer);
  });
}

export interface ReopenedGame {
  /** The record's game, ready for the player's next command. */
  readonly game: Game;
  readonly verification: Verification;
  /** True when the game's own record is the one it was reopened from: a later record of it holds everything this one does. */
  readonly isComplete: boolean;
}

/** The scenario a record was played in, and everyone who may have held a seat. */
export interface RecordContext {
  readonly scenario: Scenario;
  readonly texts: ScenarioTexts;
  readonly agents: readonly Agent[];
}

/** The record's game, and what re-running it found; `fork`: the game it left, where that is known. */
export function reopenRecord(
  record: GameRecord,
  id: string,
  place: RecordContext,
  say: Translate,
  fork: ForkOrigin | null = null,
): ReopenedGame {
  const { scenario, texts, agents } = place;
  const { seed, mode, marks } = record;
  const people = scenario.seats.flatMap((_, seat) => (record.seats[seat] === 'person' ? [seat] : []));
  const isWatched = mode === 'history' && record.seats[scenario.player] === formatSeatName(history);
  const folded = foldGame({ id, scenario, texts, seed, mode, marks, people, isWatched, fork }, record.commands).game;
  const isComplete = formatRecord(recordGame(folded)) === formatRecord(record);
  // A record that stops while the powers are at work would otherwise wait for them for ever.
  const game = advanceToPerson(folded);
  const found = replayRecord(scenario, record, agents);
  if (found.verification === 'verified') return { game, isComplete, verification: { kind: 'verified' } };
  if (found.verification === 'otherVersion') {
    const shown = Math.min(folded.state.turn + 1, scenario.turns.length);
    return { game, isComplete, verification: { kind: 'otherVersion', text: say('verify.otherVersion', { turn: shown }) } };
  }
  return { game, isComplete, verification: differs(found.firstDifference, scenario.turns.length, say) };
}

function differs(at: ReplayDifference | null, turns: number, say: Translate): Verification {
  const turn = Math.min((at?.turn ?? 0) + 1, turns);
  return { kind: 'differs', turn, text: say(`verify.${at?.reason ?? 'otherHash'}`, { turn }) };
}
