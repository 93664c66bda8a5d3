// What a power may announce for the next turn, judged on what that power itself can see.
// Invariant: calendar conditions look at the next turn; memory conditions count from the current one.
import { reject } from './act';
import type { Question } from './evaluate';
import { createQuestion, emit, type Fold } from './fold';
import type { Rejection } from './rejection';
import { seenValues } from './seen';

/** The fold's question as one seat would ask it: masked values, next turn's calendar. */
export function questionOfSeat(f: Fold, seat: number): Question {
  const { turn, acts, done, last, made, agreement } = f.state;
  const facts = { turn, values: seenValues(f.scenario, f.state.values, seat), acts, done, last, made, agreement };
  return createQuestion(f.scenario, facts, turn + 1, f.seed, f.luck);
}

export function rejectAnnouncement(f: Fold, seat: number, id: string, occasion: number): Rejection | null {
  const { scenario, state, prepared } = f;
  const move = prepared.moveIndex.get(id);
  if (move === undefined) return reject('UnknownMove', { id });
  if (scenario.moves[move].seat !== seat) return reject('NotYourAction');
  if (state.mode === 'history') return reject('NothingToAnnounce');
  if (state.turn + 1 >= scenario.turns.length) return reject('TooLate');
  if (state.intents.some((i) => i.seat === seat && i.turn > state.turn)) return reject('AlreadyAnnounced');
  const q = questionOfSeat(f, seat);
  if (prepared.moves[move].when(q) === 0) return reject('MoveNotReady');
  const reason = prepared.moves[move].occasions[occasion];
  return occasion === -1 || (reason && reason(q) !== 0) ? null : reject('MoveNotReady');
}

export function announce(f: Fold, seat: number, move: number, occasion: number): void {
  const { scenario, state } = f;
  const def = scenario.moves[move];
  const args = occasion >= 0 ? def.occasions[occasion].args.map((slot) => state.values[slot]) : [];
  state.intents.push({ seat, move, occasion, args, turn: state.turn + 1 });
  emit(f, { type: 'moveAnnounced', turn: state.turn, seat, id: def.id, occasion, args });
}
