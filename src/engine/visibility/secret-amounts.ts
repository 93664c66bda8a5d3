// Changes of which a seat may be told what they did, but not what was meant: the amount, or whether anything was meant at all, hangs on something it
// does not see, and what a limit or a law took away would tell the secret.
// Invariant: follows from the scenario alone; when in doubt it is held for a secret.

import { type Program, visitProgram } from '../expression/program';
import type { EffectDef } from '../model/effect-def';
import type { Cause } from '../model/event';
import type { ActionIndex, Seat, Slot } from '../model/indices';
import type { Scenario } from '../model/scenario';
import { isExact, isHidden } from './visibility';

/** What a seat is not to be told of changes that were meant. */
export interface SecretAmounts {
  /** Causes whose amounts it cannot work out, or not whether they are at work: what they come to nothing in is not told either. */
  readonly amounts: ReadonlySet<Cause>;
  /** Transitions of what it does not see exactly: what they come to nothing in is not told. */
  readonly conditions: ReadonlySet<Cause>;
  /** Slots of scars of gauges it does not see exactly: how deep one was to be tells how great the loss was. */
  readonly slots: ReadonlySet<number>;
}

const known = new WeakMap<Scenario, SecretAmounts[]>();

/** The amounts that are secret from a seat; worked out once for each scenario and seat. */
export function secretAmountsOf(scenario: Scenario, seat: Seat): SecretAmounts {
  let bySeat = known.get(scenario);
  if (!bySeat) {
    bySeat = [];
    known.set(scenario, bySeat);
  }
  bySeat[seat] ??= findSecretAmounts(scenario, seat);
  return bySeat[seat];
}

function findSecretAmounts(scenario: Scenario, seat: Seat): SecretAmounts {
  const isSecret = (program: Program): boolean => readsSecret(scenario, seat, program);
  const amounts = new Set(scenario.drift.filter(({ toward }) => isSecret(toward)).map(({ id }) => `drift:${id}`));
  const conditions = new Set(
    scenario.transitions.filter(({ slot }) => !isExact(scenario.variables[slot], seat)).map(({ id }) => `transition:${id}`),
  );
  for (const [cause, effects] of effectsByCause(scenario)) {
    for (const { when, add, set, habit } of effects) {
      // Where a secret decides which of two blocks is at work, what a limit took away tells the one from the other.
      const programs = [when, habit, ...[...add, ...set].map(([, amount]) => amount)];
      if (programs.some((program) => program !== null && isSecret(program))) amounts.add(cause);
    }
  }
  const scars = scenario.variables.flatMap((def) => (def.law && !isExact(def, seat) ? [def.law.scar] : []));
  return { amounts, conditions, slots: new Set(scars) };
}

/**
 * Whether the act, or a rule that answers it, shows the seat at once something that it could not have worked out. Whoever takes such an act back
 * has learnt it all the same.
 */
export function showsSecret(scenario: Scenario, seat: Seat, action: ActionIndex): boolean {
  const answering = scenario.rules.filter(({ moment, actions }) => moment === 'afterAct' && actions.includes(action));
  const followed = new Set<number>();
  const isSeen = (slot: Slot): boolean => !isHidden(scenario.variables[slot], seat);
  const isSecret = (program: Program): boolean => readsSecret(scenario, seat, program);
  const { hasBelief } = scenario.seats[seat];
  /** Whether the block has an effect that is seen and hangs on what is not; `isUntold`: whether it applies at all already does. */
  const tells = ({ when, add, set, signal, opens, ends }: EffectDef, isUntold: boolean): boolean => {
    const isOpen = isUntold || (when !== null && isSecret(when));
    if ([...add, ...set].some(([slot, amount]) => isSeen(slot) && (isOpen || isSecret(amount)))) return true;
    if (isOpen && (opens >= 0 || ends !== -1 || (signal >= 0 && hasBelief))) return true;
    return set.some(([slot, amount]) => (isOpen || !isExact(scenario.variables[slot], seat) || isSecret(amount)) && isFollowed(slot));
  };
  /** A status the seat does not see may change or not; what follows from its change tells. */
  const isFollowed = (slot: Slot): boolean =>
    scenario.transitions.some((transition, index) => {
      if (transition.slot !== slot || followed.has(index)) return false;
      followed.add(index);
      return transition.effects.some((effect) => tells(effect, true));
    });
  return [scenario.actions[action], ...answering].some(({ effects }) => effects.some((effect) => tells(effect, false)));
}

