// From a game to its record and back: a re-run says whether the record still holds, and what can be shown is shown.
// Invariant: reopening never changes the record; a record from other rules shows as far as its commands are still legal.
import type { Agent } from '../agents/agent';
import { announcer } from '../agents/announcer';
import { history } from '../agents/history';
import type { Scenario, ScenarioTexts } from '../engine/scenario';
import { questionAbout, scoresOf } from '../engine/scorecard';
import { formatRecord, type GameRecord, rulesVersion } from '../replay/record';
import { type Difference, rerun, seatName } from '../replay/rerun';
import { type Fork, foldGame, type Game, waitForPerson } from './game';
import type { ReadText, Verification } from './session';

/** The game's record; equal to the one made by folding its commands again. */
export function recordOf(game: Game): GameRecord {
  const { scenario, seed, mode, commands, hashes, marks, state } = game;
  return {
    format: 1,
    rules: rulesVersion,
    scenario: { id: scenario.id, rulesHash: scenario.rulesHash },
    seed,
    mode,
    seats: seatNames(game),
    commands,
    hashes,
    score: scoresOf(questionAbout(scenario, state)),
    marks,
  };
}

/** Who sits where, as records say it. */
export function seatNames({ scenario, people, isWatched }: Game): string[] {
  return scenario.seats.map((_, seat) => {
    if (isWatched && seat === scenario.player) return seatName(history);
    return seatName(people.includes(seat) ? null : announcer);
  });
}

export interface Reopened {
  /** The record's game, ready for the player's next command. */
  readonly game: Game;
  readonly verification: Verification;
  /** True when the game's own record is the one it was reopened from: a later record of it holds everything this one does. */
  readonly isWhole: boolean;
}

/** The scenario a record was played in, and everyone who may have held a seat. */
export interface Place {
  readonly scenario: Scenario;
  readonly texts: ScenarioTexts;
  readonly agents: readonly Agent[];
}

/** The record's game, and what re-running it found; `fork`: the game it left, where that is known. */
export function reopen(record: GameRecord, id: string, place: Place, say: ReadText, fork: Fork | null = null): Reopened {
  const { scenario, texts, agents } = place;
  const { seed, mode, marks } = record;
  const people = scenario.seats.flatMap((_, seat) => (record.seats[seat] === 'person' ? [seat] : []));
  const isWatched = mode === 'history' && record.seats[scenario.player] === seatName(history);
  const folded = foldGame({ id, scenario, texts, seed, mode, marks, people, isWatched, fork }, record.commands).game;
  const isWhole = formatRecord(recordOf(folded)) === formatRecord(record);
  // A record that stops while the powers are at work would otherwise wait for them for ever.
  const game = waitForPerson(folded);
  const found = rerun(scenario, record, agents);
  if (found.verification === 'verified') return { game, isWhole, verification: { kind: 'verified' } };
  if (found.verification === 'otherVersion') {
    const shown = Math.min(folded.state.turn + 1, scenario.turns.length);
    return { game, isWhole, verification: { kind: 'otherVersion', text: say('verify.otherVersion', { turn: shown }) } };
  }
  return { game, isWhole, verification: differs(found.differsAt, scenario.turns.length, say) };
}

function differs(at: Difference | null, turns: number, say: ReadText): Verification {
  const turn = Math.min((at?.turn ?? 0) + 1, turns);
  return { kind: 'differs', turn, text: say(`verify.${at?.reason ?? 'otherHash'}`, { turn }) };
}
