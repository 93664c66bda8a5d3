// One fingerprint per state: two machines that agree on it agree on the game.
// Invariant: covers everything the rules read (not the seed, not the ledger); the same in Node, page and worker.
import { answerTypes } from './command';
import { type GameState, lastPlayedIn, type TableSession } from './state';

const sessionEnds = [null, 'signed', 'referred', 'stall', 'break', 'left', 'vetoed'] as const;
/** Where there is no such seat, answer or condition. */
const none = -1;
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

/** What is there only in games that use it, told apart by a number in front. The rest of the list is as it was before there was any of it. */
const tags = { plan: 1, sealed: 2, agreed: 3, points: 4, deed: 5 } as const;

/** Seats without lines or belief, and everything tagged, add nothing: a game of format 1 has the list it always had. */
function canonical(s: GameState): number[] {
  const lineTurns = s.lineTurn.filter((turn) => turn !== null);
  const out: number[] = [s.mode === 'free' ? 0 : 1, s.turn, s.phase, s.isOver ? 1 : 0, ...s.paidActs, ...lineTurns, s.lastCrisisTurn];
  const list = (items: readonly number[]): void => {
    out.push(items.length, ...items);
  };
  const beliefs = s.beliefs.filter((belief) => belief !== null);
  for (const items of [
    s.ended,
    s.values,
    s.timesPlayed,
    s.timesPlayed.map((_, action) => lastPlayedIn(s.acts, action)),
    s.drawnCards,
    s.openCards,
  ])
    list(items);
  for (const items of [...beliefs, s.mandates, s.openings, ...s.acts, ...s.scoreHistory]) list(items);
  for (const q of s.queue) list([q.turn, q.action, q.later]);
  for (const i of s.intents) list([i.seat, i.move, i.occasion, i.turn, ...i.args]);
  for (const m of s.movesMade) list(m);
  list(
    s.crisis
      ? [s.crisis.kind, s.crisis.rung, s.crisis.opened, ['none', 'climb', 'offRamp'].indexOf(s.crisis.answer), s.crisis.awaitedSeat ?? none]
      : [],
  );
  list([s.tables === 'full' ? 0 : 1]);
  for (const session of s.sessions) listSession(list, session);
  for (const t of s.texts) {
    list([t.turn, t.table, t.seat, t.exchange, t.answer === null ? none : answerTypes.indexOf(t.answer), ...t.demand]);
    list(t.text);
    for (const reason of t.reasons) list(reason);
  }
  for (const text of [...s.referred, ...s.signed])
    list([text.table, text.turn, fates.indexOf(text.fate), text.failedOn ?? none, ...text.text]);
  list(s.agreement ? [s.agreement.turn, ...s.agreement.options, ...s.agreement.measures] : []);
  for (const plan of s.plans) for (const { command, cost } of plan) list([tags.plan, cost, ...lettersOf(JSON.stringify(command))]);
  for (const points of s.pointHistory) list([tags.points, ...points]);
  for (const { turn, deed, by, isAnswered } of s.deeds) list([tags.deed, turn, deed, by, isAnswered ? 1 : 0]);
  return out;
}

function listSession(
  list: (items: readonly number[]) => void,
  { table, exchange, awaitedSeat, ended, sealed, agreed }: TableSession,
): void {
  list([table, exchange, awaitedSeat ?? none, sessionEnds.indexOf(ended)]);
  if (sealed) list([tags.sealed, sealed.seat, answerTypes.indexOf(sealed.answer), ...sealed.reasons.flat()]);
  if (agreed) list([tags.agreed, ...agreed]);
}

function lettersOf(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
