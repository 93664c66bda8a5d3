// Hot seat: several people on one device. Who holds it, and what a seat other than the player's may see and decide when asked.
// Invariant: a desk is made from its own seat's view; while nobody holds the device no seat's view is shown.

import { drawsFor } from '../../agents/phase';
import { announcer } from '../../agents/powers/announcer';
import { chooseCrisisStand } from '../../agents/powers/crisis-stand';
import { openerOf } from '../../analysis/text/deed-telling';
import { candidateCommands } from '../../engine/commands/legal-commands';
import type { Answer, Command, Reason } from '../../engine/model/command';
import { type Cause, eventsOfType, type SlotDelta } from '../../engine/model/event';
import type { MoveIndex, OccasionIndex, Seat } from '../../engine/model/indices';
import { drawInt } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import { seatsToDecide } from '../../engine/turn/turn-order';
import { moveCandidates } from '../../engine/visibility/move-candidate';
import { eventsFor } from '../../engine/visibility/seat-events';
import { type CrisisView, type SeatView, viewSeat } from '../../engine/visibility/seat-view';
import { isExact, isHidden } from '../../engine/visibility/visibility';
import type { Package } from '../../negotiation/model/bargaining-problem';
import type { GameAgents } from '../game/agents';
import { crisisKindDef, moveDef, seenValue, tableDef, variableDef } from '../game/definitions';
import type { Game } from '../game/game';
import type { SeatContext, Wording } from '../game/text';
import type { TextTask } from './text-task';

/** The player has climbed in a crisis; the seat stands or yields. */
export interface StandTask {
  readonly kind: 'stand';
  readonly crisis: CrisisView;
  /** What opened the crisis, where the seat may be told; its texts tell of that. */
  readonly openedBy: Cause;
  readonly advice: 'stand' | 'yield';
}

/** A move the seat may announce for the next turn. */
export interface MoveViewModel {
  readonly id: string;
  /** The strongest occasion that holds, or -1. */
  readonly occasion: OccasionIndex;
  /** What it would change when carried out unanswered, of what the seat sees: amounts that are known beforehand. */
  readonly changes: readonly SlotDelta[];
}

export interface AnnounceTask {
  readonly kind: 'announce';
  /** Those with the strongest occasion first. */
  readonly moves: readonly MoveViewModel[];
  /** Id of the move the agent of this seat would announce; null: none. */
  readonly advice: string | null;
}

/** What a seat reads and may decide when the device is in its hands. */
export interface SeatDesk extends SeatContext {
  readonly seat: Seat;
  /** Name of its hidden type in the scenario; null where it has none. */
  readonly type: string | null;
  readonly task: TextTask | StandTask | AnnounceTask;
}

export interface DeviceViewModel {
  /** Seats of the people at this device. */
  readonly people: readonly Seat[];
  /** Who has it in hand; null: nobody, it is on its way to `next`. */
  readonly holder: Seat | null;
  readonly next: number;
  /** The holder's desk where it is not the player's. */
  readonly desk: SeatDesk | null;
}

export type SeatDecision =
  | {
      readonly type: 'answer';
      readonly answer: Answer;
      readonly text: Package;
      readonly demand: readonly number[];
      readonly reasons: readonly Reason[];
    }
  | { readonly type: 'stand'; readonly id: 'stand' | 'yield' }
  /** `id` null: nothing is announced. */
  | { readonly type: 'announce'; readonly id: string | null; readonly occasion: OccasionIndex };

/** Seats of the scenario with these names. */
export function findSeats(scenario: Scenario, ids: readonly string[]): Seat[] {
  return scenario.seats.flatMap(({ id }, seat) => (ids.includes(id) ? [seat] : []));
}

/** The person who decides next; the player's seat when the game is over, for then nothing is secret. */
function nextPerson({ scenario, state, people }: Game): Seat {
  return seatsToDecide(scenario, state).find((seat) => people.includes(seat)) ?? scenario.player;
}

/** Who has the device after a command, if `holder` had it before: whoever is to decide still, else nobody until it is taken. */
export function holderAfter(game: Game, holder: Seat | null): Seat | null {
  const { scenario, state, people } = game;
  if (people.length < 2 || state.isOver) return scenario.player;
  return holder !== null && seatsToDecide(scenario, state).includes(holder) ? holder : null;
}

