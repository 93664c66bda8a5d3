// One fingerprint per state: two machines that agree on it agree on the game.
// Invariant: covers everything the rules read (not the seed, not the ledger); the same in Node, page and worker.
import { answerTypes } from './command';
import type { GameState } from './state';

const sessionEnds = ['', 'signed', 'referred', 'stall', 'break', 'left'];
const fates = ['waiting', 'inForce', 'failed'];

/** Sixteen hex digits: two 32-bit FNV-1a lanes over the state's canonical list of integers. */
export function hashState(state: GameState): string {
  return hashIntegers(canonical(state));
}

export function hashIntegers(list: readonly number[]): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (const n of list) {
    for (let shiftBy = 0; shiftBy < 32; shiftBy += 8) {
      const byte = (n >>> shiftBy) & 255;
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b ^ byte, 0x85ebca6b);
    }
  }
  return hex(a) + hex(b);
}

function hex(n: number): string {
  return (n >>> 0).toString(16).padStart(8, '0');
}

function canonical(s: GameState): number[] {
  const out: number[] = [s.mode === 'free' ? 0 : 1, s.turn, s.phase, s.isOver ? 1 : 0, s.paidActs, s.lineTurn, s.lastCrisisTurn];
  const list = (items: readonly number[]): void => {
    out.push(items.length, ...items);
  };
  for (const items of [s.ended, s.values, s.timesPlayed, s.lastPlayed, s.drawnCards, s.openCards, s.belief, s.mandates, s.openings])
    list(items);
  for (const items of [...s.acts, ...s.scoreHistory]) list(items);
  for (const q of s.queue) list([q.turn, q.action, q.later]);
  for (const i of s.intents) list([i.seat, i.move, i.occasion, i.turn, ...i.args]);
  for (const m of s.movesMade) list(m);
  list(
    s.crisis
      ? [s.crisis.kind, s.crisis.rung, s.crisis.opened, ['none', 'climb', 'offRamp'].indexOf(s.crisis.answer), s.crisis.awaitedSeat]
      : [],
  );
  list([s.tables === 'full' ? 0 : 1]);
  if (s.session) list([s.session.table, s.session.exchange, s.session.awaitedSeat, sessionEnds.indexOf(s.session.ended)]);
  for (const t of s.texts) {
    list([t.turn, t.table, t.seat, t.exchange, t.answer === '' ? -1 : answerTypes.indexOf(t.answer), ...t.demand]);
    list(t.text);
    for (const reason of t.reasons) list(reason);
  }
  for (const text of s.referred ? [s.referred, ...s.signed] : s.signed) {
    list([text.table, text.turn, fates.indexOf(text.fate), text.failedOn, ...text.text]);
  }
  list(s.agreement ? [s.agreement.turn, ...s.agreement.options, ...s.agreement.measures] : []);
  return out;
}
