// Game to record and back. Reopening re-runs the record and says whether it still holds.
// Invariant: reopening never changes the record; a record from other rules shows as far as its commands are still legal.

import type { Agent } from '../../agents/agent';
import { announcer } from '../../agents/powers/announcer';
import { history } from '../../agents/strategies/history';
import type { Turn } from '../../engine/model/indices';
import { finalScoresOf } from '../../engine/turn/result';
import { formatRecord, type GameRecord, holdersAt, rulesVersions } from '../../replay/record';
import { formatSeatName, replayRecord } from '../../replay/replay-result';
import { formatSeed } from '../../replay/seed';
import type { GameAgents } from './agents';
import { advanceToPerson, type ForkOrigin, foldGame, type Game, type PlayableScenario, type Seating } from './game';
import type { Translate } from './text';

/** What re-running a record found. `text`: why it carries no tick. */
export type Verification =
  | { readonly kind: 'verified' }
  | { readonly kind: 'otherSeed'; readonly text: string }
  | { readonly kind: 'differs'; readonly turn: Turn; readonly text: string }
  | { readonly kind: 'otherVersion'; readonly text: string };

/** The game's record; equal to the one made by folding its commands again. */
export function recordGame(game: Game): GameRecord {
  const { scenario, seed, mode, historical, commands, hashes, marks, state } = game;
  return {
    rules: rulesVersions[mode],
    scenario: { id: scenario.id, rulesHash: scenario.rulesHash },
    seed,
    mode,
    ...(historical === undefined ? {} : { historical }),
    ...seatingOf(game),
    commands,
    hashes,
    score: finalScoresOf(scenario, state),
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

/** Who has sat where so far, as records say it. */
export function seatingOf(game: Game): Seating {
  const { seating, commands } = game;
  return {
    seats: seating?.seats ?? seatHolders(game),
    handovers: (seating?.handovers ?? []).filter(({ command }) => command <= commands.length),
  };
}

export interface ReopenedGame {
  /** The record's game, ready for the player's next command. */
  readonly game: Game;
  /** The record it was reopened from, as text. */
  readonly recordText: string;
  readonly verification: Verification;
  /** True when the game's own record is the one it was reopened from: a later record of it holds everything this one does. */
  readonly isComplete: boolean;
}

/** The scenario a record was played in, everyone who may have held a seat, and who plays on from it. */
export interface RecordContext extends Pick<PlayableScenario, 'scenario' | 'texts'> {
  readonly agents: readonly Agent[];
  readonly powers: GameAgents;
  readonly translate: Translate;
}

/** The record's game as far as its commands are legal in this scenario; `fork`: the game it left, where that is known. */
export function foldRecord(
  record: GameRecord,
  id: string,
  { scenario, texts }: Pick<PlayableScenario, 'scenario' | 'texts'>,
  fork: ForkOrigin | null = null,
): Game {
  const { seed, mode, historical, marks, commands, seats, handovers } = record;
  const holders = holdersAt(record, commands.length);
  const people = scenario.seats.flatMap((_, seat) => (holders[seat] === 'person' ? [seat] : []));
  const isWatched = mode === 'history' && holders[scenario.player] === formatSeatName(history);
  const seating = handovers.length === 0 ? null : { seats, handovers };
  return foldGame({ id, scenario, texts, seed, mode, historical, marks, people, isWatched, seating, fork }, commands);
}

/** The record's game, and what re-running it found. */
export function reopenRecord(record: GameRecord, id: string, context: RecordContext, fork: ForkOrigin | null = null): ReopenedGame {
  const folded = foldRecord(record, id, context, fork);
  const recordText = formatRecord(record);
  const isComplete = formatRecord(recordGame(folded)) === recordText;
  // A record that stops in the middle of the agents' part is completed by the agents.
  const game = advanceToPerson(folded, context.powers);
  return { game, recordText, isComplete, verification: verify(record, folded.state.turn, context) };
}

/** `turn`: as far as the record's commands go in this scenario. */
function verify(record: GameRecord, turn: Turn, { scenario, agents, translate }: RecordContext): Verification {
  const found = replayRecord(scenario, record, agents);
  const turns = scenario.turns.length;
  if (found.verification === 'verified') return { kind: 'verified' };
  if (found.verification === 'otherSeed')
    return { kind: 'otherSeed', text: translate('verify.otherSeed', { seed: formatSeed(record.seed) }) };
  if (found.verification === 'otherVersion') {
    return { kind: 'otherVersion', text: translate('verify.otherVersion', { turn: Math.min(turn + 1, turns) }) };
  }
  const at = found.firstDifference;
  const differsAt = Math.min((at?.turn ?? 0) + 1, turns);
  return { kind: 'differs', turn: differsAt, text: translate(`verify.${at?.reason ?? 'otherHash'}`, { turn: differsAt }) };
}
