// Compiles a Program to a function of a QueryContext, once per scenario.
// Invariant: reads only; integers only; random numbers only through the context's named draw.
import type { ActionIndex, Seat } from '../model/indices';
import { clamp, idiv } from '../model/integer';
import { linesOf, type Scenario } from '../model/scenario';
import type { SeatLinesDef } from '../model/seat-def';
import { lastPlayedIn } from '../model/state';
import { isOperation, type Operand, type Operator, type Program } from './program';
import type { Evaluator, Facts, QueryContext } from './query-context';
import { compileRangeTest } from './range-test';

const bool = (b: boolean): number => (b ? 1 : 0);

type Builder = (args: readonly Evaluator[], raw: readonly Operand[], scenario: Scenario) => Evaluator;

function binary(f: (a: number, b: number) => number): Builder {
  return ([a, b]) =>
    (q) =>
      f(a(q), b(q));
}

const calendar = (s: Scenario, q: QueryContext) => s.turns[Math.min(q.calendarTurn, s.turns.length - 1)];

/** The seat a tally is asked about, as its program names it; null: acts of all seats count. */
function tallySeat([seat]: readonly Operand[]): number | null {
  return typeof seat === 'number' ? seat : null;
}

/** Acts of the current turn that count as work. */
function workActs(s: Scenario, facts: Facts, seat: Seat | null): number[] {
  const acts = facts.acts[facts.turn] ?? [];
  return acts.filter((a) => !s.actions[a].isQuiet && (seat === null || s.actions[a].seat === seat));
}

function isRoutine(s: Scenario, facts: Facts, seat: Seat | null): boolean {
  const work = workActs(s, facts, seat);
  const before = facts.acts[facts.turn - 1];
  const earlier = facts.acts[facts.turn - 2];
  if (work.length === 0 || !before || !earlier) return false;
  return work.every((a) => before.includes(a) && earlier.includes(a));
}

/** Without a seat: all acts, on the player's line. */
function isOnLine(s: Scenario, lines: SeatLinesDef | null, facts: Facts, seat: Seat | null): boolean {
  if (lines === null || lines.slot < 0) return false;
  const line = facts.values[lines.slot];
  if (line === 0) return false;
  const work = workActs(s, facts, seat);
  return work.length > 0 && work.every((a) => lines.list[line - 1].actions.includes(a));
}

function posture(s: Scenario, facts: Facts, seat: Seat | null, pick: (so: number, next: number) => number): number {
  let found: number | null = null;
  for (const a of facts.acts[facts.turn] ?? []) {
    const action = s.actions[a];
    if (seat === null || action.seat === seat) found = found === null ? action.posture : pick(found, action.posture);
  }
  return found ?? 0;
}

function turnsSince(facts: Facts, actions: readonly ActionIndex[]): number {
  for (let turn = facts.turn; turn >= 0; turn--) if (facts.acts[turn]?.some((a) => actions.includes(a))) return facts.turn - turn;
  return facts.turn + 1;
}

