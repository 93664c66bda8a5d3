// The small reference game of the benchmark, as plain data: three drivers play it, and must end in the same states.
// 3 powers × 12 integers and 6 of the world, 20 actions × 2 targets, 12 weighted events, 12 turns of up to 3 actions.
import type { Rng } from '../src/engine/model/rng';

/** What was played: moves or commands, and a checksum of the final states. */
export interface Played {
  readonly moves: number;
  readonly sum: number;
}

/** Plays games number `from` to `from + count - 1`. */
export type PlayReference = (from: number, count: number) => Played;

/** A comparison of a variable (index) with a number, or a combination of such. */
export type Condition =
  | readonly ['all', readonly Condition[]]
  | readonly ['any', readonly Condition[]]
  | readonly ['not', Condition]
  | readonly ['>=', number, number]
  | readonly ['<', number, number];

/** Adds to a variable, held within 0..100; `chance` in percent, 100 is always. */
export interface ReferenceEffect {
  readonly variable: number;
  readonly by: number;
  readonly chance: number;
}
export interface ReferenceAction {
  readonly id: string;
  readonly needs: Condition;
  readonly effects: readonly ReferenceEffect[];
}
/** An event is drawn at most once a game; it strikes at the news after it was drawn. */
export interface ReferenceEvent {
  readonly id: string;
  readonly weight: number;
  readonly when: Condition;
  readonly effects: readonly ReferenceEffect[];
}

export const turns = 12;
export const actsPerTurn = 3;
/** Per mille of turns in which an event is drawn. */
export const eventChance = 900;
export const limit = 100;

/** A fixed sequence of small numbers, so that the rules are the same on every machine. */
function sequence(start: number): (n: number) => number {
  let x = start;
  return (n) => {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    return (x >>> 8) % n;
  };
}

const next = sequence(20181114);
const power = (p: number): number => p * 12 + next(12);
const world = (): number => 36 + next(6);

export const starts: readonly number[] = Array.from({ length: 42 }, () => 30 + next(41));

function template(me: number, you: number, w: number, level: number): Condition {
  const other: Condition = [
    'any',
    [
      ['<', you, 35 + level],
      ['not', ['>=', w, 45 + level]],
    ],
  ];
  return level % 3 === 0 ? other : level % 3 === 1 ? ['all', [['>=', me, 10 + level], other]] : ['any', [['>=', me, 40 + level], other]];
}

function change(variable: number, by: number): ReferenceEffect {
  return { variable, by, chance: 100 };
}

/** Twenty templates, each aimed at power 1 and at power 2. */
export const actions: readonly ReferenceAction[] = Array.from({ length: 20 }, (_, t) => {
  const [me, gain, you, loss, w, level] = [power(0), power(0), next(12), next(12), world(), next(40)];
  const by = [4 + next(9), 3 + next(8), 2 + next(6), 5 + next(12)];
  const chance = 10 + next(80);
  return [1, 2].map((target) => ({
    id: `act_${t}_${target}`,
    needs: template(me, target * 12 + you, w, level),
    effects: [
      change(me, -by[0]),
      change(gain, by[1]),
      change(target * 12 + you, t % 2 === 0 ? by[2] : -by[2]),
      change(w, t % 3 === 0 ? -by[1] : by[2]),
      { variable: target * 12 + loss, by: t % 4 === 0 ? -by[3] : by[3], chance },
    ],
  }));
}).flat();

export const events: readonly ReferenceEvent[] = Array.from({ length: 12 }, (_, e) => ({
  id: `event_${e}`,
  weight: 2 + next(9),
  when: [e % 2 === 0 ? '>=' : '<', world(), e % 2 === 0 ? 20 + next(20) : 60 + next(30)],
  effects: [change(power(next(3)), 6 + next(10)), change(power(next(3)), -6 - next(10)), change(world(), e % 3 === 0 ? -9 : 7)],
}));

/** Luck by name from a short hash: the same for all drivers, so that rules are compared and not generators. */
export const referenceRng: Rng = (seed, turn, channel, n) => {
  if (n <= 1) return 0;
  let h = 0x811c9dc5 ^ turn;
  for (let i = 0; i < seed.length; i++) h = Math.imul(h ^ seed.charCodeAt(i), 0x01000193);
  for (let i = 0; i < channel.length; i++) h = Math.imul(h ^ channel.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return ((h ^ (h >>> 13)) >>> 0) % n;
};

/** Names of the draws; all drivers use these. */
export const pickChannels: readonly string[] = ['pick0', 'pick1', 'pick2'];
const chanceChannels: readonly string[] = actions.map((_, i) => `c${i}`);
export const chanceChannel = (action: number): string => chanceChannels[action];
export const deckChannel = 'deck:events';
export const cardChannel = 'card:events';

export const seedOf = (game: number): string => `r${game}`;

/** A running checksum over final states. */
export function mix(sum: number, values: readonly number[]): number {
  let h = sum;
  for (const v of values) h = Math.imul(h ^ v, 0x01000193);
  return h >>> 0;
}
