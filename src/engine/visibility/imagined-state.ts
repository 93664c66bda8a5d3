// A whole state that a seat could believe in: what it sees, and the public prior for what it does not.
// Invariant: depends on the view alone; changing a secret changes nothing here.

import type { Scenario } from '../model/scenario';
import type { GameState } from '../model/state';
import { copyActs } from '../model/state';
import { mostLikelyType } from '../turn/belief';
import type { SeatView } from './seat-view';
import { bandOf, isExact } from './visibility';

/** Fills hidden values with their start, bands with their middle, the hidden type with `type` or the most believed one. */
export function imagine(scenario: Scenario, view: SeatView, type?: number): GameState {
  const values = view.values.map((seen, slot) => bandOf(scenario.variables[slot], view.seat, seen).middle);
  const { slots, player } = scenario;
  if (slots.type >= 0 && !isExact(scenario.variables[slots.type], view.seat)) values[slots.type] = type ?? mostLikelyType(view.belief);
  return {
    seed: 'imagined',
    mode: view.mode,
    tables: view.tables,
    turn: view.turn,
    phase: view.phase,
    ended: scenario.seats.map((_, seat) => (seat === view.seat && !view.isToMove && seat !== player ? 1 : 0)),
    isOver: view.isOver,
    values,
    acts: copyActs(view.acts),
    timesPlayed: view.timesPlayed.slice(),
    lastPlayed: view.lastPlayed.slice(),
    paidActs: view.paidActs,
    lineTurn: view.lineTurn,
    queue: view.queue.slice(),
    drawnCards: view.drawnCards.slice(),
    openCards: view.openCards.slice(),
    intents: view.intents.slice(),
    movesMade: view.movesMade.slice(),
    belief: view.belief.length > 0 ? view.belief.slice() : scenario.types.prior.slice(),
    crisis: view.crisis && {
      kind: view.crisis.kind,
      rung: view.crisis.rung,
      answer: view.crisis.answer,
      opened: view.crisis.opened,
      awaitedSeat: view.crisis.awaitedSeat,
    },
    lastCrisisTurn: view.lastCrisisTurn,
    agreement: view.agreement,
    session: view.session && { ...view.session },
    texts: view.texts.slice(),
    referred: view.referred,
    signed: view.signed.slice(),
    mandates: view.mandates.slice(),
    openings: view.openings.slice(),
    scoreHistory: view.scoreHistory.slice() as number[][],
  };
}
