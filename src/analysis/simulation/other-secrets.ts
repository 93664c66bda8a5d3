// A state that one seat cannot tell from the given one: whatever it may not see is drawn anew.
// Invariant: follows from scenario, state, seat and number of the lot alone; what the seat is shown is untouched.

import type { ActionIndex, BySlot, Seat, Slot } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { drawInt } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import { copyState, type GameState, type KeptMoment, type Moment } from '../../engine/model/state';
import { intentsShown, isSealed } from '../../engine/visibility/sealed';
import { bandOf, maskValue, type Sight, sightOf } from '../../engine/visibility/visibility';

/** A number in 0..ways-1, by what it is for. */
type Lot = (what: string, ways: number) => number;

/** The state with everything drawn anew that the seat may not see now, what others have decided in a phase sealed from it included. */
export function withOtherSecrets(scenario: Scenario, state: GameState, seat: Seat, n: number): GameState {
  const lot = lotOf(state, n);
  const hidden = withOtherHidden(scenario, state, seat, n);
  const other = {
    ...hidden,
    plans: hidden.plans.map((plan, i) => (i === seat ? plan : [])),
    sessions: hidden.sessions.map((session) =>
      session.sealed && session.sealed.seat !== seat
        ? { ...session, sealed: { ...session.sealed, answer: lot('sealed', 2) === 0 ? ('accept' as const) : ('stall' as const) } }
        : session,
    ),
  };
  if (!isSealed(scenario, state, seat)) return other;
  const values = scenario.variables.map(({ min, max }, slot) => min + lot(`sealed:${slot}`, max - min + 1));
  return { ...other, values, intents: intentsShown(state, seat).slice() };
}

/**
 * The state with everything drawn anew that the seat never sees: hidden values, the place within a band, acts and numbers it is not told
 * of, texts at tables where it hears nothing. The hidden type is a value like others; the seed is the caller's to change.
 */
export function withOtherHidden(scenario: Scenario, state: GameState, seat: Seat, n: number): GameState {
  const lot = lotOf(state, n);
  const sight = sightOf(scenario, seat);
  const swapKept = (kept: KeptMoment): KeptMoment => ({
    ...swapMoment(scenario, kept, seat, lot),
    ...swapActs(sight, kept, lot),
  });
  const other: GameState = {
    ...swapMoment(scenario, copyState(state), seat, lot),
    ...swapActs(sight, state, lot),
    phaseStart: swapKept(state.phaseStart),
    lastShown: state.lastShown.map((moment) => moment && swapKept(moment)),
    queue: state.queue.filter(({ action }) => sight.acts[action]),
  };
  return {
    ...other,
    paidActs: sight.hasActs ? state.paidActs : state.paidActs.map((_, purse) => lot(`paid:${purse}`, 4)),
    lineTurn: state.lineTurn.map((turn, i) => (turn === null || i === seat ? turn : lot(`line:${i}`, state.turn + 1))),
    scoreHistory: sight.isPlayer ? state.scoreHistory : [],
    pointHistory: state.pointHistory.map((points) => points.map((own, i) => (i === seat ? own : lot(`points:${i}`, 1000)))),
  };
}

function lotOf(state: GameState, n: number): Lot {
  return (what, ways) => drawInt(state.seed, state.turn, `lot:secret:${n}:${what}`, ways);
}

/** Acts aside, the same moment to the seat: members it is not shown all of are replaced. */
function swapMoment<M extends Moment>(scenario: Scenario, moment: M, seat: Seat, lot: Lot): M {
  const sight = sightOf(scenario, seat);
  const { agreement, crisis } = moment;
  const swapped: Moment = {
    ...moment,
    values: swapValues(scenario, moment.values, seat, lot),
    intents: moment.intents.map((intent) => {
      const slots = elementAt(scenario.moves, intent.move).occasions[intent.occasion]?.args ?? [];
      return { ...intent, args: swapListed(scenario, slots, intent.args, seat, lot) };
    }),
    beliefs: moment.beliefs.map((belief, i) => (i === seat ? belief : (belief?.toReversed() ?? null))),
    crisis:
      crisis &&
      (seat === scenario.ladder?.own || crisis.awaitedSeat !== null
        ? crisis
        : { ...crisis, answer: lot('answer', 2) === 0 ? 'climb' : 'none' }),
    agreement: agreement && {
      ...agreement,
      measures: agreement.measures.map((value, i) => (sight.measures[i] ? value : lot(`${i}`, 1000))),
    },
    texts: moment.texts.map((text) =>
      sight.tables[text.table] ? text : { ...text, text: text.text.map(() => 0), demand: [], reasons: [] },
    ),
    referred: moment.referred.map((text) => (sight.tables[text.table] ? text : { ...text, text: text.text.map(() => 0) })),
  };
  return swapped as M;
}

function swapValues(scenario: Scenario, values: BySlot<number>, seat: Seat, lot: Lot): number[] {
  return swapListed(
    scenario,
    values.map((_, slot) => slot),
    values,
    seat,
    lot,
  );
}

/** Values of these slots, each as the seat could as well be looking at. */
function swapListed(scenario: Scenario, slots: readonly Slot[], values: BySlot<number>, seat: Seat, lot: Lot): number[] {
  const { variables } = sightOf(scenario, seat);
  return values.map((value, i) => {
    const slot = elementAt(slots, i);
    if (variables[slot] === 1) return value;
    const { low, high } = bandOf(elementAt(scenario.variables, slot), seat, maskValue(elementAt(variables, slot), value));
    return low + lot(`${slot}`, high - low + 1);
  });
}

/** Acts the seat is not told of: those that were played were not, and some others were, in the first turn. */
function swapActs({ hiddenActs }: Sight, { acts, timesPlayed }: Moment, lot: Lot) {
  const isPlayed = (action: ActionIndex): boolean => timesPlayed[action] === 0 && lot(`act:${action}`, 2) === 0;
  const extra = hiddenActs.filter(isPlayed);
  return {
    acts: acts.map((turn, i) => [...turn.filter((action) => !hiddenActs.includes(action)), ...(i === 0 ? extra : [])]),
    timesPlayed: timesPlayed.map((times, action) => (hiddenActs.includes(action) ? Number(extra.includes(action)) : times)),
  };
}
