// From a game to its record and back: a re-run says whether the record still holds, and what can be shown is shown.
// Invariant: reopening never changes the record; a record from other rules shows as far as its commands are still legal.
import { history } from '../agents/history';
import { passive } from '../agents/passive';
import { power } from '../agents/power';
import { random } from '../agents/random';
import type { Scenario, ScenarioTexts } from '../engine/scenario';
import type { GameRecord } from '../replay/record';
import { createRecord, type Difference, rerun, seatName } from '../replay/rerun';
import { foldGame, type Game } from './game';
import type { ReadText, Verification } from './session';

/** Everyone who may have held a seat. */
export const everyAgent = [power, history, random, passive];

export function recordOf(game: Game): GameRecord {
  const { scenario, seed, mode, commands } = game;
  const seats = scenario.seats.map((_, seat) => seatName(seat === scenario.player ? null : power));
  return createRecord(scenario, { seed, mode, commands, seats });
}

export interface Reopened {
  readonly game: Game;
  readonly verification: Verification;
}

/** The record's game, and what re-running it found. */
export function reopen(record: GameRecord, id: string, scenario: Scenario, texts: ScenarioTexts, say: ReadText): Reopened {
  const { game } = foldGame({ id, scenario, texts, seed: record.seed, mode: record.mode }, record.commands);
  const found = rerun(scenario, record, everyAgent);
  if (found.verification === 'verified') return { game, verification: { kind: 'verified' } };
  if (found.verification === 'otherVersion') {
    const shown = Math.min(game.state.turn + 1, scenario.turns.length);
    return { game, verification: { kind: 'otherVersion', text: say('verify.otherVersion', { turn: shown }) } };
  }
  return { game, verification: differs(found.differsAt, say) };
}

function differs(at: Difference | null, say: ReadText): Verification {
  const turn = (at?.turn ?? 0) + 1;
  return { kind: 'differs', turn, text: say(`verify.${at?.reason ?? 'otherHash'}`, { turn }) };
}
