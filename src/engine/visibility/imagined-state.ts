// A whole state that a seat could believe in: what it sees, and the public prior for what it does not (game AI: a determinization).
// Invariant: depends on the view alone; changing a secret changes nothing here.

import { prepare } from '../expression/prepare';
import type { Seat, TypeIndex } from '../model/indices';
import { replaceAt } from '../model/list-access';
import type { Scenario } from '../model/scenario';
import { createState, type GameState, type Intent, type KeptMoment } from '../model/state';
import { mostLikelyType } from '../turn/belief';
import type { IntentView, SeatView } from './seat-view';
import { bandOf, isExact, type Sight, sightOf } from './visibility';

/** Fills hidden values with their start, bands with their middle, measures of a text that are not known with 0, the hidden type with `type` or the most believed one. */
export function imagine(scenario: Scenario, view: SeatView, type?: TypeIndex): GameState {
  const sight = sightOf(scenario, view.seat);
  const { start } = prepare(scenario);
  const values = view.values.slice();
  for (const slot of sight.maskedSlots) values[slot] = bandOf(scenario.variables[slot], view.seat, values[slot]).middle;
  const { slots, player } = scenario;
  if (slots.type >= 0 && !isExact(scenario.variables[slots.type], view.seat)) values[slots.type] = type ?? mostLikelyType(view.belief);
  const beliefs = start.beliefs[view.seat] === null ? start.beliefs : replaceAt(start.beliefs, view.seat, view.belief);
  const { agreement } = view;
  const paidActs = replaceAt(start.paidActs, scenario.seats[view.seat].purse, view.paidActs);
  const phaseStart: KeptMoment = {
    number: 0,
    values: values.slice(),
    acts: view.acts,
    timesPlayed: view.timesPlayed,
    paidActs,
    intents: imagineIntents(scenario, sight, view),
    beliefs,
    crisis: view.crisis,
    lastCrisisTurn: view.lastCrisisTurn,
    agreement: agreement && { ...agreement, measures: agreement.measures.map((measure) => measure ?? 0) },
    sessions: view.sessions,
    texts: view.texts,
    referred: view.referred,
    signed: view.signed,
    deeds: view.deeds,
  };
  return createState({
    seed: 'imagined',
    wordingSeed: view.wordingSeed,
    mode: view.mode,
    tables: view.tables,
    turn: view.turn,
    phase: view.phase,
    ended: view.isToMove || view.seat === player ? start.ended : replaceAt(start.ended, view.seat, 1),
    isOver: view.isOver,
    values,
    acts: view.acts,
    timesPlayed: view.timesPlayed,
    paidActs,
    lineTurn: start.lineTurn[view.seat] === null ? start.lineTurn : replaceAt(start.lineTurn, view.seat, view.lineTurn),
    plans: view.plan.length === 0 ? [] : scenario.seats.map((_, seat) => (seat === view.seat ? view.plan : [])),
    queue: view.queue,
    drawnCards: view.drawnCards,
    openCards: view.openCards,
    intents: phaseStart.intents,
    movesMade: view.movesMade,
    beliefs,
    crisis: view.crisis && { ...view.crisis },
    lastCrisisTurn: view.lastCrisisTurn,
    agreement: phaseStart.agreement,
    sessions: view.sessions,
    texts: view.texts,
    referred: view.referred,
    signed: view.signed,
    mandates: view.mandates,
    deeds: view.deeds,
    openings: view.openings,
    scoreHistory: view.scoreHistory,
    pointHistory:
      view.pointHistory.length === 0
        ? []
        : view.pointHistory.map((points) => scenario.seats.map((_, seat) => (seat === view.seat ? points : 0))),
    phaseStart,
    lastShown: [],
  });
}

function imagineIntents(scenario: Scenario, sight: Sight, { seat, intents }: SeatView): readonly Intent[] {
  const isTold = (intent: IntentView): intent is Intent => isToldWhole(sight, intent);
  return intents.every(isTold) ? intents : intents.map((intent) => (isTold(intent) ? intent : imagineIntent(scenario, seat, intent)));
}

/** The seat sees exactly all that the move's reasons may quote. */
function isToldWhole({ openMoves }: Sight, intent: IntentView): intent is Intent {
  return openMoves[intent.move];
}

/** Numbers that were not told are taken for what the variable is best taken for. */
function imagineIntent(scenario: Scenario, seat: Seat, intent: IntentView): Intent {
  const slots = scenario.moves[intent.move].occasions[intent.occasion]?.args ?? [];
  return { ...intent, args: intent.args.map((told, i) => bandOf(scenario.variables[slots[i]], seat, told ?? 0).middle) };
}