/** Operations whose result is never public: lent by the rules (stakes, measures of a text) or drawn. */
const lent: ReadonlySet<string> = new Set(['local', 'roll', 'option']);
/** Operations over the turn's acts, whichever they are. */
const ofAllActs: ReadonlySet<string> = new Set(['acts', 'categories', 'routine', 'onLine', 'postureMax', 'postureMin', 'postureSum']);
/** Operations over named acts. */
const ofNamedActs: ReadonlySet<string> = new Set(['since', 'count', 'played', 'playedLast', 'did']);

/** Whether what comes of the program hangs on something the seat does not see. */
export function readsSecret({ variables, actions }: Scenario, seat: Seat, program: Program): boolean {
  let found = false;
  const isUntold = (action: ActionIndex): boolean => !actions[action].seenBy[seat] && actions[action].seat !== seat;
  visitProgram(program, (operator, operands) => {
    const [first] = operands;
    if (operator === 'var') found ||= !isExact(variables[first as number], seat);
    else if (lent.has(operator) || operator === 'measure') found = true;
    else if (ofAllActs.has(operator)) found ||= actions.some((_, action) => isUntold(action));
    else if (ofNamedActs.has(operator)) found ||= (typeof first === 'number' ? [first] : (first as readonly number[])).some(isUntold);
  });
  return found;
}

/** Everything in a scenario that changes variables, by the cause under which the ledger has it. */
function* effectsByCause(s: Scenario): Generator<readonly [Cause, readonly EffectDef[]]> {
  for (const { id, effects } of s.openings) yield [`opening:${id}`, effects];
  for (const { id, effects, risks, later } of s.actions) {
    yield [`action:${id}`, effects];
    yield [`risk:${id}`, risks];
    yield [`later:${id}`, later.flatMap((l) => l.effects)];
  }
  for (const { id, effects } of s.rules) yield [`rule:${id}`, effects];
  for (const { id, effects, otherwise } of s.events) yield [`event:${id}`, [...effects, ...otherwise]];
  for (const { id, effects, answered } of s.cards) yield [`card:${id}`, [...effects, ...answered]];
  for (const { id, effects } of s.moves) yield [`move:${id}`, effects];
  for (const { id, effects } of s.transitions) yield [`transition:${id}`, effects];
  for (const { id } of s.mandates) yield [`mandate:${id}`, [...s.mandateMet, ...s.mandateUnmet]];
  yield ['line:change', [s.lines, ...s.seats.flatMap(({ lines }) => lines ?? [])].flatMap(({ onChange }) => onChange)];
  if (s.ladder) {
    yield ['ladder:player', s.ladder.stepsDown];
    yield ['ladder:other', s.ladder.otherStepsDown];
    yield ['ladder:offRamp', s.ladder.offRamp];
    for (const { id, effects } of s.ladder.rungs) yield [`rung:${id}`, effects];
  }
  if (s.closing) {
    yield ['closing:success', s.closing.success];
    yield ['closing:failure', s.closing.failure];
  }
  for (const { id, session } of s.tables) {
    if (!session) continue;
    const { opened, takenBack, answers, referred, left, mediated, declined, vetoed, signed, ratified, failed } = session;
    const reactions = { opened, taken_back: takenBack, ...answers, referred, left, mediated, declined, vetoed, signed, ratified };
    for (const [name, effects] of Object.entries(reactions)) yield [`table:${id}.${name}`, effects];
    yield [`table:${id}.failed`, [...failed].flat()];
  }
}
