// The numbers a scenario's authors chose, each with an address, a reason and its places in the compiled rules; and a scenario with one changed.
// Invariant: plain data; a changed scenario shares everything else with the original, which stays as it was.
import { hashIntegers } from './hash';
import { clamp, idiv } from './integer';
import type { Scenario } from './scenario';

/** What a number rests on. `measured`: a figure and where it stands; `argued`: a document and its sentence; `design`: a reason for its size. */
export type Basis = 'measured' | 'argued' | 'design';

/** Why some numbers are as they are: one element of the scenario that gives a reason. */
export interface Justification {
  /** Address of the element that gives the reason, e.g. `action.summit`. */
  readonly at: string;
  readonly basis: Basis;
  /** The reason; '' where there is none. */
  readonly why: string;
  /** Ids of sources. */
  readonly sources: readonly string[];
  /** With `measured`: the figure, and where in the source it stands. */
  readonly figure?: string;
  readonly locator?: string;
}

export interface Coefficient {
  /** Where it stands in the scenario's own words, e.g. `action.visit.effects.0.trust`. Stays the same while the entry does. */
  readonly address: string;
  readonly value: number;
  readonly file: string;
  readonly line: number;
  /** Index into the grounds. */
  readonly justification: number;
  /** Paths into the compiled scenario, steps joined by dots; a leading minus: it stands there negated. */
  readonly paths: readonly string[];
}

/** All numbers of a scenario that somebody chose, in the order of its files' sections. */
export interface CoefficientRegister {
  readonly justifications: readonly Justification[];
  readonly coefficients: readonly Coefficient[];
}

/** How much the end of games reacts to one number. */
export interface Reaction {
  readonly address: string;
  /** The number as it was when this was measured. */
  readonly value: number;
  /** Mean change of the total (0..1000) with the number a quarter lower and a quarter higher, in hundredths of a point. */
  readonly lower: number;
  readonly higher: number;
  /** Mean size of both changes, in hundredths of a point: what the list is ordered by. */
  readonly size: number;
}

/** The numbers to which games reacted most, largest first, and what was played to find out. */
export interface ReactionTable {
  readonly games: number;
  readonly players: readonly string[];
  readonly reactions: readonly Reaction[];
}

/** The coefficient at an address, or undefined. */
export function coefficientAt(register: CoefficientRegister, address: string): Coefficient | undefined {
  return register.coefficients.find((c) => c.address === address);
}

/** A quarter of the value, rounded, at least 1: the step of "what if this number is wrong?". */
export function quarterStep(value: number): number {
  return Math.max(1, idiv(Math.abs(value) + 2, 4));
}

/** The scenario with the coefficient at an address changed, as `withNumber` does it. Throws on an unknown address. */
export function setCoefficient(scenario: Scenario, register: CoefficientRegister, address: string, value: number): Scenario {
  const found = coefficientAt(register, address);
  if (!found) throw new Error(`There is no coefficient ${address}.`);
  return withCoefficient(scenario, found, value);
}

/**
 * The scenario with one coefficient changed. A start stays within its gauge's range; the other numbers of a prior are scaled so that
 * all still sum to 1000. The rules hash is another one, so that no record is taken for one of the original.
 */
export function withCoefficient(scenario: Scenario, { address, paths }: Pick<Coefficient, 'address' | 'paths'>, value: number): Scenario {
  const changed = paths.reduce((all, place) => {
    const isNegated = place.startsWith('-');
    const path = (isNegated ? place.slice(1) : place).split('.');
    return withValueAt(all, path, isNegated ? 0 - value : value);
  }, scenario as Json) as Scenario;
  const name = `${scenario.rulesHash} ${address} ${value}`;
  return { ...withInvariantsRestored(scenario, changed), rulesHash: hashIntegers(Array.from(name, (letter) => letter.charCodeAt(0))) };
}

type Json = unknown;

function withValueAt(node: Json, path: readonly string[], value: number): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.map((item, i) => (i === Number(step) ? withValueAt(item, rest, value) : item));
  const map = node as Readonly<Record<string, Json>>;
  return { ...map, [step]: withValueAt(map[step], rest, value) };
}

/** What must still hold after a number was changed: starts within ranges, a prior that sums to 1000. */
function withInvariantsRestored(before: Scenario, after: Scenario): Scenario {
  const { prior } = after.types;
  const moved = prior.findIndex((p, i) => p !== before.types.prior[i]);
  const variables = after.variables.map((v) => (v.start < v.min || v.start > v.max ? { ...v, start: clamp(v.start, v.min, v.max) } : v));
  if (moved < 0) return { ...after, variables };
  const own = clamp(prior[moved], 0, 1000);
  const others = 1000 - before.types.prior[moved];
  const scaled = prior.map((p, i) => (i === moved ? own : others === 0 ? 0 : idiv(p * (1000 - own), others)));
  const last = scaled.length - 1 === moved ? 0 : scaled.length - 1;
  const rest = 1000 - scaled.reduce((sum, p) => sum + p, 0);
  return { ...after, variables, types: { ...after.types, prior: scaled.map((p, i) => (i === last ? p + rest : p)) } };
}