/** The device of a game that people share; null where one person plays. */
export function viewDevice(game: Game, holder: Seat | null, wording: Wording, agents: GameAgents): DeviceViewModel | null {
  const { people, scenario } = game;
  if (people.length < 2) return null;
  const isDesk = holder !== null && holder !== scenario.player;
  return { people, holder, next: nextPerson(game), desk: isDesk ? viewDesk(game, holder, wording, agents) : null };
}

/** The desk of a seat that is to decide. */
export function viewDesk(game: Game, seat: Seat, { text, hasText }: Wording, agents: GameAgents): SeatDesk {
  const { scenario, state } = game;
  const view = viewSeat(scenario, state, seat);
  const { type } = scenario.slots;
  const hiddenType = scenario.variables[type];
  const isKnown = hiddenType !== undefined && isExact(hiddenType, seat);
  return {
    seat,
    scenario,
    view,
    text,
    hasText,
    type: isKnown ? (hiddenType.states[seenValue({ view }, type)] ?? null) : null,
    task: taskOf(game, view, agents),
  };
}

/** What the seat may be told of what opened the crisis under way. */
function openerFor(scenario: Scenario, events: Game['events'], { crisis, seat }: SeatView): Cause {
  const opened = eventsOfType(events, 'crisisOpened');
  return crisis ? openerOf(eventsFor(scenario, opened, seat), crisisKindDef(scenario, crisis.kind).id) : '';
}

function taskOf({ scenario, state, events }: Game, view: SeatView, agents: GameAgents): SeatDesk['task'] {
  const draw = drawsFor(state, drawInt);
  if (view.crisis?.awaitedSeat === view.seat) {
    const said = chooseCrisisStand(scenario, view, draw);
    return {
      kind: 'stand',
      crisis: view.crisis,
      openedBy: openerFor(scenario, events, view),
      advice: said.type === 'standInCrisis' ? said.id : 'yield',
    };
  }
  if (view.session?.awaitedSeat === view.seat && agents.kind === 'atTables') {
    return agents.createTextTask(scenario, view, view.session.table);
  }
  const [said] = announcer.decide(scenario, view, draw);
  const legal = candidateCommands(scenario, state, view.seat).flatMap(({ command, rejection }) =>
    command.type === 'announce' && rejection === null ? [command.id] : [],
  );
  const cases = moveCandidates(scenario, view).filter(({ move }) => legal.includes(moveDef(scenario, move).id));
  const moves = cases.sort((a, b) => b.points - a.points || a.move - b.move);
  return {
    kind: 'announce',
    moves: moves.map(({ move, occasion }) => ({
      id: moveDef(scenario, move).id,
      occasion,
      changes: changesSeen(scenario, view.seat, move),
    })),
    advice: said?.type === 'announce' && legal.includes(said.id) ? said.id : null,
  };
}

function changesSeen(scenario: Scenario, seat: Seat, move: MoveIndex): MoveViewModel['changes'] {
  const sums = new Map<number, number>();
  for (const { add } of moveDef(scenario, move).effects) {
    for (const [slot, by] of add) {
      if (typeof by === 'number' && !isHidden(variableDef(scenario, slot), seat)) sums.set(slot, (sums.get(slot) ?? 0) + by);
    }
  }
  return [...sums].map(([slot, delta]) => ({ slot, delta }));
}

/** The commands a decision at a desk stands for. */
export function commandsOf({ seat, task, scenario }: SeatDesk, decision: SeatDecision): Command[] {
  if (decision.type === 'stand') return [{ type: 'standInCrisis', seat, id: decision.id }];
  if (decision.type === 'announce') {
    const { id, occasion } = decision;
    const end: Command = { type: 'endTurn', seat };
    return id === null ? [end] : [{ type: 'announce', seat, id, occasion }, end];
  }
  if (task.kind !== 'text') return [];
  const { answer, text, demand, reasons } = decision;
  return [{ type: 'answer', seat, table: tableDef(scenario, task.table).id, exchange: task.exchange, answer, text, demand, reasons }];
}