// Every operator makes functions of its own: one shared body for all of them would be slow to call.
const builders: Record<Operator, Builder> = {
  '+':
    ([a, b]) =>
    (q) =>
      a(q) + b(q),
  '-':
    ([a, b]) =>
    (q) =>
      a(q) - b(q),
  '*':
    ([a, b]) =>
    (q) =>
      a(q) * b(q),
  '/':
    ([a, b]) =>
    (q) =>
      idiv(a(q), b(q)),
  '%': binary((a, b) => (b === 0 ? 0 : a % b)),
  neg:
    ([a]) =>
    (q) =>
      0 - a(q),
  '<':
    ([a, b]) =>
    (q) =>
      bool(a(q) < b(q)),
  '<=':
    ([a, b]) =>
    (q) =>
      bool(a(q) <= b(q)),
  '>':
    ([a, b]) =>
    (q) =>
      bool(a(q) > b(q)),
  '>=':
    ([a, b]) =>
    (q) =>
      bool(a(q) >= b(q)),
  '==':
    ([a, b]) =>
    (q) =>
      bool(a(q) === b(q)),
  '!=':
    ([a, b]) =>
    (q) =>
      bool(a(q) !== b(q)),
  '&&':
    ([a, b]) =>
    (q) =>
      a(q) !== 0 ? b(q) : 0,
  '||':
    ([a, b]) =>
    (q) =>
      a(q) !== 0 ? 1 : b(q),
  '!':
    ([a]) =>
    (q) =>
      a(q) === 0 ? 1 : 0,
  '?:':
    ([c, a, b]) =>
    (q) =>
      c(q) !== 0 ? a(q) : b(q),
  min: binary((a, b) => (a < b ? a : b)),
  max: binary((a, b) => (a > b ? a : b)),
  abs:
    ([a]) =>
    (q) => {
      const x = a(q);
      return x < 0 ? 0 - x : x;
    },
  clamp:
    ([x, lo, hi]) =>
    (q) =>
      clamp(x(q), lo(q), hi(q)),
  var: (_, [slot]) => {
    const i = slot as number;
    return (q) => q.values[i];
  },
  turn: () => (q) => q.calendarTurn,
  months: (_, __, s) => (q) => calendar(s, q).months,
  year: (_, __, s) => (q) => calendar(s, q).year,
  month:
    (_, [m], s) =>
    (q) =>
      bool(calendar(s, q).monthsCovered.includes(m as number)),
  did:
    ([, n], [a], s) =>
    (q) => {
      const action = a as number;
      if (!s.actions[action].seenBy.every(Boolean)) return 0;
      return bool(lastPlayedIn(q.facts.acts, action) > q.facts.turn - n(q));
    },
  since:
    (_, [list]) =>
    (q) =>
      turnsSince(q.facts, list as readonly number[]),
  count:
    (_, [list]) =>
    (q) => {
      let n = 0;
      for (const a of list as readonly number[]) n += q.facts.timesPlayed[a];
      return n;
    },
  played:
    (_, [a]) =>
    (q) =>
      bool(q.facts.acts[q.facts.turn]?.includes(a as number) ?? false),
  playedLast:
    (_, [a]) =>
    (q) =>
      bool(q.facts.acts[q.facts.turn - 1]?.includes(a as number) ?? false),
  used:
    (_, [m]) =>
    (q) => {
      let n = 0;
      for (const made of q.facts.movesMade) if (made[1] === m) n++;
      return n;
    },
  moved:
    ([, n], [m]) =>
    (q) => {
      const after = q.facts.turn - n(q);
      for (const made of q.facts.movesMade) if (made[1] === m && made[0] > after) return 1;
      return 0;
    },
  happened:
    ([, n], [deed]) =>
    (q) => {
      const after = q.facts.turn - n(q);
      for (const done of q.facts.deeds) if (done.deed === deed && done.turn > after) return 1;
      return 0;
    },
  signedWith:
    (_, [table, issue, option]) =>
    (q) =>
      bool(q.facts.signed.findLast((text) => text.table === table)?.text[issue as number] === option),
  acts: (_, raw, s) => {
    const seat = tallySeat(raw);
    return (q) => workActs(s, q.facts, seat).length;
  },
  categories: (_, raw, s) => {
    const seat = tallySeat(raw);
    return (q) => new Set(workActs(s, q.facts, seat).map((a) => s.actions[a].category)).size;
  },
  routine: (_, raw, s) => {
    const seat = tallySeat(raw);
    return (q) => bool(isRoutine(s, q.facts, seat));
  },
  onLine: (_, raw, s) => {
    const seat = tallySeat(raw);
    const lines = linesOf(s, seat ?? s.player);
    return (q) => bool(isOnLine(s, lines, q.facts, seat));
  },
  postureMax: (_, raw, s) => {
    const seat = tallySeat(raw);
    return (q) => posture(s, q.facts, seat, (a, b) => (a > b ? a : b));
  },
  postureMin: (_, raw, s) => {
    const seat = tallySeat(raw);
    return (q) => posture(s, q.facts, seat, (a, b) => (a < b ? a : b));
  },
  postureSum: (_, raw, s) => {
    const seat = tallySeat(raw);
    return (q) => posture(s, q.facts, seat, (a, b) => a + b);
  },
  roll: ([, n], [channel], s) => {
    const name = s.channels[channel as number];
    return (q) => q.rng(q.seed, q.facts.turn, name, n(q));
  },
  local:
    (_, [k]) =>
    (q) =>
      q.locals[k as number] ?? 0,
  measure:
    (_, [k]) =>
    (q) =>
      q.facts.agreement?.measures[k as number] ?? 0,
  agreed: () => (q) => bool(q.facts.agreement !== null),
  option:
    (_, [issue, option]) =>
    (q) =>
      bool(q.options[issue as number] === option),
};

/** The function that answers a program. Costs a few closures; call once per program, not per question. */
export function compileProgram(program: Program, scenario: Scenario): Evaluator {
  if (typeof program === 'number') return () => program;
  const test = compileRangeTest(program);
  if (test) return test;
  const [op, ...raw] = program;
  const args = raw.map((x) => (typeof x === 'number' || isOperation(x) ? compileProgram(x, scenario) : () => 0));
  return builders[op](args, raw, scenario);
}
